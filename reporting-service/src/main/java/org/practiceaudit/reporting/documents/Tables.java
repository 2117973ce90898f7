package org.practiceaudit.reporting.documents;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import org.practiceaudit.reporting.documents.Document.Column;
import org.practiceaudit.reporting.documents.Document.Column.Kind;
import org.practiceaudit.reporting.documents.Document.Table;
import org.practiceaudit.reporting.documents.Document.Value;

/** Tables of one row for each of many things; each column says what of a thing stands under its heading. */
public final class Tables {
    private Tables() {}

    /** @param cell what of a thing stands under the heading */
    public record Under<T>(Column column, Function<T, Value> cell) {}

    @SafeVarargs
    public static <T> Table table(String caption, Collection<T> things, Under<T>... columns) {
        return new Table(
                caption,
                Arrays.stream(columns).map(Under::column).toList(),
                things.stream()
                        .map(thing -> Arrays.stream(columns)
                                .map(column -> column.cell().apply(thing))
                                .toList())
                        .toList());
    }

    public static <T> Under<T> words(String heading, Function<T, Value> cell) {
        return new Under<>(new Column(heading, Kind.WORDS), cell);
    }

    public static <T> Under<T> numbers(String heading, Function<T, Value> cell) {
        return new Under<>(new Column(heading, Kind.NUMBER), cell);
    }

    public static <T> Under<T> shares(String heading, Function<T, Value> cell) {
        return new Under<>(new Column(heading, Kind.SHARE), cell);
    }

    public static <T> Under<T> days(String heading, Function<T, Value> cell) {
        return new Under<>(new Column(heading, Kind.DAY), cell);
    }

    public static <T> Under<T> moments(String heading, Function<T, Value> cell) {
        return new Under<>(new Column(heading, Kind.MOMENT), cell);
    }
}
