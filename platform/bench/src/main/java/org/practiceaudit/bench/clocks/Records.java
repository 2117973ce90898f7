package org.practiceaudit.bench.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.Proof;

/** What people write when they record a step. */
final class Records {
    private static final int PLAN_DAYS = 12;

    private Records() {}

    static Doing of(Case of, Pathway pathway, Pathway.Step step, String key, LocalDate day, Instant at) {
        var body = new LinkedHashMap<String, Object>();
        body.put("doneOn", day.toString());
        body.put("note", "Gone through and written down.");
        switch (step.proof()) {
            case Proof.Meeting meeting -> {
                body.put(
                        "attendees",
                        meeting.required().stream()
                                .map(role -> Case.holder(role.code()))
                                .distinct()
                                .toList());
                if (meeting.plan()) {
                    body.put("plan", plan(of, pathway, key, day));
                }
            }
            case Proof.Report _ -> body.put("progress", "on-track");
            case Proof.Satisfaction _ -> body.put("satisfied", true);
            case Proof.Note _, Proof.Moderation _, Proof.ReAudit _, Proof.Escalation _ -> {}
        }
        var role = step.responsible().code();
        return Doing.step(at, of.audit(), Case.holder(role), role, key, body);
    }

    private static Map<String, Object> plan(Case of, Pathway pathway, String key, LocalDate day) {
        return Map.of(
                "addedTo",
                "Child in need plan",
                "actions",
                List.of(Map.of(
                        "action", planAction(of, pathway, key),
                        "what", "Visit and do direct work on the plan",
                        "outcome", "Her wishes shape what happens next",
                        "seenBy", "Her words are quoted in the plan",
                        "owner", Case.holder("practitioner"),
                        "dueOn", planDueOn(day).toString(),
                        "theme", "planning")));
    }

    static LocalDate planDueOn(LocalDate day) {
        return day.plusDays(PLAN_DAYS);
    }

    /** Nobody completes it, so that it falls overdue. */
    static String planAction(Case of, Pathway pathway, String key) {
        return of.audit() + "." + pathway.code().charAt(0) + "." + key;
    }
}
