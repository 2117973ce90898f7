package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.programme.ProgrammePolicy;

/** BR-16: the last six months, and the history where it is substantial. */
final class LookBackRules {
    private final ProgrammePolicy policy;

    LookBackRules(ProgrammePolicy policy) {
        this.policy = policy;
    }

    Decision<AuditEvent> record(LookBack lookBack, LocalDate today) {
        var latest = today.minusMonths(policy.lookBack().months());
        var faults = new Faults()
                .missing(lookBack.from(), "from")
                .when(
                        lookBack.from() != null && lookBack.from().isAfter(latest),
                        "BR-16",
                        "from",
                        "Looking back from " + lookBack.from() + " leaves out part of the last "
                                + policy.lookBack().months() + " months.",
                        "Begin on " + latest + " or earlier.");
        if (policy.lookBack().historyExplained() && lookBack.substantialHistory()) {
            faults.blank(
                            lookBack.recognisedOverTime(),
                            "BR-16",
                            "recognisedOverTime",
                            "The history is substantial: how needs and risks were recognised over time is missing.",
                            "Say how far they were seen and responded to.")
                    .blank(
                            lookBack.legacyToday(),
                            "BR-16",
                            "legacyToday",
                            "The history is substantial: its legacy today is missing.",
                            "Say what it means for the child now.");
        }
        return faults.orElse(new AuditEvent.LookedBack(lookBack));
    }
}
