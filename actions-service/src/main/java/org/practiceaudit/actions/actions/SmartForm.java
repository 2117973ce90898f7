package org.practiceaudit.actions.actions;

import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.WorkingDays;

/** BR-22: an action says what, for which outcome for the child, by whom, by when, and how it will be seen to be done. */
final class SmartForm {
    private SmartForm() {}

    /** Everything that is missing, at once. */
    static List<Rejection> missing(ActionCommand.OpenDirectly open) {
        var why = new ArrayList<Rejection>();
        var smart = open.smart();
        if (smart.what().blank()) {
            why.add(vague("what", "It does not say what is to be done.", "Name the one thing to be done."));
        }
        if (smart.outcome().blank()) {
            why.add(vague("outcome", "It names no outcome for the child.", "Say what will be better for the child."));
        } else if (smart.outcome().text().equalsIgnoreCase(smart.what().text())) {
            why.add(vague(
                    "outcome",
                    "The outcome repeats what is to be done.",
                    "Say what will be better for the child when it is done."));
        }
        if (smart.seenBy().blank()) {
            why.add(vague(
                    "seenBy",
                    "It does not say how it will be seen to be done.",
                    "Name what will show that it is done."));
        }
        if (!fits(open.action().owner(), "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            why.add(vague("owner", "It does not say by whom.", "Give the staff id of who is to do it."));
        }
        if (!fits(open.action().theme(), "[a-z][a-z0-9-]{0,63}")) {
            why.add(Rejection.broken("INPUT", "theme", "It has no theme.", "Give the code of its theme."));
        }
        if (open.action().dueOn() == null) {
            why.add(vague("dueOn", "It does not say by when.", "Give the last day in time."));
        } else if (open.action().dueOn().isBefore(WorkingDays.dateOf(open.at()))) {
            why.add(vague("dueOn", "Its due day is past.", "Give today or a later day."));
        }
        return why;
    }

    private static boolean fits(String text, String form) {
        return text != null && text.matches(form);
    }

    private static Rejection vague(String field, String detail, String remedy) {
        return Rejection.broken("BR-22", field, detail, remedy);
    }
}
