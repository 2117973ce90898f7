package org.practiceaudit.reporting.pages;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.practiceaudit.web.Problems;

/**
 * Rows of a tracker: a page of them, and how they can be sorted and narrowed.
 *
 * @param total rows on all pages
 * @param previous address of the page before, empty on the first
 * @param next address of the page after, empty on the last
 */
@TemplateData
record Listing<T>(
        List<Heading> headings, List<Filter> filters, List<T> rows, int total, int from, String previous, String next) {
    static final int ROWS = 100;

    /** @param order how the rows are sorted by it: {@code ascending}, {@code descending} or {@code none} */
    @TemplateData
    record Heading(String text, String href, String order, boolean numeric) {}

    /**
     * @param id for its label
     * @param options to choose from; the first is none
     */
    @TemplateData
    record Filter(String name, String label, List<Option> options) {}

    @TemplateData
    record Option(String value, String text, boolean chosen) {}

    static <T> Listing<T> of(Asked asked, List<Heading> headings, List<Filter> filters, List<T> rows) {
        var page = page(asked.text("page"));
        var from = Math.min(rows.size(), (page - 1) * ROWS);
        var to = Math.min(rows.size(), from + ROWS);
        return new Listing<>(
                headings,
                filters,
                rows.subList(from, to),
                rows.size(),
                from + 1,
                page > 1 ? asked.link("page", String.valueOf(page - 1)) : "",
                to < rows.size() ? asked.link("page", String.valueOf(page + 1)) : "");
    }

    /** A heading that sorts by this when it is followed, and the other way round when it is followed again. */
    static Heading heading(Asked asked, String text, String sort, boolean numeric) {
        var now = asked.text("sort").isEmpty() ? "due" : asked.text("sort");
        if (sort.isEmpty()) {
            return new Heading(text, "", "none", numeric);
        }
        var order = now.equals(sort) ? "ascending" : now.equals("-" + sort) ? "descending" : "none";
        return new Heading(text, asked.link("sort", now.equals(sort) ? "-" + sort : sort), order, numeric);
    }

    /** A choice among what the rows have. */
    static <T> Filter among(Asked asked, String name, String label, List<T> rows, Function<T, String> of) {
        var chosen = asked.text(name);
        var options = new ArrayList<Option>();
        options.add(new Option("", "All", chosen.isEmpty()));
        rows.stream()
                .map(of)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .forEach(value -> options.add(new Option(value, value, value.equals(chosen))));
        return new Filter(name, label, options);
    }

    static Filter only(Asked asked, String name, String label, String text) {
        var yes = asked.text(name).equals("true");
        return new Filter(name, label, List.of(new Option("", "All", !yes), new Option("true", text, yes)));
    }

    public int to() {
        return from + rows.size() - 1;
    }

    private static int page(String asked) {
        if (asked.isEmpty()) {
            return 1;
        }
        if (asked.matches("[1-9][0-9]{0,4}")) {
            return Integer.parseInt(asked);
        }
        throw Problems.invalid("page", "'page' is no number of a page.", "Send a whole number from 1 on.");
    }
}
