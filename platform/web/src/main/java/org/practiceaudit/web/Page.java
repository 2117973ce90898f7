package org.practiceaudit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One page of a list, ordered by id. The response also gets a {@code Link} with {@code rel="next"} where a page follows.
 *
 * @param next the cursor of the following page, null on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page of what was read.
     *
     * @param read at most one more than the limit, in the order of the ids
     * @param id what {@link PageQuery#after()} gets back for the page that follows
     */
    public static <T> Page<T> of(List<T> read, PageQuery asked, Function<T, String> id) {
        var limit = asked.limit();
        if (read.size() <= limit) {
            return new Page<>(read, null);
        }
        var items = read.subList(0, limit);
        return new Page<>(items, Cursor.after(id.apply(items.getLast())));
    }

    /** The same page without some of its items, so that it may be shorter than asked for. */
    public Page<T> without(Predicate<T> hidden) {
        return new Page<>(items.stream().filter(item -> !hidden.test(item)).toList(), next);
    }

    /** The same page with each item shown in another form. */
    public <R> Page<R> map(Function<T, R> shown) {
        return new Page<>(items.stream().map(shown).toList(), next);
    }
}
