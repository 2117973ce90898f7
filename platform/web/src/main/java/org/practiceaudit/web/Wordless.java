package org.practiceaudit.web;

/**
 * A failure as the log may have it: kinds, places and what caused it, without messages. Messages of databases and JSON readers
 * quote what was being written, and that may be about a child.
 */
public final class Wordless extends RuntimeException {
    private static final int MOST_CAUSES = 20;

    private final String kind;

    private Wordless(Throwable failure, Throwable cause) {
        super(null, cause, false, true);
        this.kind = failure.getClass().getName();
        setStackTrace(failure.getStackTrace());
    }

    public static Throwable of(Throwable failure) {
        return of(failure, MOST_CAUSES);
    }

    private static Throwable of(Throwable failure, int most) {
        var cause = failure.getCause();
        return new Wordless(failure, cause == null || most == 0 ? null : of(cause, most - 1));
    }

    @Override
    public String toString() {
        return kind;
    }
}
