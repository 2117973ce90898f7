package org.practiceaudit.moderation.moderations;

import java.time.Instant;
import java.util.List;

/**
 * The auditor handed in.
 *
 * @param actions ids of the actions that the auditor proposed
 */
public record Submission(Instant at, List<String> actions) {
    public Submission {
        actions = List.copyOf(actions);
    }
}
