package org.practiceaudit.actions.actions;

import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.SmartWords;

/** An action says what, for which outcome for the child, by whom, by when, and how it will be seen to be done (BR-22, PQ-14). */
public final class SmartForm {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /** @param prefix of the fields in the request: {@code into[1].} */
    private record Form(Rejection.All found, String rule, String prefix) {
        void when(boolean vague, String field, String detail, String remedy) {
            found.when(vague, rule, prefix + field, detail, remedy);
        }
    }

    private SmartForm() {}

    /** Everything that is missing, at once. */
    static List<Rejection> missing(ActionCommand.OpenDirectly open, LocalDate today) {
        var of = open.action();
        var asked = new ActionCommand.Part(of.action(), open.smart(), of.owner(), of.theme(), of.dueOn());
        return missing(asked, open.rule(), "", of.source(), today);
    }

    /** @param rule the authority's own on what an action says */
    public static List<Rejection> missing(
            ActionCommand.Part asked, String rule, String prefix, Source source, LocalDate today) {
        var form = new Form(new Rejection.All(), rule, prefix);
        texts(form, asked.smart(), source);
        form.when(
                !fits(asked.owner(), ID), "owner", "It does not say by whom.", "Give the staff id of who is to do it.");
        form.found()
                .when(
                        !fits(asked.theme(), "[a-z][a-z0-9-]{0,63}"),
                        "INPUT",
                        prefix + "theme",
                        "It has no theme.",
                        "Give the code of its theme.");
        form.when(asked.dueOn() == null, "dueOn", "It does not say by when.", "Give the last day in time.");
        form.when(
                asked.dueOn() != null && asked.dueOn().isBefore(today),
                "dueOn",
                "Its due day is past.",
                "Give today or a later day.");
        return form.found().found();
    }

    private static void texts(Form form, Smart smart, Source source) {
        var what = smart.what();
        form.when(
                SmartWords.vague(what.text()),
                "what",
                "It does not say what exactly is to be done.",
                "Say in a sentence the one thing to be done.");
        form.when(
                SmartWords.openEnded(what.text()),
                "what",
                "It leaves open by when.",
                "Leave that out: the due day says by when.");
        outcome(form, smart, source.aboutTheCase());
        form.when(
                smart.seenBy().blank() || same(smart.seenBy(), what),
                "seenBy",
                "It does not say how it will be seen to be done.",
                "Name what will show that it is done.");
    }

    private static void outcome(Form form, Smart smart, boolean aboutTheCase) {
        var outcome = smart.outcome();
        if (SmartWords.vague(outcome.text())) {
            form.when(true, "outcome", "It names no outcome for the child.", "Say what will be better for the child.");
        } else if (same(outcome, smart.what())) {
            form.when(
                    true,
                    "outcome",
                    "The outcome repeats what is to be done.",
                    "Say what will be better for the child when it is done.");
        } else if (aboutTheCase && !SmartWords.aboutTheChild(outcome.text())) {
            form.when(
                    true,
                    "outcome",
                    "The outcome is about something else than the child.",
                    "Say what the child gains, rather than which process is followed.");
        }
    }

    private static boolean same(Narrative one, Narrative other) {
        return !one.blank() && one.text().equalsIgnoreCase(other.text());
    }

    private static boolean fits(String text, String form) {
        return text != null && text.matches(form);
    }
}
