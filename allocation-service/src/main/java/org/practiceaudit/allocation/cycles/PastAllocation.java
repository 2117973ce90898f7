package org.practiceaudit.allocation.cycles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.practiceaudit.allocation.allocations.Allocations;
import org.practiceaudit.allocation.heard.Outcome;
import org.practiceaudit.programme.Grade;

/**
 * An audit allocated in an earlier cycle, for balance over the year, for not auditing the same record again and for going
 * back to work below good.
 *
 * @param kind code of the activity
 * @param submittedOn London day of its submission, null while it is not handed in
 * @param grade of record as far as it is known, null before there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PastAllocation(
        String audit,
        String cycle,
        String kind,
        String child,
        String team,
        String worker,
        String auditor,
        String moderator,
        LocalDate dueOn,
        LocalDate submittedOn,
        Grade grade) {
    /** As it was sent out, with what has been heard of it since. */
    public static PastAllocation of(Allocations.Listed sent, Outcome heard) {
        return new PastAllocation(
                sent.audit(),
                sent.cycle(),
                sent.kind(),
                sent.child(),
                sent.team(),
                sent.worker(),
                sent.auditor(),
                sent.moderator(),
                sent.dueOn(),
                heard.submittedOn(),
                heard.grade());
    }

    public boolean belowGood() {
        return grade != null && grade.belowGood();
    }
}
