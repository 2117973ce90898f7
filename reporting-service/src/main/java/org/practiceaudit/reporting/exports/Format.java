package org.practiceaudit.reporting.exports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a report can be downloaded as. */
public enum Format {
    /** RFC 4180, for other programs. */
    CSV("text/csv; charset=utf-8; header=present"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Tagged, as PDF/UA wants it. */
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** The report as the REST interface gives it. */
    JSON("application/json");

    /** Rows of what is laid out in pages: that is done in memory, and nobody reads more than a hundred pages of rows. */
    public static final int MOST_ROWS = 3_000;

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As it is asked for, and as files of it end. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where there is no such format. */
    public static Optional<Format> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }

    /** Whether it has no pages to be laid out, so that it can be written row by row, however many there are. */
    public boolean endless() {
        return switch (this) {
            case CSV, XLSX, JSON -> true;
            case PDF, DOCX -> false;
        };
    }

    /** Whether so many rows can be had in it. */
    public boolean holds(int rows) {
        return endless() || rows <= MOST_ROWS;
    }

    /** The formats there are, to be named to whoever asked for another. */
    public static String all() {
        return Arrays.stream(values()).map(Format::code).collect(Collectors.joining(", "));
    }
}
