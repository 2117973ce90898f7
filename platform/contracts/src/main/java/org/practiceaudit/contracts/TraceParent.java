package org.practiceaudit.contracts;

import java.util.Optional;
import java.util.regex.Pattern;

/** The form of a {@code traceparent} as W3C Trace Context writes it: version, trace, span and flags in hexadecimal. */
public final class TraceParent {
    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    /** The text where it has this form; empty for null and for anything else, since a bad context is no context. */
    public static Optional<String> read(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
