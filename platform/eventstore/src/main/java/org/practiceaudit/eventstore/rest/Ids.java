package org.practiceaudit.eventstore.rest;

import java.util.UUID;

/** Makes the ids of what a request begins; nothing below a resource makes any. */
public final class Ids {
    private Ids() {}

    /** A fresh id, fit for a stream. */
    public static String next() {
        return UUID.randomUUID().toString();
    }
}
