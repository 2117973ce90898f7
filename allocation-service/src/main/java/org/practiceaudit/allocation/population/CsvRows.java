package org.practiceaudit.allocation.population;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The rows of a CSV file in UTF-8, with or without a byte order mark. */
final class CsvRows implements Rows {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    private final InputStream in;
    private MappingIterator<String[]> lines;
    private int number;

    /** Nothing is read until the first row is asked for. */
    CsvRows(InputStream in) {
        this.in = in;
    }

    @Override
    public Optional<Line> next() throws IOException {
        if (lines == null) {
            lines = CSV.readerFor(String[].class).readValues(text(in));
        }
        while (lines.hasNextValue()) {
            var line = new Line(++number, lines.nextValue());
            if (!line.blank()) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** Bytes of another encoding are an error and not a question mark in a reference. */
    private static Reader text(InputStream in) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(in, decoder));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
