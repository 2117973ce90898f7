package org.practiceaudit.allocation.population;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of a sheet, its cells as somebody would have typed them into a CSV file. */
final class SheetRows implements Rows {
    /** The date formats that Excel has without spelling them out. */
    private static final Set<Integer> DATES = Set.of(14, 15, 16, 17, 22, 27, 30, 36, 50, 57);

    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    SheetRows(Sheet sheet) throws IOException {
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
    }

    @Override
    public Optional<Line> next() throws IOException {
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                var line = new Line(row.getRowNum(), texts(row));
                if (!line.blank()) {
                    return Optional.of(line);
                }
            }
            return Optional.empty();
        } catch (RuntimeException broken) {
            throw new IOException("sheet cannot be read", broken);
        }
    }

    private static String[] texts(Row row) {
        var texts = new String[row.getCellCount()];
        for (int i = 0; i < texts.length; i++) {
            var cell = row.getCell(i);
            texts[i] = cell == null || cell.getValue() == null ? "" : text(cell);
        }
        return texts;
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER ->
                isDate(cell)
                        ? cell.asDate().toLocalDate().toString()
                        : cell.asNumber().stripTrailingZeros().toPlainString();
            case STRING, BOOLEAN, FORMULA -> cell.getText().strip();
            case ERROR, EMPTY -> "";
        };
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return cell.getDataFormatId() != null && DATES.contains(cell.getDataFormatId())
                || format != null && spelled(format);
    }

    /** A day or a year outside quoted text and colours. */
    private static boolean spelled(String format) {
        var pattern = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return pattern.matches("(?i).*(d|yy).*");
    }

    @Override
    public void close() {
        stream.close();
    }
}
