package org.practiceaudit.actions.notices;

import org.practiceaudit.web.Problems;

/** Numbers in paths and cursors. */
public final class Numbers {
    private Numbers() {}

    /** Where a page ended. */
    public static long cursor(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw Problems.invalid(
                    "cursor",
                    "The cursor is not one that a page of this list ended with.",
                    "Start again without a cursor.");
        }
        return Long.parseLong(text);
    }

    /** @throws org.practiceaudit.web.ProblemException 404 for what is none of our numbers */
    public static long id(String thing, String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw Problems.notFound(thing, text);
        }
        return Long.parseLong(text);
    }
}
