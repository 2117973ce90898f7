package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.programme.Form;
import org.practiceaudit.programme.RuleFor.Aspect;

/** The months that an audit of its kind looks back, the history, and what was read beyond: BR-16, CA-10, PQ-11. */
final class LookBackRules {
    /** An audit is worked on for weeks: what was the first day at its beginning is no extension at its end. */
    private static final int MONTHS_OF_WORK = 1;

    private final Form form;

    LookBackRules(Form form) {
        this.form = form;
    }

    Decision<AuditEvent> record(LookBack lookBack, LocalDate today) {
        var faults = new Faults().missing(lookBack.from(), "from");
        if (lookBack.from() != null) {
            period(lookBack, today.minusMonths(form.lookBack().months()), faults);
        }
        extension(lookBack, faults);
        if (form.lookBack().historyExplained() && lookBack.substantialHistory()) {
            history(lookBack, faults);
        }
        return faults.orElse(new AuditEvent.LookedBack(lookBack));
    }

    private void period(LookBack lookBack, LocalDate latest, Faults faults) {
        var rule = form.rule(Aspect.LOOK_BACK);
        var months = form.lookBack().months();
        faults.when(
                        lookBack.from().isAfter(latest),
                        rule,
                        "from",
                        "Looking back from " + lookBack.from() + " leaves out part of the last " + months + " months.",
                        "Begin on " + latest + " or earlier.")
                .when(
                        form.lookBack().extensionReasoned()
                                && lookBack.from().isBefore(latest.minusMonths(MONTHS_OF_WORK)),
                        rule,
                        "from",
                        "The audit covers the last " + months + " months; what was read before is an extension.",
                        "Begin on " + latest + ", and give earlierFrom and earlierBecause for what was read before.");
    }

    private void extension(LookBack lookBack, Faults faults) {
        var rule = form.rule(Aspect.LOOK_BACK);
        var first = lookBack.earlierFrom();
        faults.when(
                        first != null && lookBack.earlierBecause() == null,
                        rule,
                        "earlierBecause",
                        "It is not said why records before the period were read.",
                        "Give the reason.")
                .when(
                        first == null && lookBack.earlierBecause() != null,
                        rule,
                        "earlierFrom",
                        "It is not said how far back records were read.",
                        "Give the first day.")
                .when(
                        first != null && lookBack.from() != null && !first.isBefore(lookBack.from()),
                        rule,
                        "earlierFrom",
                        "The extension does not begin before the period.",
                        "Give a day before " + lookBack.from() + ".");
    }

    private void history(LookBack lookBack, Faults faults) {
        var rule = form.rule(Aspect.LOOK_BACK);
        faults.blank(
                        lookBack.recognisedOverTime(),
                        rule,
                        "recognisedOverTime",
                        "The history is substantial: how needs and risks were recognised over time is missing.",
                        "Say how far they were seen and responded to.")
                .blank(
                        lookBack.legacyToday(),
                        rule,
                        "legacyToday",
                        "The history is substantial: its legacy today is missing.",
                        "Say what it means for the child now.");
    }
}
