package org.practiceaudit.reporting.tracking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.exports.Streamed;
import org.practiceaudit.reporting.reading.Scope;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/**
 * A page of rows in whatever order was asked for.
 *
 * @param total how many rows there are on all pages
 * @param next the cursor of the following page, null on the last
 * @param whole all pages as they are read, for a download that is laid out in pages
 * @param rows all pages for a download that is not; such a one has nothing else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Paged<T>(
        Scope scope,
        Instant knownUntil,
        int total,
        List<T> items,
        String next,
        @JsonIgnore Supplier<Document> whole,
        @JsonIgnore Optional<Streamed.Rows> rows)
        implements Streamed {
    static <T> Paged<T> streamed(Scope scope, Streamed.Rows rows) {
        var document = new Document(rows.title(), scope.words(), rows.knownUntil(), List.of());
        return new Paged<>(
                scope, rows.knownUntil().orElse(null), 0, List.of(), null, () -> document, Optional.of(rows));
    }

    static <T> Paged<T> of(
            Scope scope,
            Optional<Instant> knownUntil,
            List<T> rows,
            PageQuery asked,
            Function<T, String> id,
            Supplier<Document> whole) {
        var from = asked.after().map(last -> 1 + place(rows, id, last)).orElse(0);
        var read = rows.subList(from, Math.min(rows.size(), from + asked.limit() + 1));
        var page = Page.of(read, asked, id);
        return new Paged<>(
                scope, knownUntil.orElse(null), rows.size(), page.items(), page.next(), whole, Optional.empty());
    }

    @Override
    public Document document() {
        return whole.get();
    }

    /** What is sorted anew may have moved, but it is still among the rows unless it fell out of the filter. */
    private static <T> int place(List<T> rows, Function<T, String> id, String last) {
        for (var i = 0; i < rows.size(); i++) {
            if (id.apply(rows.get(i)).equals(last)) {
                return i;
            }
        }
        throw Problems.invalid(
                "cursor",
                "What the page before ended with is not in this list any more.",
                "Start again without a cursor.");
    }
}
