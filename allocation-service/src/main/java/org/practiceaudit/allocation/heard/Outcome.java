package org.practiceaudit.allocation.heard;

import java.time.LocalDate;
import org.practiceaudit.programme.Grade;

/**
 * What became of an audit, as far as it is known here.
 *
 * @param submittedOn London day of its submission, null unless it is completed: submitted, and neither returned nor
 *     ended since
 * @param grade of record: the decided one, else the moderated one, else the auditor's; null unless it is completed
 * @param ended whether it was invalidated or cancelled
 */
public record Outcome(LocalDate submittedOn, Grade grade, boolean ended) {
    public static final Outcome UNKNOWN = new Outcome(null, null, false);

    public boolean handedIn() {
        return submittedOn != null;
    }
}
