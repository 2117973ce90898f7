package org.practiceaudit.allocation.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.practiceaudit.programme.Activity;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.HowMany;
import org.practiceaudit.programme.Preparation;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Timetable;

/** What a programme holds in an audit year, beside what is planned of it (CA-01, TH-01). */
final class AuditCalendar {
    private static final int MONTHS = 12;

    /**
     * A cycle that is planned.
     *
     * @param sentLate whether the day for sending passed before it was confirmed
     * @param sent whether its allocations are confirmed
     */
    record Planned(
            String cycle,
            String activity,
            YearMonth month,
            String group,
            String state,
            boolean sent,
            boolean sentLate) {}

    /** How an activity stands against the calendar. */
    public enum Standing implements Coded {
        /** No cycle is planned, and there is time. */
        TO_PLAN,
        /** The day for sending is over and no cycle is planned. */
        MISSING,
        ON_TIME,
        /** The day for sending is over, or was over when the allocations were confirmed. */
        LATE
    }

    /**
     * An activity in a month.
     *
     * @param group code of the service group, null where the activity has none
     * @param meetingBy last day for the meeting about lines of enquiry, null where it needs none (TH-02)
     * @param sentBy day by whose end allocations are made and sent
     * @param dueOn day at whose end its audits are due
     * @param target number of audits where it is known beforehand, else null
     * @param jointlyWith codes of other services that audit together with this one (CA-09)
     * @param cycle id of the cycle that is planned for it, null where there is none
     * @param state of that cycle
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            @Schema(implementation = String.class, pattern = "^[0-9]{4}-[0-9]{2}$")
            YearMonth month,

            String activity,
            String name,
            Activity.Kind kind,
            String group,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate meetingBy,
            LocalDate sentBy,
            LocalDate dueOn,
            Integer target,
            List<String> jointlyWith,
            Standing standing,
            String cycle,
            String state) {}

    private record Occurrence(Activity activity, YearMonth month, String group) {}

    private final ProgrammePolicy policy;
    private final LocalDate today;
    private final List<Planned> unmatched;

    private AuditCalendar(ProgrammePolicy policy, List<Planned> planned, LocalDate today) {
        this.policy = policy;
        this.today = today;
        this.unmatched = new ArrayList<>(planned);
    }

    /**
     * The audit year month by month; cycles on demand where they are planned.
     *
     * @param first month of the audit year
     * @param planned cycles that begin in it
     */
    static List<Entry> of(ProgrammePolicy policy, YearMonth first, List<Planned> planned, LocalDate today) {
        var calendar = new AuditCalendar(policy, planned, today);
        var foreseen = IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .flatMap(month -> policy.activities().stream().flatMap(each -> calendar.begins(each, month)))
                .map(calendar::entry)
                .toList();
        var unforeseen = calendar.unmatched.stream().flatMap(each -> calendar.unforeseen(each).stream());
        return Stream.concat(foreseen.stream(), unforeseen)
                .sorted(Comparator.comparing(Entry::month))
                .toList();
    }

    /** Those that have no month of their own. */
    static List<String> onDemand(ProgrammePolicy policy) {
        return policy.activities().stream()
                .filter(each -> each.timetable() instanceof Timetable.OnDemand)
                .map(Activity::code)
                .toList();
    }

    private Stream<Occurrence> begins(Activity activity, YearMonth month) {
        return switch (activity.timetable()) {
            case Timetable.EveryMonth _ -> Stream.of(new Occurrence(activity, month, null));
            case Timetable.Rolling rolling ->
                rolling.groups().stream()
                        .filter(group -> rolling.begins(month, group.code()))
                        .map(group -> new Occurrence(activity, month, group.code()));
            case Timetable.InMonths held ->
                held.begins(month, null) ? Stream.of(new Occurrence(activity, month, null)) : Stream.empty();
            case Timetable.Following(var before, var later, var _) -> following(activity, before, month, later);
            case Timetable.OnDemand _ -> Stream.empty();
        };
    }

    private Stream<Occurrence> following(Activity activity, String before, YearMonth month, int later) {
        var followed = policy.activity(before).orElseThrow();
        return followed.timetable() instanceof Timetable.Following
                ? Stream.empty()
                : begins(followed, month.minusMonths(later)).map(each -> new Occurrence(activity, month, each.group()));
    }

    private Entry entry(Occurrence foreseen) {
        var cycle = unmatched.stream()
                .filter(each -> each.activity().equals(foreseen.activity().code()))
                .filter(each -> each.month().equals(foreseen.month()))
                .filter(each -> each.group() == null || each.group().equals(foreseen.group()))
                .findFirst();
        cycle.ifPresent(unmatched::remove);
        return entry(foreseen, cycle);
    }

    /** On demand, or planned under an earlier version of the programme with another calendar. */
    private Optional<Entry> unforeseen(Planned planned) {
        return policy.activity(planned.activity())
                .map(activity ->
                        entry(new Occurrence(activity, planned.month(), planned.group()), Optional.of(planned)));
    }

    private Entry entry(Occurrence occurrence, Optional<Planned> cycle) {
        var activity = occurrence.activity();
        var month = occurrence.month();
        var days = policy.workingDays();
        var sentBy = activity.allocationsSent().dueOn(month, days).date();
        return new Entry(
                month,
                activity.code(),
                activity.name(),
                activity.kind(),
                occurrence.group(),
                month.atDay(1),
                month.plusMonths(activity.timetable().length() - 1L).atEndOfMonth(),
                meetingBy(activity, sentBy),
                sentBy,
                activity.auditDue().dueOn(month, days).date(),
                target(activity, month),
                activity.timetable().jointlyWith(month),
                standing(cycle, sentBy),
                cycle.map(Planned::cycle).orElse(null),
                cycle.map(Planned::state).orElse(null));
    }

    private LocalDate meetingBy(Activity activity, LocalDate startsOn) {
        return policy.preparation() instanceof Preparation.LinesOfEnquiry lines
                        && lines.asksForLines(activity.code())
                        && !(activity.timetable() instanceof Timetable.Following)
                ? policy.workingDays()
                        .weeksBefore(startsOn, lines.weeksBefore())
                        .date()
                : null;
    }

    private static Integer target(Activity activity, YearMonth month) {
        return switch (activity.howMany()) {
            case HowMany.Target _ -> activity.timetable().target(month);
            case HowMany.Quotas(var quotas, var _) ->
                quotas.stream().mapToInt(HowMany.Quota::atLeast).sum();
            case HowMany.PerAuditor _,
                    HowMany.PerLineOfEnquiry _,
                    HowMany.Everything _,
                    HowMany.BelowGood _,
                    HowMany.Named _ -> null;
        };
    }

    private Standing standing(Optional<Planned> cycle, LocalDate sentBy) {
        var over = today.isAfter(sentBy);
        return cycle.map(each -> each.sentLate() || over && !each.sent() ? Standing.LATE : Standing.ON_TIME)
                .orElse(over ? Standing.MISSING : Standing.TO_PLAN);
    }
}
