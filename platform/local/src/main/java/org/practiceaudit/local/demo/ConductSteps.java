package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.AUDIT;

import java.util.List;
import java.util.Map;
import org.practiceaudit.local.demo.ProgrammePath.Walk;

/** A concern about how an audit was conducted, through each of its steps, read by the parties alone (TH-27). */
final class ConductSteps {
    private final Walk walk;
    private String concern;

    ConductSteps(Walk walk) {
        this.walk = walk;
    }

    void walk(PathCase of) {
        var log = walk.log();
        concern = walk.cast()
                .as(of.worker())
                .post(AUDIT, of.path() + "/process-concerns", Map.of("text", "I heard of the grade from a colleague."))
                .location();
        log.step(of, of.worker(), "raised a concern about the conduct", "TH-27", "for the parties only");
        var stranger = walk.cast().as(Cast.AUDIT_TEAM).refusedGet(AUDIT, concern);
        log.equal("TH-27", "the audit team may not read it", 403, stranger.status());
        var early = walk.cast()
                .as(Cast.AUDIT_MANAGER)
                .refusedPost(AUDIT, concern + "/steps", step(of, "restorative-meeting", "resolved"));
        log.refused(of, Cast.AUDIT_MANAGER, "beginning with the last step", "TH-27", early);
        take(of, of.teamManager(), "manager", "unresolved");
        take(of, of.teamManager(), "three-way-meeting", "unresolved");
        take(of, Cast.AUDIT_MANAGER, "restorative-meeting", "resolved");
        walk.cast()
                .as(Cast.AUDIT_MANAGER)
                .post(AUDIT, concern + "/learning", Map.of("text", "The worker hears of the grade first."));
        log.step(of, Cast.AUDIT_MANAGER, "kept what was learned", "TH-27", "the worker hears of the grade first");
        log.equal(
                "TH-27",
                "how the concern stands",
                "resolved",
                walk.cast()
                        .as(of.worker())
                        .get(AUDIT, concern)
                        .body()
                        .path("state")
                        .asText());
    }

    private void take(PathCase of, String by, String step, String outcome) {
        walk.cast().as(by).post(AUDIT, concern + "/steps", step(of, step, outcome));
        walk.log().step(of, by, "held the step " + CycleTables.words(step), "TH-27", outcome);
    }

    private Map<String, Object> step(PathCase of, String step, String outcome) {
        return Map.of(
                "step",
                step,
                "heldOn",
                walk.time().today().toString(),
                "present",
                List.of(of.worker(), of.auditor(), of.teamManager()),
                "outcome",
                outcome,
                "note",
                "Both said how they saw it.");
    }
}
