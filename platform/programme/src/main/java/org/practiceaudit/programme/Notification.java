package org.practiceaudit.programme;

import java.util.List;
import java.util.Optional;

/** Whom the programme has told of a fact, at once: on its way within one minute. */
public record Notification(Fact fact, List<Role> roles, String source) {

    /** What people are told of. */
    public enum Fact implements Coded {
        /** A cycle's lines of enquiry are settled (TH-02). */
        LINES_OF_ENQUIRY_AGREED,
        /** Told to those who confirm and those who are copied (TH-03). */
        ALLOCATIONS_PROPOSED("confirmation"),
        AUDIT_ALLOCATED,
        AUDIT_REALLOCATED,
        /** An auditor is let off an audit (TH-09). */
        EXEMPTION_GRANTED("exemptions.told"),
        /** No further break can be granted for a month (PQ-04). */
        BREAK_LIMIT_REACHED("breaks.toldAtLimit"),
        AUDIT_OUTSTANDING,
        /** Those told may also read the audit (BR-08). */
        AUDIT_SUBMITTED,
        /** An auditor grades an audit below good (CA-11). */
        AUDIT_BELOW_GOOD,
        SAFEGUARDING_CONCERN_RAISED,
        MODERATION_REQUESTED,
        /** The moderated grade and the extra actions for the service (BR-14). */
        MODERATION_COMPLETED,
        /** Actions for the auditor, for their own supervision (BR-14). */
        AUDITOR_ACTIONS_OPENED,
        GRADE_DISPUTED,
        ACTIONS_DISPUTED,
        GRADE_DECIDED,
        ACTIONS_DECIDED,
        ACTION_OPENED,
        ACTION_OVERDUE;

        private final Optional<String> saidBy;

        Fact() {
            saidBy = Optional.empty();
        }

        Fact(String part) {
            saidBy = Optional.of(part);
        }

        /** The part of the programme that says who is told, where that is not {@code notifications}. */
        Optional<String> saidBy() {
            return saidBy;
        }
    }

    public Notification {
        roles = List.copyOf(roles);
        var checks = new Checks()
                .some("roles", roles)
                .distinct("roles", roles, Role::code)
                .sourced(source);
        fact.saidBy()
                .ifPresent(part -> checks.that(
                        false, "fact", "is " + fact.code() + ", which has its own part", "say it in " + part));
        checks.orThrow();
    }
}
