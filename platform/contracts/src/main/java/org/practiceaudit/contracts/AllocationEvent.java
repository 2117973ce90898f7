package org.practiceaudit.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** What the allocation service says: programmes, cycles, who audits what, staff and involvement. */
public sealed interface AllocationEvent extends PublicEvent {
    /**
     * A version of a programme, with its whole policy. The only public event with text of any length, since a policy
     * is configuration.
     *
     * @param digest SHA-256 in lower-case hexadecimal of the policy's text
     * @param policy the policy as JSON text
     * @param effectiveFrom first day on which a cycle may pin this version
     */
    record ProgrammePublished(String programme, int version, String digest, String policy, LocalDate effectiveFrom)
            implements AllocationEvent {
        public ProgrammePublished {
            Present.require("programme", programme, "digest", digest, "policy", policy);
            Present.require("effectiveFrom", effectiveFrom);
        }
    }

    /**
     * A cycle has its dates; the programme and its version are pinned in the metadata.
     *
     * @param name label of the cycle, such as its month
     * @param auditsDueOn day on which its audits are due (BR-05)
     */
    record CyclePlanned(String cycle, String name, LocalDate startsOn, LocalDate endsOn, LocalDate auditsDueOn)
            implements AllocationEvent {
        public CyclePlanned {
            Present.require("cycle", cycle, "name", name, "startsOn", startsOn, "endsOn", endsOn);
            Present.require("auditsDueOn", auditsDueOn);
        }
    }

    /**
     * The key lines of enquiry of a cycle are settled (TH-02).
     *
     * @param lines lines of enquiry, as codes; their wording stays with allocation
     */
    record LinesOfEnquiryAgreed(String cycle, List<String> lines, String agreedBy, LocalDate agreedOn)
            implements AllocationEvent {
        public LinesOfEnquiryAgreed {
            Present.require("cycle", cycle, "agreedBy", agreedBy, "agreedOn", agreedOn);
            lines = Present.copyOf("lines", lines);
        }
    }

    /**
     * The frame from which a cycle draws, fixed by count and digest.
     *
     * @param digest SHA-256 in lower-case hexadecimal of the frame's canonical text
     */
    record PopulationFrozen(String cycle, int children, String digest) implements AllocationEvent {
        public PopulationFrozen {
            Present.require("cycle", cycle, "digest", digest);
        }
    }

    /**
     * Children were drawn; the same frame and seed give the same draw again.
     *
     * @param seed seed of the draw
     * @param excludedByReason how many of the frame were left out, by reason code
     */
    record SampleDrawn(String cycle, long seed, int drawn, Map<String, Integer> excludedByReason)
            implements AllocationEvent {
        public SampleDrawn {
            Present.require("cycle", cycle);
            excludedByReason = Present.copyOf("excludedByReason", excludedByReason);
        }
    }

    /** Auditors and moderators are proposed for a cycle's sample; nothing is sent until somebody confirms it (TH-03). */
    record AllocationsProposed(String cycle, int audits, Instant proposedAt) implements AllocationEvent {
        public AllocationsProposed {
            Present.require("cycle", cycle, "proposedAt", proposedAt);
        }
    }

    /** The allocations of a cycle stand and are sent out (BR-04, TH-03). */
    record AllocationsConfirmed(String cycle, int audits, String confirmedBy) implements AllocationEvent {
        public AllocationsConfirmed {
            Present.require("cycle", cycle, "confirmedBy", confirmedBy);
        }
    }

    /** A cycle is over. */
    record CycleClosed(String cycle, LocalDate closedOn) implements AllocationEvent {
        public CycleClosed {
            Present.require("cycle", cycle, "closedOn", closedOn);
        }
    }

    /**
     * Somebody has an audit to do, and everybody connected with the child at that moment is named by staff id (BR-01
     * to BR-04).
     *
     * @param inModerationSample whether the moderation sample drawn at allocation holds this audit
     * @param iro staff id of the independent reviewing officer, null where there is none
     * @param cpChair staff id of the child protection chair, null where there is none
     * @param reAuditOf the audit that this one repeats, null for a first audit
     * @param courtProceedings whether the child is subject to court proceedings (BR-03)
     * @param lineOfEnquiry code of the one line of enquiry that a dip sample tests (TH-07), null for every other audit
     */
    record AuditAllocated(
            String audit,
            String child,
            String kind,
            String auditor,
            String moderator,
            boolean inModerationSample,
            String team,
            String serviceName,
            String worker,
            String teamManager,
            String serviceManager,
            String headOfService,
            String iro,
            String cpChair,
            LocalDate dueOn,
            boolean blind,
            String reAuditOf,
            boolean courtProceedings,
            String lineOfEnquiry)
            implements AllocationEvent, AboutAudit {
        /** Of anything but a dip sample. */
        public AuditAllocated(
                String audit,
                String child,
                String kind,
                String auditor,
                String moderator,
                boolean inModerationSample,
                String team,
                String serviceName,
                String worker,
                String teamManager,
                String serviceManager,
                String headOfService,
                String iro,
                String cpChair,
                LocalDate dueOn,
                boolean blind,
                String reAuditOf,
                boolean courtProceedings) {
            this(
                    audit,
                    child,
                    kind,
                    auditor,
                    moderator,
                    inModerationSample,
                    team,
                    serviceName,
                    worker,
                    teamManager,
                    serviceManager,
                    headOfService,
                    iro,
                    cpChair,
                    dueOn,
                    blind,
                    reAuditOf,
                    courtProceedings,
                    null);
        }

        public AuditAllocated {
            Present.require("audit", audit, "child", child, "kind", kind, "auditor", auditor, "moderator", moderator);
            Present.require("team", team, "serviceName", serviceName, "worker", worker, "teamManager", teamManager);
            Present.require("serviceManager", serviceManager, "headOfService", headOfService, "dueOn", dueOn);
        }
    }

