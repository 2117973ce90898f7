package org.practiceaudit.reporting.facts;

import org.practiceaudit.contracts.AboutAudit;
import org.practiceaudit.contracts.SupervisionEvent;
import org.practiceaudit.contracts.SupervisionEvent.FindingsDiscussed;
import org.practiceaudit.contracts.SupervisionEvent.FollowUpEnded;
import org.practiceaudit.contracts.SupervisionEvent.FollowUpReopened;
import org.practiceaudit.contracts.SupervisionEvent.StandardsMet;
import org.practiceaudit.contracts.SupervisionEvent.SupervisionHeld;

/** What is left to be done about an audit. */
final class FollowUpFold {
    private FollowUpFold() {}

    static StreamFacts evolve(StreamFacts facts, SupervisionEvent event) {
        return switch (event) {
            // A session of a worker's; what of it concerns an audit is said of the audit.
            case SupervisionHeld _ -> facts;
            case FindingsDiscussed it -> {
                var was = of(facts, it);
                yield new FollowUp(it.audit(), it.discussedOn(), was.satisfiedAt(), was.ended());
            }
            case StandardsMet it -> {
                var was = of(facts, it);
                yield new FollowUp(it.audit(), was.discussedOn(), it.satisfiedAt(), was.ended());
            }
            case FollowUpEnded it -> {
                var was = of(facts, it);
                var ended = new FollowUp.Ended(it.reason(), it.confirmedBy(), it.endedAt());
                yield new FollowUp(it.audit(), was.discussedOn(), was.satisfiedAt(), ended);
            }
            case FollowUpReopened it -> {
                var was = of(facts, it);
                yield new FollowUp(it.audit(), was.discussedOn(), was.satisfiedAt(), null);
            }
        };
    }

    private static FollowUp of(StreamFacts facts, AboutAudit about) {
        return facts instanceof FollowUp known ? known : new FollowUp(about.audit(), null, null, null);
    }
}
