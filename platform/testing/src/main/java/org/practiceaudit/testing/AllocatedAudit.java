package org.practiceaudit.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.AllocationEvent.ProgrammePublished;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.programme.Programmes;

/** An audit under Bradford's programme, given to {@link #AUDITOR} and due so late that it is never overdue. */
public record AllocatedAudit(String authority, String audit) {
    public static final String AUDITOR = "s-auditor";

    private static final String PROGRAMME = "bradford";
    private static final Instant AT = Instant.parse("2026-09-01T08:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2099, 9, 30);

    /** Has allocation say so, on the topic behind this prefix. */
    public void say(String prefix) {
        var policy = Programmes.shipped(PROGRAMME);
        var published = new ProgrammePublished(
                PROGRAMME, 1, Programmes.digest(policy), Programmes.toJson(policy), policy.effectiveFrom());
        Stack.running()
                .topics()
                .send(List.of(
                        message("programme-" + PROGRAMME, PROGRAMME, null, published)
                                .record(prefix),
                        message("allocation-" + audit, audit, "2026-09", allocated())
                                .record(prefix)));
    }

    private PublicMessage message(String stream, String key, String cycle, PublicEvent event) {
        return new PublicMessage(authority, stream, 1, key, PROGRAMME, cycle, AT, event);
    }

    private AuditAllocated allocated() {
        return new AuditAllocated(
                audit,
                "c-" + audit,
                "full",
                AUDITOR,
                "s-moderator",
                true,
                "team-1",
                "service-1",
                "s-worker",
                "s-team-manager",
                "s-service-manager",
                "s-head",
                null,
                null,
                DUE,
                false,
                null,
                false);
    }
}