    /**
     * An audit changed hands before it was submitted, or once it was returned (PQ-06).
     *
     * @param auditor staff id of the new auditor
     * @param moderator staff id of the moderator from now on
     * @param formerAuditor staff id of the auditor before
     * @param formerModerator staff id of the moderator before
     * @param dueOn day of its allocation, as before; one that was returned keeps the day given then
     */
    record AuditReallocated(
            String audit,
            String auditor,
            String moderator,
            String formerAuditor,
            String formerModerator,
            String reason,
            LocalDate dueOn,
            String reallocatedBy,
            Instant reallocatedAt)
            implements AllocationEvent, AboutAudit {
        public AuditReallocated {
            Present.require("audit", audit, "auditor", auditor, "moderator", moderator);
            Present.require("formerAuditor", formerAuditor, "formerModerator", formerModerator, "reason", reason);
            Present.require("dueOn", dueOn, "reallocatedBy", reallocatedBy, "reallocatedAt", reallocatedAt);
        }
    }

    /**
     * What others need to know of a member of staff; the latest word on a staff id stands.
     *
     * @param roles roles held, as codes
     * @param team team, null for those above teams
     * @param service service, null for those above services
     * @param lineManager staff id of the line manager, null where there is none
     * @param contactReference opaque reference by which a notification finds its address; never the address itself
     */
    record StaffMemberRecorded(
            String staff, List<String> roles, String team, String service, String lineManager, String contactReference)
            implements AllocationEvent {
        public StaffMemberRecorded {
            Present.require("staff", staff, "contactReference", contactReference);
            roles = Present.copyOf("roles", roles);
        }
    }

    /**
     * Who is or was connected with a child and how, so that others know whom to tell and who is not independent.
     *
     * @param involvement code such as worker, team-manager, iro or cp-chair
     * @param to last day, null while it lasts
     */
    record InvolvementRecorded(String child, String staff, String involvement, LocalDate from, LocalDate to)
            implements AllocationEvent {
        public InvolvementRecorded {
            Present.require("child", child, "staff", staff, "involvement", involvement, "from", from);
        }
    }

    /** An auditor has no audit in a month (PQ-03). */
    record BreakGranted(String auditor, YearMonth month, String reason, String grantedBy, Instant grantedAt)
            implements AllocationEvent {
        public BreakGranted {
            Present.require("auditor", auditor, "month", month, "reason", reason, "grantedBy", grantedBy);
            Present.require("grantedAt", grantedAt);
        }
    }

    /**
     * A break was asked for and not given, such as when the limit of the month is reached (PQ-04).
     *
     * @param refusedBy staff id of who refused, null where the limit did
     */
    record BreakRefused(String auditor, YearMonth month, String reason, String refusedBy, Instant refusedAt)
            implements AllocationEvent {
        public BreakRefused {
            Present.require("auditor", auditor, "month", month, "reason", reason, "refusedAt", refusedAt);
        }
    }

    /**
     * As many breaks are granted for a month as there may be (PQ-04).
     *
     * @param auditors of the month
     * @param limit how many of them may have a break
     */
    record BreakLimitReached(YearMonth month, int auditors, int limit, Instant reachedAt) implements AllocationEvent {
        public BreakLimitReached {
            Present.require("month", month, "reachedAt", reachedAt);
        }
    }

    /**
     * An auditor is spared an audit by somebody entitled to say so (PQ-05, TH-09).
     *
     * @param audit the audit, null where none is allocated yet
     */
    record ExemptionGranted(
            String auditor, String cycle, String audit, String reason, String grantedBy, Instant grantedAt)
            implements AllocationEvent {
        public ExemptionGranted {
            Present.require("auditor", auditor, "cycle", cycle, "reason", reason, "grantedBy", grantedBy);
            Present.require("grantedAt", grantedAt);
        }
    }

    /**
     * An exemption was asked for and not given (PQ-05, TH-09).
     *
     * @param audit the audit, null where none is allocated yet
     */
    record ExemptionRefused(
            String auditor, String cycle, String audit, String reason, String refusedBy, Instant refusedAt)
            implements AllocationEvent {
        public ExemptionRefused {
            Present.require("auditor", auditor, "cycle", cycle, "reason", reason, "refusedBy", refusedBy);
            Present.require("refusedAt", refusedAt);
        }
    }
}
