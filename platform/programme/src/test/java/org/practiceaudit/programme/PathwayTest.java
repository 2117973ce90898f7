package org.practiceaudit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pathways are data: what a file may say of them, and what the shipped ones say. */
class PathwayTest {

    private static final String TOWER_HAMLETS = Programmes.shippedYaml("tower-hamlets");
    private static final String PERFORMANCE = Programmes.shippedYaml("performance-and-quality");

    private static Pathway pathway(String programme, String code) {
        return Programmes.shipped(programme).pathway(code).orElseThrow();
    }

    private static Proof.Meeting meeting(Pathway pathway, String step) {
        return (Proof.Meeting) pathway.step(step).orElseThrow().proof();
    }

    private static List<String> faults(String yaml) {
        return assertThrows(InvalidProgramme.class, () -> Programmes.fromYaml("mine.yaml", yaml)).problems().stream()
                .map(problem -> problem.path() + " " + problem.message())
                .toList();
    }

    @Test
    void aKeyNamesStepRoundAndTime() {
        assertEquals("uopp", Pathway.key("uopp", 1, 1));
        assertEquals("weekly-report--3", Pathway.key("weekly-report", 1, 3));
        assertEquals("re-audit--r2", Pathway.key("re-audit", 2, 1));
        Stream.of("re-audit", "re-audit--r2", "re-audit--3", "re-audit--r2--3")
                .forEach(key -> assertEquals("re-audit", Pathway.codeOf(key)));
    }

    @Test
    void aReAuditIsOfAnActivityHeldOnDemand() {
        assertEquals(
                List.of("pathways[0].steps[2].proof.activity is 'monthly', which is not held on demand"),
                faults(PERFORMANCE.replace("activity: re-audit }", "activity: monthly }")));
    }

    @Test
    void whatEndsWithImprovementHasAStepThatShowsIt() {
        assertEquals(
                List.of("pathways[0].until is improved without a step that would show it"),
                faults(PERFORMANCE.replace("proof: { kind: re-audit, activity: re-audit }", "proof: { kind: note }")));
    }

    @Test
    void aStepCountsFromOneThatItsRoundsHave() {
        var fault = "clock.after is 'inadequate-meeting', which is not a step of every round that this one is in";
        assertEquals(
                List.of("pathways[0].steps[1]." + fault),
                faults(PERFORMANCE.replaceFirst("starts: every-round", "starts: once")));
    }

    @Test
    void whatSatisfiesCountsFromWhatItSendsBack() {
        assertEquals(
                List.of("pathways[0].steps[1].proof.sendsBackTo is 'actions-outlined', and the clock counts from"
                        + " 'trigger'"),
                faults(Programmes.shippedYaml("camden").replace("after: actions-outlined", "after: trigger")));
    }

    @Test
    void somebodyLeadsAMeeting() {
        assertTrue(faults(TOWER_HAMLETS.replace("ledBy: [auditor]", "ledBy: []"))
                .contains("pathways[1].steps[0].proof.ledBy is empty"));
    }

    @Test
    void onlyABetterGradeThanThePathwayFollowsImproves() {
        var below = pathway("tower-hamlets", "requires-improvement");
        assertTrue(below.improvedBy(Grade.GOOD));
        assertFalse(below.improvedBy(Grade.REQUIRES_IMPROVEMENT));
        assertFalse(below.improvedBy(Grade.INADEQUATE));
    }

    @Test
    void th22AndTh23WhoMeetsAboutWhatAndWhatIsFiled() {
        var inadequate = meeting(pathway("tower-hamlets", "inadequate"), "uopp");
        var improvement = meeting(pathway("tower-hamlets", "requires-improvement"), "uopp");
        for (var uopp : List.of(inadequate, improvement)) {
            assertEquals(List.of(Role.TEAM_MANAGER, Role.PRACTITIONER, Role.AUDITOR), uopp.required());
            assertEquals(
                    new Proof.Suggested(Role.MODERATOR, Proof.Suggested.When.GRADE_CHANGED),
                    uopp.suggested().getFirst());
            assertEquals(Proof.Filed.TOOK_PLACE_ONLY, uopp.filed());
            assertTrue(uopp.plan());
            assertTrue(uopp.mayRaiseGrade());
        }
        assertEquals(List.of(Role.AUDIT_MANAGER, Role.HEAD_OF_SERVICE), inadequate.ledBy());
        assertEquals(List.of(Role.AUDITOR), improvement.ledBy());
    }

    @Test
    void th25AndPq20WhatComesWhenItIsStillBelow() {
        assertEquals(
                List.of("head-of-service-review", "further-dip-audit"),
                later(pathway("tower-hamlets", "requires-improvement")));
        assertEquals(
                List.of("inadequate-meeting", "review-meeting", "re-audit", "head-of-service-meeting"),
                later(pathway("performance-and-quality", "inadequate")));
    }

    private static List<String> later(Pathway pathway) {
        return pathway.steps().stream()
                .filter(step -> step.starts().in(2))
                .map(Pathway.Step::code)
                .toList();
    }

    @Test
    void th32WorkNotImprovedGoesToTheDivisionalDirector() {
        for (var code : List.of("inadequate", "requires-improvement")) {
            var step = pathway("tower-hamlets", code).step("four-months").orElseThrow();
            assertEquals(new Proof.Escalation(Role.DIVISIONAL_DIRECTOR), step.proof());
            assertEquals(Clock.Kind.WITHIN_MONTHS, step.clock().kind());
            assertEquals(4, step.clock().count());
        }
    }

    @Test
    void ca12SendsBackAndCa19IsForEveryAudit() {
        assertEquals(
                new Proof.Satisfaction("actions-outlined"),
                pathway("camden", "inadequate")
                        .step("head-of-service-satisfied")
                        .orElseThrow()
                        .proof());
        var camden = Programmes.shipped("camden");
        for (var grade : camden.scale().grades()) {
            assertTrue(camden.pathways().stream()
                    .filter(pathway -> pathway.follows(grade))
                    .flatMap(pathway -> pathway.steps().stream())
                    .anyMatch(step -> step.rule().equals("CA-19") && step.responsible() == Role.TEAM_MANAGER));
        }
    }
}
