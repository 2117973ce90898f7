package org.practiceaudit.programme;

import java.util.List;
import java.util.Optional;

/** Whom the programme has told of a fact; how soon, {@link Telling} says. */
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
        EXEMPTION_REFUSED(Fact.THE_FACT),
        BREAK_GRANTED(Fact.THE_FACT),
        BREAK_REFUSED(Fact.THE_FACT),
        /** No further break can be granted for a month (PQ-04). */
        BREAK_LIMIT_REACHED("breaks.toldAtLimit"),
        /** Somebody who should take part does not answer (PQ-09). */
        PRACTITIONER_UNRESPONSIVE("practitioner.escalation"),
        AUDIT_OUTSTANDING,
        /** Those told may also read the audit (BR-08). */
        AUDIT_SUBMITTED,
        /** It goes back to its auditor (TH-14, TH-17, PQ-16). */
        AUDIT_RETURNED("afterSubmission.check"),
        /** An auditor grades an audit below good (CA-11). */
        AUDIT_BELOW_GOOD,
        AUDIT_INVALIDATED("afterSubmission.invalidation"),
        AUDIT_CANCELLED("afterSubmission.cancellation"),
        /** The result goes to those who work with the child (TH-20, TH-35). */
        AUDIT_SHARED("afterSubmission.sharing"),
        /** Somebody audited disagrees before the audit is final (PQ-15). */
        AUDIT_CHALLENGED,
        CHALLENGE_ANSWERED,
        CHALLENGE_UNRESOLVED,
        SAFEGUARDING_CONCERN_RAISED,
        /** Those who were told of the concern hear what was done about it (BR-09, PQ-10). */
        SAFEGUARDING_CONCERN_ADDRESSED("notifications, under safeguarding-concern-raised"),
        SAFEGUARDING_CONCERN_ESCALATED("afterSubmission.concerns"),
        MODERATION_REQUESTED,
        /** The moderated grade and the extra actions for the service (BR-14). */
        MODERATION_COMPLETED,
        /** Actions for the auditor, for their own supervision (BR-14). */
        AUDITOR_ACTIONS_OPENED,
        GRADE_DISPUTED,
        ACTIONS_DISPUTED,
        GRADE_DECIDED,
        ACTIONS_DECIDED,
        /** The report on the dip samples of a line of enquiry stands (TH-07). */
        DIP_SAMPLES_REPORTED("wider.dipSamples"),
        ACTION_OPENED,
        ACTION_OVERDUE,
        /** A step of a pathway has its date, or another one. */
        PATHWAY_STEP_PLANNED("pathways"),
        PATHWAY_STEP_DONE("pathways"),
        PATHWAY_STEP_MISSED("pathways"),
        /** A meeting of a pathway has a day: told to those who are asked to come (TH-23). */
        MEETING_CONVENED("pathways"),
        PATHWAY_ESCALATED("pathways"),
        PROGRESS_REPORTED("pathways"),
        AUDIT_DUE_SOON(Fact.REMINDERS),
        MODERATION_DUE_SOON(Fact.REMINDERS),
        ACTION_DUE_SOON(Fact.REMINDERS),
        PATHWAY_STEP_DUE_SOON(Fact.REMINDERS),
        /** A cycle ends, and steps of its pathways that are meetings have not been held (TH-21). */
        MEETINGS_NOT_HELD(Fact.REMINDERS);

        static final String REMINDERS = "telling.reminders";

        /** It concerns somebody whom it names, and nobody else is told. */
        static final String THE_FACT = "the fact itself";

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

        /** Whether it is nothing that happened, but something that is to be done. */
        public boolean reminds() {
            return saidBy.equals(Optional.of(REMINDERS));
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
