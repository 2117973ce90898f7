package org.practiceaudit.reporting.reports;

import java.util.Comparator;
import java.util.List;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.AllocationEvent.AuditReallocated;
import org.practiceaudit.contracts.AuditEvent;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.contracts.ModerationEvent.ModerationCompleted;
import org.practiceaudit.contracts.ModerationEvent.ModerationGradesCommitted;
import org.practiceaudit.contracts.ModerationEvent.ModerationRequested;
import org.practiceaudit.contracts.WiderWorkEvent;
import org.practiceaudit.messaging.Received;

/**
 * Whether the auditor's grades of one audit are to stay hidden from its moderator, by what has been said of it so far.
 *
 * @param moderator staff id, null before the allocation was heard
 * @param hidden until the moderator has committed grades of their own, or the moderation turns out not to be blind
 */
record Blindness(String moderator, boolean hidden) {
    private static final Blindness NOTHING_SAID = new Blindness(null, false);

    /** Of two topics the later word may be heard first, so that the order of business time counts. */
    static Blindness of(List<Received> events) {
        return events.stream()
                .sorted(Comparator.comparing(received -> received.metadata().businessTime()))
                .reduce(NOTHING_SAID, Blindness::after, (_, later) -> later);
    }

    private Blindness after(Received received) {
        return switch (received.event()) {
            case AuditAllocated said -> new Blindness(said.moderator(), said.blind());
            case AuditReallocated said -> new Blindness(said.moderator(), hidden);
            case ModerationRequested said -> new Blindness(said.moderator(), said.blind());
            case ModerationGradesCommitted _, ModerationCompleted _ -> new Blindness(moderator, false);
            case AllocationEvent _, AuditEvent _, WiderWorkEvent _, ModerationEvent _, ActionsEvent _ -> this;
        };
    }

    boolean hides(String staff) {
        return hidden && staff.equals(moderator);
    }
}
