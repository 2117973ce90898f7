package org.practiceaudit.reporting.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.practiceaudit.reporting.documents.Document.Amount;
import org.practiceaudit.reporting.documents.Document.Column;
import org.practiceaudit.reporting.documents.Document.Column.Kind;
import org.practiceaudit.reporting.documents.Document.Day;
import org.practiceaudit.reporting.documents.Document.Moment;
import org.practiceaudit.reporting.documents.Document.Nothing;
import org.practiceaudit.reporting.documents.Document.Share;
import org.practiceaudit.reporting.documents.Document.Suppressed;
import org.practiceaudit.reporting.documents.Document.Value;
import org.practiceaudit.reporting.documents.Document.Words;

/** Cells and columns, so that every report writes codes, dates and what is missing alike. */
public final class Cells {
    private Cells() {}

    /** A code as people read it: {@code requires-improvement} is "Requires improvement"; null is nothing. */
    public static Value code(String code) {
        return code == null || code.isEmpty() ? new Nothing() : new Words(readable(code));
    }

    public static String readable(String code) {
        var words = code.replace('-', ' ').replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** An id or a text as it is. */
    public static Value text(String text) {
        return text == null || text.isEmpty() ? new Nothing() : new Words(text);
    }

    public static Value codes(Iterable<String> codes) {
        var words = Stream.<String>builder();
        codes.forEach(each -> words.add(readable(each)));
        return text(String.join(", ", words.build().toList()));
    }

    public static Value yes(boolean so) {
        return new Words(so ? "Yes" : "No");
    }

    public static Value number(double number) {
        return new Amount(number);
    }

    /** A count, or that it is so small that it could tell who it is about. */
    public static Value count(OptionalInt count) {
        return count.isPresent() ? new Amount(count.getAsInt()) : new Suppressed();
    }

    public static Value share(OptionalDouble part) {
        return part.isPresent() ? new Share(part.getAsDouble()) : new Nothing();
    }

    /** How much of a whole; nothing of an empty one. */
    public static Value share(int part, int whole) {
        return whole == 0 ? new Nothing() : new Share((double) part / whole);
    }

    public static Value day(LocalDate day) {
        return day == null ? new Nothing() : new Day(day);
    }

    public static Value moment(Instant at) {
        return at == null ? new Nothing() : new Moment(at);
    }

    public static Column words(String heading) {
        return new Column(heading, Kind.WORDS);
    }

    public static Column numbers(String heading) {
        return new Column(heading, Kind.NUMBER);
    }

    public static Column shares(String heading) {
        return new Column(heading, Kind.SHARE);
    }

    public static Column days(String heading) {
        return new Column(heading, Kind.DAY);
    }

    public static Column moments(String heading) {
        return new Column(heading, Kind.MOMENT);
    }

    /** A row of cells. */
    public static List<Value> row(Value... cells) {
        return List.of(cells);
    }
}
