package org.practiceaudit.local.demo;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.practiceaudit.programme.Activity;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Timetable;

/**
 * The cycles by which a programme is shown, in the order in which they begin.
 *
 * @param year in which they are held
 */
record Shape(ProgrammePolicy policy, int year) {
    private static final int SEPTEMBER = 9;

    List<Occasion> occasions() {
        return switch (policy.id()) {
            case "tower-hamlets" -> ofGroup("front-door", "full", "dip-sample");
            case "camden" ->
                List.of(
                        inFirst("practice-week", "domestic-abuse"),
                        inFirst("front-door", null),
                        inFirst("fostering", null));
            // Two months, so that planned months off and balance over the year can be seen.
            case "performance-and-quality" -> monthly(2);
            default -> monthly(1);
        };
    }

    /** From September on. */
    private List<Occasion> monthly(int months) {
        return IntStream.range(0, months)
                .mapToObj(YearMonth.of(year, SEPTEMBER)::plusMonths)
                .map(month -> new Occasion(policy, policy.activities().getFirst(), month, null, null))
                .toList();
    }

    /** An activity of a service group, in the group's first month, and one that is held beside it. */
    private List<Occasion> ofGroup(String group, String activity, String beside) {
        var rolling = (Timetable.Rolling) activity(activity).timetable();
        var month = YearMonth.of(year, rolling.group(group).orElseThrow().firstMonth());
        return List.of(
                new Occasion(policy, activity(activity), month, group, null),
                new Occasion(policy, activity(beside), month, group, null));
    }

    /** In the first month for which the calendar names it. */
    private Occasion inFirst(String activity, String theme) {
        var held = ((Timetable.InMonths) activity(activity).timetable()).held();
        return new Occasion(
                policy, activity(activity), YearMonth.of(year, held.getFirst().month()), null, theme);
    }

    private Activity activity(String code) {
        return policy.activity(code).orElseThrow();
    }
}
