package org.practiceaudit.eventstore;

import java.util.regex.Pattern;

/** Names one stream of one authority: the audit {@code a-17} of {@code bradford} is {@code audit-a-17}. */
public record StreamId(String authority, String kind, String id) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public StreamId {
        require(authority);
        require(id);
        if (!kind.matches("[a-z]+")) {
            throw new IllegalArgumentException("kind of stream " + kind + " is not one word of small letters");
        }
    }

    private static void require(String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is not an id: 1 to 64 letters, digits, '.', '_' or '-'");
        }
    }

    /** The stream's name within its authority. */
    public String name() {
        return kind + "-" + id;
    }

    @Override
    public String toString() {
        return authority + "/" + name();
    }
}
