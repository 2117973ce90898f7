package org.practiceaudit.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the audit service says about an audit, from its start to its end. Each event is about one audit. */
public sealed interface AuditEvent extends PublicEvent, AboutAudit {
    /** The auditor has begun. */
    record AuditStarted(String audit, String startedBy, Instant startedAt) implements AuditEvent {
        public AuditStarted {
            Present.require("audit", audit, "startedBy", startedBy, "startedAt", startedAt);
        }
    }

    /**
     * Somebody who should take part did not answer the attempts to arrange it (PQ-09).
     *
     * @param staff staff id of who did not answer
     * @param role part of that person in the case
     * @param attempts attempts made
     * @param lastAttemptAt time of the last attempt
     */
    record PractitionerUnresponsive(
            String audit, String staff, String role, int attempts, Instant lastAttemptAt, List<String> notified)
            implements AuditEvent {
        public PractitionerUnresponsive {
            Present.require("audit", audit, "staff", staff, "role", role, "lastAttemptAt", lastAttemptAt);
            notified = Present.copyOf("notified", notified);
        }
    }

    /**
     * An immediate concern about a child's safety, raised at any moment of an audit (BR-09).
     *
     * @param code nature of the concern
     * @param severity how pressing it is: immediate, high, medium or low
     */
    record SafeguardingConcernRaised(
            String audit,
            String concern,
            String code,
            String severity,
            String raisedBy,
            Instant raisedAt,
            List<String> notified)
            implements AuditEvent {
        public SafeguardingConcernRaised {
            Present.require("audit", audit, "concern", concern, "code", code, "severity", severity);
            Present.require("raisedBy", raisedBy, "raisedAt", raisedAt);
            notified = Present.copyOf("notified", notified);
        }
    }

    /**
     * What was done about a concern is recorded (BR-09, PQ-10).
     *
     * @param response what was done
     * @param doneOn day on which it was done, null where only the recording is known
     */
    record SafeguardingConcernAddressed(
            String audit, String concern, String response, String addressedBy, Instant addressedAt, LocalDate doneOn)
            implements AuditEvent {
        public SafeguardingConcernAddressed {
            Present.require("audit", audit, "concern", concern, "response", response, "addressedBy", addressedBy);
            Present.require("addressedAt", addressedAt);
        }
    }

    /**
     * Nothing is recorded of what was done about a concern, and its time is over (BR-09, PQ-10).
     *
     * @param escalatedAt when its time was over
     */
    record SafeguardingConcernEscalated(String audit, String concern, Instant escalatedAt, List<String> notified)
            implements AuditEvent {
        public SafeguardingConcernEscalated {
            Present.require("audit", audit, "concern", concern, "escalatedAt", escalatedAt);
            notified = Present.copyOf("notified", notified);
        }
    }

    /**
     * The auditor's grades (BR-17, BR-24).
     *
     * @param overall overall grade by the auditor
     * @param sections one grade for each section of the tool
     * @param overridden whether the overall grade departs from what the sections allow
     * @param overrideReason reason code of an override, null exactly where there is none
     * @param familyFeedback how seeking the family's feedback ended (BR-19, TH-37): obtained, declined, not-reached
     *     or not-attempted
     * @param practitionerFeedback whether the practitioner's own account was obtained
     */
    record AuditGraded(
            String audit,
            String child,
            String overall,
            List<SectionGrade> sections,
            boolean overridden,
            String overrideReason,
            List<String> themes,
            String familyFeedback,
            boolean practitionerFeedback,
            String gradedBy,
            Instant gradedAt)
            implements AuditEvent {
        public AuditGraded {
            Present.require("audit", audit, "child", child, "overall", overall, "familyFeedback", familyFeedback);
            Present.require("gradedBy", gradedBy, "gradedAt", gradedAt);
            sections = Present.copyOf("sections", sections);
            themes = Present.copyOf("themes", themes);
        }
    }

    /**
     * The auditor handed the audit in (BR-08).
     *
     * @param onTime whether by the end of its due day (BR-05)
     * @param actions actions proposed, one or more for each learning point (BR-22)
     * @param score per cent, where such an audit has a score in place of a grade (CA-08); null else. Such an audit has no
     *     {@code AuditGraded}
     */
    record AuditSubmitted(
            String audit,
            String child,
            String submittedBy,
            Instant submittedAt,
            boolean onTime,
            List<ProposedAction> actions,
            List<String> notified,
            Integer score)
            implements AuditEvent {
        public AuditSubmitted(
                String audit,
                String child,
                String submittedBy,
                Instant submittedAt,
                boolean onTime,
                List<ProposedAction> actions,
                List<String> notified) {
            this(audit, child, submittedBy, submittedAt, onTime, actions, notified, null);
        }

        public AuditSubmitted {
            Present.require("audit", audit, "child", child, "submittedBy", submittedBy, "submittedAt", submittedAt);
            actions = Present.copyOf("actions", actions);
            notified = Present.copyOf("notified", notified);
        }
    }

