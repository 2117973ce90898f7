package org.practiceaudit.allocation.cycles;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Activity;
import org.practiceaudit.programme.HowMany;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Timetable;

/** Whether an activity may be held as somebody wants it, and the dates that follow. */
final class Planning {
    private final ProgrammePolicy policy;
    private final List<Rejection> broken = new ArrayList<>();

    Planning(ProgrammePolicy policy) {
        this.policy = policy;
    }

    Decision<CycleEvent> plan(CycleCommand.PlanCycle command) {
        var activity = policy.activity(command.activity()).orElse(null);
        if (activity == null) {
            return Decision.reject(Rejection.broken(
                    "INPUT",
                    "activity",
                    "The programme has no activity '" + command.activity() + "'.",
                    "Use one of "
                            + policy.activities().stream().map(Activity::code).collect(Collectors.joining(", "))
                            + "."));
        }
        var choice = command.choice();
        timetable(activity, command);
        theme(activity, choice);
        named(activity, choice);
        return broken.isEmpty() ? planned(command, activity) : Decision.reject(broken);
    }

    private void timetable(Activity activity, CycleCommand.PlanCycle command) {
        var choice = command.choice();
        var timetable = activity.timetable();
        var rule = Sources.rule(timetable.source());
        switch (timetable) {
            case Timetable.Rolling rolling -> rolling(rolling, choice, rule);
            case Timetable.InMonths held -> inMonths(held, choice, rule);
            case Timetable.Following following -> following(following, command, rule);
            case Timetable.EveryMonth _, Timetable.OnDemand _ -> {}
        }
        when(
                timetable instanceof Timetable.EveryMonth && !blank(choice.group()),
                "INPUT",
                "group",
                "This activity has no service groups.",
                "Leave the group out.");
        when(
                !(timetable instanceof Timetable.Following) && !blank(choice.following()),
                "INPUT",
                "following",
                "This activity does not go back to another cycle.",
                "Leave it out.");
    }

    private void rolling(Timetable.Rolling rolling, Held.Choice choice, String rule) {
        var known = rolling.group(choice.group()).isPresent();
        when(
                !known,
                rule,
                "group",
                "Cycles of this activity are held by service group.",
                "Name one of "
                        + rolling.groups().stream()
                                .map(Timetable.ServiceGroup::code)
                                .collect(Collectors.joining(", "))
                        + ".");
        when(
                known && !rolling.begins(choice.month(), choice.group()),
                rule,
                "month",
                "No cycle of this group begins in " + choice.month() + ".",
                "Begin it every " + rolling.months() + " months, counted from its first month.");
    }

    private void inMonths(Timetable.InMonths calendar, Held.Choice choice, String rule) {
        when(
                !calendar.begins(choice.month(), null),
                rule,
                "month",
                "The calendar does not hold this activity in " + choice.month() + ".",
                "Use month "
                        + calendar.held().stream()
                                .map(each -> String.valueOf(each.month()))
                                .collect(Collectors.joining(", "))
                        + ", or publish a programme version with another calendar.");
    }

    private void following(Timetable.Following following, CycleCommand.PlanCycle command, String rule) {
        var before = command.followed();
        if (before == null || !before.activity().equals(following.activity())) {
            when(
                    true,
                    rule,
                    "following",
                    "This activity goes with a cycle of " + following.activity() + ".",
                    "Name one that is planned.");
            return;
        }
        var month = before.choice().month().plusMonths(following.monthsLater());
        when(
                !month.equals(command.choice().month()),
                rule,
                "month",
                "With " + before.cycle() + " it is held in " + month + ".",
                "Plan it for that month.");
    }

    private void theme(Activity activity, Held.Choice choice) {
        var rule = Sources.rule(activity.drawnFrom().source());
        when(
                activity.drawnFrom().themed() && blank(choice.theme()),
                rule,
                "theme",
                "This activity is held on a theme.",
                "Name the theme by which its records are chosen.");
        when(
                !activity.drawnFrom().themed() && !blank(choice.theme()),
                "INPUT",
                "theme",
                "This activity is not held on a theme.",
                "Leave the theme out.");
    }

    private void named(Activity activity, Held.Choice choice) {
        var names = activity.howMany() instanceof HowMany.Named;
        var children = choice.named().stream().map(Held.Named::child).toList();
        when(
                names && children.isEmpty(),
                Sources.rule(activity.howMany().source()),
                "named",
                "Nobody draws the records of this activity.",
                "Name them.");
        when(
                !names && !children.isEmpty(),
                "CA-02",
                "named",
                "The records of this activity are drawn at random.",
                "Leave the names out.");
        when(
                children.stream().distinct().count() < children.size(),
                "INPUT",
                "named",
                "A record is named twice.",
                "Name each once.");
    }

    private Decision<CycleEvent> planned(CycleCommand.PlanCycle command, Activity activity) {
        var calendar = policy.workingDays();
        YearMonth month = command.choice().month();
        var starts = activity.allocationsSent().dueOn(month, calendar);
        var due = activity.auditDue().dueOn(month, calendar);
        if (starts.date().isBefore(policy.effectiveFrom())) {
            return Decision.reject(Rejection.broken(
                    "INPUT",
                    "version",
                    "Version " + policy.version() + " takes effect on " + policy.effectiveFrom()
                            + ", after the cycle begins.",
                    "Plan a later month, or pin a version that is in effect by " + starts.date() + "."));
        }
        return Decision.accept(new CycleEvent.CyclePlanned(
                command.authority(),
                command.cycle(),
                command.programme(),
                command.version(),
                command.activity(),
                command.choice(),
                command.name(),
                starts.date(),
                Sources.rule(activity.source()),
                starts.explain(),
                month.plusMonths(activity.timetable().length() - 1L).atEndOfMonth(),
                due.date(),
                due.explain(),
                command.at()));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private void when(boolean wrong, String rule, String field, String detail, String remedy) {
        if (wrong) {
            broken.add(Rejection.broken(rule, field, detail, remedy));
        }
    }
}
