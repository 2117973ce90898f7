package org.practiceaudit.local.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.programme.Activity;
import org.practiceaudit.programme.Counted;
import org.practiceaudit.programme.Preparation;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Timetable;

/**
 * An activity of a programme held once, with the days that its policy gives it.
 *
 * @param group service group, null where the activity has none
 * @param theme by which records are chosen, null where there is none
 */
record Occasion(ProgrammePolicy policy, Activity activity, YearMonth month, String group, String theme) {
    String name() {
        return activity.name() + " of " + month + (group == null ? "" : ", " + group)
                + (theme == null ? "" : ", on " + theme);
    }

    Counted startsOn() {
        return activity.allocationsSent().dueOn(month, policy.workingDays());
    }

    Counted dueOn() {
        return activity.auditDue().dueOn(month, policy.workingDays());
    }

    /** The activity whose cycle it goes with or back to. */
    Optional<String> follows() {
        return activity.timetable() instanceof Timetable.Following following
                ? Optional.of(following.activity())
                : Optional.empty();
    }

    /** Last day for the meeting that agrees its lines of enquiry; none where it has no meeting of its own (TH-02). */
    Optional<Counted> meetingBy() {
        return policy.preparation() instanceof Preparation.LinesOfEnquiry agreed
                        && agreed.asksForLines(activity.code())
                        && follows().isEmpty()
                ? Optional.of(policy.workingDays().weeksBefore(startsOn().date(), agreed.weeksBefore()))
                : Optional.empty();
    }

    /** Last day for its proposal, where a meeting comes before it (TH-03). */
    Optional<Counted> proposedBy() {
        return policy.preparation() instanceof Preparation.LinesOfEnquiry agreed
                ? meetingBy().map(met -> policy.workingDays().withinWeeks(met.date(), agreed.proposedWithinWeeks()))
                : Optional.empty();
    }

    /** The first day on which something is done for it. */
    LocalDate begins() {
        return meetingBy().orElseGet(this::startsOn).date();
    }

    /** The services whose records are drawn; none for all. */
    List<String> services() {
        return rolling(activity)
                .flatMap(rolling -> rolling.group(group))
                .map(Timetable.ServiceGroup::services)
                .orElse(activity.drawnFrom().services());
    }

    private Optional<Timetable.Rolling> rolling(Activity of) {
        return switch (of.timetable()) {
            case Timetable.Rolling rolling -> Optional.of(rolling);
            case Timetable.Following(var before, var _, var _) ->
                policy.activity(before).flatMap(this::rolling);
            case Timetable.EveryMonth _, Timetable.InMonths _, Timetable.OnDemand _ -> Optional.empty();
        };
    }
}
