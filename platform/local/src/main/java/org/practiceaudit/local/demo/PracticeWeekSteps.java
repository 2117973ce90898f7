package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.AUDIT;

import java.util.List;
import java.util.Map;
import org.practiceaudit.local.demo.ProgrammePath.Walk;

/** What a practice week has beside audits: practice observed and talked about, a family consulted (CA-10). */
final class PracticeWeekSteps {
    private final Walk walk;
    private final String theme;

    /** @param theme one of the programme's tool */
    PracticeWeekSteps(Walk walk, String theme) {
        this.walk = walk;
        this.theme = theme;
    }

    void walk(PathCase of) {
        observe(of);
        consult(of);
        var week = walk.cast()
                .as(Cast.AUDIT_TEAM)
                .get(AUDIT, "/v1/practice-weeks/" + walk.first().id())
                .body();
        walk.log()
                .equal(
                        "CA-10",
                        "observations talked about",
                        1,
                        week.path("discussed").asInt());
        walk.log()
                .equal(
                        "CA-10",
                        "messages that wait for a worker",
                        0,
                        week.path("messagesWaiting").asInt());
    }

    private void observe(PathCase of) {
        var observation = walk.cast()
                .as(of.auditor())
                .post(
                        AUDIT,
                        "/v1/practice-observations",
                        Map.of(
                                "cycle", walk.first().id(),
                                "practice", "home-visit",
                                "observed", of.worker(),
                                "child", of.child(),
                                "observedOn", today(),
                                "noted",
                                        List.of(
                                                Map.of(
                                                        "as",
                                                        "strength",
                                                        "theme",
                                                        theme,
                                                        "text",
                                                        "Sat on the floor and drew."),
                                                Map.of(
                                                        "as",
                                                        "learning",
                                                        "theme",
                                                        theme,
                                                        "text",
                                                        "Ask the father too."))))
                .location();
        walk.log().step(of, of.auditor(), "observed a home visit", "CA-10", "a strength, and something to learn");
        walk.cast()
                .as(of.auditor())
                .step(AUDIT, observation, "discussion", Map.of("on", today(), "what", "Gone through over tea."));
        walk.cast().as(of.worker()).post(AUDIT, observation + "/response", Map.of("text", "That helped; I will ask."));
        walk.log().step(of, of.worker(), "answered the observation", "CA-10", "talked about on the same day");
    }

    private void consult(PathCase of) {
        var consultation = walk.cast()
                .as(of.auditor())
                .post(
                        AUDIT,
                        "/v1/consultations",
                        Map.of(
                                "cycle", walk.first().id(),
                                "child", of.child(),
                                "respondent", "parent",
                                "way", "telephone",
                                "heldOn", today(),
                                "answers", List.of(Map.of("question", "listened-to", "text", "Mostly.")),
                                "themes", List.of(theme),
                                "messages", List.of(Map.of("kind", "question", "text", "Whom do we ring at weekends?")),
                                "worker", of.worker()))
                .location();
        walk.log().step(of, of.auditor(), "consulted a parent", "CA-10", "with a question for the worker");
        walk.cast().as(of.auditor()).post(AUDIT, consultation + "/passed-on", Map.of("on", today()));
        walk.log().step(of, of.worker(), "was given the question", "CA-10", "the same day");
    }

    private String today() {
        return walk.time().today().toString();
    }
}
