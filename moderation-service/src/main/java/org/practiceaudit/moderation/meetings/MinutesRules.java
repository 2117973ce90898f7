package org.practiceaudit.moderation.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Activity;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;

/** What the minutes of a moderation meeting must say (CA-06); all that is missing is told at once. */
final class MinutesRules {
    private final ProgrammePolicy policy;
    private final Offices offices;

    MinutesRules(ProgrammePolicy policy, Offices offices) {
        this.policy = policy;
        this.offices = offices;
    }

    List<Rejection> faults(Minutes minutes, Meeting.Planned state, LocalDate today) {
        var why = new ArrayList<Rejection>();
        if (minutes.heldOn() == null || minutes.heldOn().isAfter(today)) {
            no("heldOn", "It has no day, or one still to come.", "Give the day on which it was held.", why);
        }
        people(minutes, why);
        discussed(minutes, state, why);
        for (var i = 0; i < minutes.themes().size(); i++) {
            if (!policy.tool().hasTheme(minutes.themes().get(i))) {
                no("themes[" + i + "]", "The tool has no such theme.", "Name themes of the tool.", why);
            }
        }
        for (var i = 0; i < minutes.plan().size(); i++) {
            action("actionPlan[" + i + "].", minutes.plan().get(i), today, why);
        }
        for (var i = 0; i < minutes.coming().size(); i++) {
            coming("comingAudits[" + i + "].", minutes.coming().get(i), why);
        }
        return why;
    }

    /** Overseen by those whom the programme names, one of them in the chair; of a role that nobody holds, nobody is asked. */
    private void people(Minutes minutes, List<Rejection> why) {
        if (minutes.attended().isEmpty()) {
            no("attended", "It does not say who attended.", "Give their staff ids.", why);
        }
        if (minutes.chairedBy() == null || !minutes.attended().contains(minutes.chairedBy())) {
            no("chairedBy", "Whoever chaired is not among those who attended.", "Name one of them.", why);
            return;
        }
        var overseers = new ArrayList<String>();
        for (var role : policy.moderation().overseenBy()) {
            var holders = offices.holding(role);
            overseers.addAll(holders);
            if (!holders.isEmpty() && holders.stream().noneMatch(minutes.attended()::contains)) {
                no(
                        "attended",
                        "The meeting is overseen by the " + role.words() + ", who did not attend.",
                        "Hold it with them.",
                        why);
            }
        }
        if (!overseers.isEmpty() && !overseers.contains(minutes.chairedBy())) {
            no(
                    "chairedBy",
                    "One of those who oversee the meeting chairs it: " + words() + ".",
                    "Name one of them.",
                    why);
        }
    }

    private String words() {
        return String.join(
                ", ", policy.moderation().overseenBy().stream().map(Role::words).toList());
    }

    private static void discussed(Minutes minutes, Meeting.Planned state, List<Rejection> why) {
        minutes.discussed().stream()
                .filter(each -> !state.agenda().contains(each.audit()))
                .forEach(each -> no(
                        "", "Audit " + each.audit() + " is not on the agenda.", "Bring the agenda up to date.", why));
    }

    private void action(String field, Minutes.PlannedAction action, LocalDate today, List<Rejection> why) {
        text(field + "what", action.what(), "It does not say what is to be done.", "Name one thing to do.", why);
        text(field + "outcome", action.outcome(), "It names no outcome.", "Say what will be better by it.", why);
        text(field + "seenBy", action.seenBy(), "It does not say how it will be seen.", "Name what will show it.", why);
        text(field + "owner", action.owner(), "It does not say by whom.", "Give the owner's staff id.", why);
        if (action.dueOn() == null || action.dueOn().isBefore(today)) {
            no(field + "dueOn", "It has no due day, or one that is past.", "Give today or a later day.", why);
        }
        if (action.theme() == null || !policy.tool().hasTheme(action.theme())) {
            no(field + "theme", "It names no theme of the tool.", "Name the theme that it is counted under.", why);
        }
    }

    private void coming(String field, Minutes.ComingAudit coming, List<Rejection> why) {
        if (policy.activity(coming.activity()).isEmpty()) {
            var codes = policy.activities().stream().map(Activity::code).toList();
            no(
                    field + "activity",
                    "The programme has no such audit.",
                    "Name one of " + String.join(", ", codes) + ".",
                    why);
        }
        if (coming.startsOn() == null) {
            no(field + "startsOn", "It does not say when.", "Give the day from which.", why);
        }
        text(field + "focus", coming.focus(), "It does not say what it looks at.", "Name the theme or concern.", why);
    }

    private static void text(String field, String text, String detail, String remedy, List<Rejection> why) {
        if (text == null || text.isBlank()) {
            no(field, detail, remedy, why);
        }
    }

    private static void no(String field, String detail, String remedy, List<Rejection> why) {
        why.add(Rejection.broken(MeetingDecider.RULE, field, detail, remedy));
    }
}
