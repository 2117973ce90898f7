package org.practiceaudit.reporting.tracking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.reporting.facts.StreamFacts.Audit;
import org.practiceaudit.reporting.facts.StreamFacts.Audit.Course;
import org.practiceaudit.reporting.facts.StreamFacts.Moderation;
import org.practiceaudit.reporting.known.AuditStory;

/**
 * How far one audit is (TH-13).
 *
 * @param daysLate calendar days past its due day, up to its submission or else the day of the report; 0 in time
 * @param owed still to be handed in, however late (PQ-22)
 * @param submittedOn null before
 * @param grade of record, null before there is one
 * @param moderation how far its moderation is, null where none was asked for
 * @param moderationDueOn null where there is none
 * @param moderationDaysLate as {@code daysLate}
 * @param confirmed whether nothing is left to be confirmed about it (PQ-18)
 */
public record AuditRow(
        String audit,
        String cycle,
        String child,
        String kind,
        String service,
        String team,
        String auditor,
        String moderator,
        Standing standing,
        LocalDate dueOn,
        long daysLate,
        boolean owed,
        LocalDate submittedOn,
        String grade,
        Moderated moderation,
        LocalDate moderationDueOn,
        long moderationDaysLate,
        boolean confirmed) {
    /** How an audit stands. */
    public enum Standing {
        NOT_STARTED,
        STARTED,
        RETURNED,
        SUBMITTED,
        FINALISED,
        INVALIDATED,
        CANCELLED
    }

    /** How a moderation stands. */
    public enum Moderated {
        AWAITED,
        COMPLETED
    }

    /** @param day on which the report holds */
    static AuditRow of(String cycle, AuditStory story, LocalDate day) {
        var allocation = story.allocation();
        var standing = standing(story.audit());
        var submitted = story.audit()
                .map(it -> it.course().submittedAt())
                .filter(_ -> standing != Standing.RETURNED)
                .map(WorkingDays::dateOf);
        var moderated = story.moderation().map(Moderation::completedAt).map(WorkingDays::dateOf);
        var moderationDueOn = story.moderation().map(Moderation::dueOn);
        return new AuditRow(
                allocation.audit(),
                cycle,
                allocation.child(),
                allocation.sort().kind(),
                allocation.service(),
                allocation.team(),
                allocation.auditor(),
                allocation.moderator(),
                standing,
                allocation.dueOn(),
                standing == Standing.CANCELLED || standing == Standing.INVALIDATED
                        ? 0
                        : late(allocation.dueOn(), submitted.orElse(day)),
                story.owed(),
                submitted.orElse(null),
                story.gradeOfRecord().orElse(null),
                story.moderation()
                        .map(it -> it.completedAt() == null ? Moderated.AWAITED : Moderated.COMPLETED)
                        .orElse(null),
                moderationDueOn.orElse(null),
                moderationDueOn.map(due -> late(due, moderated.orElse(day))).orElse(0L),
                story.confirmed());
    }

    private static Standing standing(Optional<Audit> audit) {
        if (audit.isEmpty()) {
            return Standing.NOT_STARTED;
        }
        var course = audit.get().course();
        return switch (course.ending()) {
            case NONE -> underWay(course);
            case RETURNED -> Standing.RETURNED;
            case FINALISED -> Standing.FINALISED;
            case INVALIDATED -> Standing.INVALIDATED;
            case CANCELLED -> Standing.CANCELLED;
        };
    }

    private static Standing underWay(Course course) {
        if (course.submittedAt() != null) {
            return Standing.SUBMITTED;
        }
        return course.startedAt() == null ? Standing.NOT_STARTED : Standing.STARTED;
    }

    static long late(LocalDate dueOn, LocalDate on) {
        return Math.max(0, ChronoUnit.DAYS.between(dueOn, on));
    }
}
