package org.practiceaudit.moderation.moderations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Tool;

/** BR-22: an action says what, for which outcome, by whom, by when, and how it will be seen. Names every part that is missing. */
final class SmartRules {
    private static final Pattern STAFF_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Tool tool;
    private final LocalDate today;

    SmartRules(Tool tool, LocalDate today) {
        this.tool = tool;
        this.today = today;
    }

    List<Rejection> forService(List<SmartAction> actions) {
        var why = new ArrayList<Rejection>();
        for (var i = 0; i < actions.size(); i++) {
            var action = actions.get(i);
            var field = "serviceActions[" + i + "].";
            smart(field, action, why);
            if (!tool.hasTheme(action.theme())) {
                why.add(fault("BR-14", field + "theme", "It has no theme of the tool.", "Give one of its themes."));
            }
            where(field, action, why);
        }
        return why;
    }

    /** BR-14: they go to the auditor's own supervision, so that nobody else can own them. */
    List<Rejection> forAuditor(List<SmartAction> actions, String auditor) {
        var why = new ArrayList<Rejection>();
        for (var i = 0; i < actions.size(); i++) {
            var action = actions.get(i);
            var field = "auditorActions[" + i + "].";
            smart(field, action, why);
            if (named(action.owner()) && !action.owner().equals(auditor)) {
                why.add(fault(
                        "BR-14",
                        field + "owner",
                        "An action for the auditor belongs to nobody else.",
                        "Make " + auditor + " its owner, or make it an action for the service."));
            }
            if (!SmartAction.AUDIT_PRACTICE.equals(action.theme()) && !tool.hasTheme(action.theme())) {
                why.add(fault(
                        "BR-14",
                        field + "theme",
                        "It has no theme of the tool.",
                        "Give one of its themes, or " + SmartAction.AUDIT_PRACTICE + "."));
            }
            where(field, action, why);
        }
        return why;
    }

    private void smart(String field, SmartAction action, List<Rejection> why) {
        blank(action.what(), field + "what", "It does not say what is to be done.", "Name one thing to do.", why);
        blank(action.outcome(), field + "outcome", "It names no outcome.", "Say what will be better by it.", why);
        if (!named(action.owner())) {
            why.add(fault("BR-22", field + "owner", "It does not say by whom.", "Give the owner's staff id."));
        }
        if (action.dueOn() == null) {
            why.add(fault("BR-22", field + "dueOn", "It does not say by when.", "Give the day it is due."));
        } else if (action.dueOn().isBefore(today)) {
            why.add(fault("BR-22", field + "dueOn", "Its due day is past.", "Give today or a later day."));
        }
        blank(
                action.seenBy(),
                field + "seenBy",
                "It does not say how it will be seen.",
                "Name what will show it.",
                why);
    }

    private void where(String field, SmartAction action, List<Rejection> why) {
        if (action.section() != null && tool.section(action.section()).isEmpty()) {
            why.add(fault(
                    "BR-14", field + "section", "The tool has no such section.", "Name one it has, or leave it out."));
        }
    }

    private static boolean named(String owner) {
        return owner != null && STAFF_ID.matcher(owner).matches();
    }

    private static void blank(Narrative text, String field, String detail, String remedy, List<Rejection> why) {
        if (text.blank()) {
            why.add(fault("BR-22", field, detail, remedy));
        }
    }

    private static Rejection fault(String rule, String field, String detail, String remedy) {
        return Rejection.broken(rule, field, detail, remedy);
    }
}
