package org.practiceaudit.contracts;

/** A message whose headers do not make an event: one is missing, or does not say what it should. */
public final class UnreadableHeaders extends IllegalArgumentException {
    private final String header;

    UnreadableHeaders(String header, String why, Throwable cause) {
        super("header " + header + " " + why, cause);
        this.header = header;
    }

    /** The header at fault. */
    public String header() {
        return header;
    }
}