    /**
     * The audit is complete; its grade of record stands.
     *
     * @param finalGrade grade of record: the decided one, else the moderated one, else the auditor's; null where
     *     such an audit has no grade (CA-08, TH-07)
     */
    record AuditFinalised(String audit, String finalGrade, Instant finalisedAt) implements AuditEvent {
        public AuditFinalised {
            Present.require("audit", audit, "finalisedAt", finalisedAt);
        }
    }

    /**
     * The result went to those outside the audit who work with the child (TH-20, TH-35).
     *
     * @param sharedWith staff ids of those who got it
     * @param copied staff ids of those copied
     * @param services internal services that got it, as codes of the programme
     */
    record AuditShared(
            String audit, List<String> sharedWith, List<String> copied, List<String> services, Instant sharedAt)
            implements AuditEvent {
        public AuditShared {
            Present.require("audit", audit, "sharedAt", sharedAt);
            sharedWith = Present.copyOf("sharedWith", sharedWith);
            copied = Present.copyOf("copied", copied);
            services = Present.copyOf("services", services);
        }
    }

    /**
     * A submitted audit goes back to its auditor (TH-14, PQ-16).
     *
     * @param dueOn day by which it must come back
     */
    record AuditReturned(
            String audit,
            List<String> reasons,
            LocalDate dueOn,
            String returnedBy,
            Instant returnedAt,
            List<String> notified)
            implements AuditEvent {
        public AuditReturned {
            Present.require("audit", audit, "dueOn", dueOn, "returnedBy", returnedBy, "returnedAt", returnedAt);
            reasons = Present.copyOf("reasons", reasons);
            notified = Present.copyOf("notified", notified);
        }
    }

    /**
     * Somebody audited disagrees before finalisation (PQ-15).
     *
     * @param subject what is challenged: grade, finding or action
     * @param challengerRole role of the challenger in the case
     */
    record AuditChallenged(
            String audit,
            String challenge,
            String subject,
            String challengerRole,
            String challengedBy,
            Instant challengedAt)
            implements AuditEvent {
        public AuditChallenged {
            Present.require("audit", audit, "challenge", challenge, "subject", subject);
            Present.require("challengerRole", challengerRole, "challengedBy", challengedBy);
            Present.require("challengedAt", challengedAt);
        }
    }

    /**
     * The auditor answered a challenge (PQ-15).
     *
     * @param outcome what became of it: accepted, partly-accepted or not-accepted
     */
    record ChallengeAnswered(String audit, String challenge, String outcome, String answeredBy, Instant answeredAt)
            implements AuditEvent {
        public ChallengeAnswered {
            Present.require("audit", audit, "challenge", challenge, "outcome", outcome, "answeredBy", answeredBy);
            Present.require("answeredAt", answeredAt);
        }
    }

    /**
     * Challenger and auditor found no consensus; somebody else decides (PQ-17).
     *
     * @param at when the challenger took it further
     */
    record ChallengeUnresolved(String audit, String challenge, String challengedBy, Instant at) implements AuditEvent {
        public ChallengeUnresolved {
            Present.require("audit", audit, "challenge", challenge, "challengedBy", challengedBy, "at", at);
        }
    }

    /**
     * The audit counts no more, such as when the practitioner was never contacted (TH-17).
     *
     * @param notified staff ids of those told; none where it was recorded before they were
     */
    record AuditInvalidated(
            String audit, String reason, String invalidatedBy, Instant invalidatedAt, List<String> notified)
            implements AuditEvent {
        public AuditInvalidated {
            Present.require("audit", audit, "reason", reason, "invalidatedBy", invalidatedBy);
            Present.require("invalidatedAt", invalidatedAt);
            notified = Present.copyOf("notified", notified == null ? List.of() : notified);
        }
    }

    /**
     * The due day passed without a submission; the audit stays owed (PQ-22, BR-05).
     *
     * @param dueOn the day that passed
     * @param notified staff ids of those told; none where it was recorded before they were
     */
    record AuditNotCompleted(String audit, String auditor, LocalDate dueOn, Instant recordedAt, List<String> notified)
            implements AuditEvent {
        public AuditNotCompleted {
            Present.require("audit", audit, "auditor", auditor, "dueOn", dueOn, "recordedAt", recordedAt);
            notified = Present.copyOf("notified", notified == null ? List.of() : notified);
        }
    }

    /**
     * The audit will not be done, exceptionally and with a reason (PQ-22).
     *
     * @param notified staff ids of those told; none where it was recorded before they were
     */
    record AuditCancelled(String audit, String reason, String cancelledBy, Instant cancelledAt, List<String> notified)
            implements AuditEvent {
        public AuditCancelled {
            Present.require("audit", audit, "reason", reason, "cancelledBy", cancelledBy, "cancelledAt", cancelledAt);
            notified = Present.copyOf("notified", notified == null ? List.of() : notified);
        }
    }
}
