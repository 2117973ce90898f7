package org.practiceaudit.programme;

import java.util.List;

/**
 * One kind of audit that a programme runs: when it is held, whose records, how many, and who audits them. Its code is the
 * kind of audit in every allocation that comes of it.
 *
 * @param allocationsSent the day by which allocations are made and sent (BR-04, PQ-01)
 * @param auditDue the day at whose end an audit is due (BR-05)
 * @param auditedBy job roles of {@link Auditors} that audit here
 * @param mostEach most audits of one auditor in a cycle
 * @param moderated whether the programme's moderation applies to it
 * @param lookBackMonths calendar months of the record that it looks at
 * @param form what it asks for: the code of an {@link AuditForm}, or {@link AuditForm#MAIN}
 */
public record Activity(
        String code,
        String name,
        Kind kind,
        Timetable timetable,
        DueRule allocationsSent,
        DueRule auditDue,
        DrawnFrom drawnFrom,
        HowMany howMany,
        List<Spread> spread,
        AssignedTo assignedTo,
        List<String> auditedBy,
        int mostEach,
        Independence independence,
        boolean moderated,
        int lookBackMonths,
        String form,
        String source) {

    /** What sort of audit it is. */
    public enum Kind implements Coded {
        FULL,
        /** Quick look at records against one line of enquiry (TH-07). */
        DIP_SAMPLE,
        /** Six weeks on, of work graded below good (TH-29, TH-35). */
        DIP_AUDIT,
        /** Repeats an audit of work below good (TH-31, PQ-20). */
        RE_AUDIT,
        PRACTICE_WEEK,
        FRONT_DOOR,
        /** By the responsible manager, with a score (CA-08). */
        COMPLIANCE,
        MULTI_AGENCY,
        SECTION_11,
        FOSTERING,
        DEEP_DIVE
    }

    /** Whose task an audit is. */
    public enum AssignedTo implements Coded {
        /** Somebody independent, chosen by the assignment. */
        INDEPENDENT_AUDITOR,
        /** The manager of the child's team: a check of one's own work (CA-08). */
        RESPONSIBLE_MANAGER
    }

    public Activity {
        spread = List.copyOf(spread);
        auditedBy = List.copyOf(auditedBy);
        var checks = new Checks()
                .code("code", code)
                .text("name", name)
                .distinct("spread", spread, each -> each.by().code())
                .some("auditedBy", auditedBy)
                .distinct("auditedBy", auditedBy, role -> role)
                .range("mostEach", mostEach, 1, 200)
                .range("lookBackMonths", lookBackMonths, 1, 60)
                .code("form", form)
                .sourced(source);
        if (howMany instanceof HowMany.Target) {
            checks.that(
                    timetable instanceof Timetable.InMonths,
                    "howMany.kind",
                    "is target without months that name one",
                    "use a timetable of kind in-months");
        }
        if (howMany instanceof HowMany.PerAuditor(int each, String _)) {
            checks.that(each <= mostEach, "mostEach", "is below howMany.each", "give at least " + each);
        }
        checks.orThrow();
    }

    /** The jobs that audit what is drawn for a quota; everybody's where there are no quotas. */
    public List<String> jobsFor(String quota) {
        return howMany instanceof HowMany.Quotas(var quotas, var _)
                ? quotas.stream()
                        .filter(each -> each.code().equals(quota))
                        .findFirst()
                        .map(HowMany.Quota::jobRoles)
                        .orElse(auditedBy)
                : auditedBy;
    }
}
