package org.practiceaudit.allocation.population;

import java.time.Instant;
import java.time.LocalDate;
import org.practiceaudit.eventstore.rest.Commands;
import org.practiceaudit.programme.WorkingDays;

/**
 * Who imports what, as settled by the resource.
 *
 * @param acceptRejects whether the good rows of a file are wanted without the others
 */
record ImportRequest(Commands commands, String authority, Instant at, Upload upload, boolean acceptRejects) {
    LocalDate today() {
        return WorkingDays.dateOf(at);
    }

    boolean refuses(Rejects rejects) {
        return rejects.any() && !acceptRejects;
    }

    /** What makes two requests the same. */
    String body() {
        return upload.digest() + (acceptRejects ? " without its rejects" : "");
    }
}
