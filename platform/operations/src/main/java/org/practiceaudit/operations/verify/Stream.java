package org.practiceaudit.operations.verify;

import java.util.Comparator;

/** A stream of one service. */
record Stream(String authority, String name) implements Comparable<Stream> {
    private static final Comparator<Stream> ORDER =
            Comparator.comparing(Stream::authority).thenComparing(Stream::name);

    @Override
    public int compareTo(Stream other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return authority + "/" + name;
    }
}
