package org.practiceaudit.audit.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceaudit.audit.GoldenFiles;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

@Rule("TH-27")
class ConductTest {
    private static final Instant AT = Instant.parse("2026-10-05T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-10-05");
    private static final Narrative TEXT = Narrative.of("She was not asked before it was graded.");
    private static final By WORKER = new By("worker", Set.of(Role.PRACTITIONER));
    private static final By TEAM_MANAGER = new By("tm", Set.of(Role.TEAM_MANAGER));
    private static final By SERVICE_MANAGER = new By("sm", Set.of(Role.SERVICE_MANAGER));
    private static final By AUDITOR = new By("auditor", Set.of(Role.AUDITOR));
    private static final By AUDIT_MANAGER = new By("manager", Set.of(Role.AUDIT_MANAGER));
    private static final By TEAM = new By("team", Set.of(Role.AUDIT_TEAM));
    private static final By STRANGER = new By("stranger", Set.of(Role.TEAM_MANAGER, Role.PRACTITIONER));

    private static final Parties PARTIES = new Parties(
            "a-17",
            "la",
            "tower-hamlets",
            1,
            "s-north",
            Map.of(
                    Role.AUDITOR, "auditor",
                    Role.PRACTITIONER, "worker",
                    Role.TEAM_MANAGER, "tm",
                    Role.SERVICE_MANAGER, "sm"));

    private static final ConductEvent RAISED = raised(Role.PRACTITIONER, "worker");

    private static ConductEvent raised(Role as, String by) {
        return new ConductEvent.ConcernRaised(new ProcessConcern.Raised("p-1", PARTIES, TEXT, as, by, AT));
    }

    private static ConductCommand raise(By by) {
        return new ConductCommand.Raise("p-1", PARTIES, TEXT, by, AT);
    }

    private static ConductCommand step(String step, ProcessConcern.Outcome outcome, By by) {
        return new ConductCommand.TakeStep(step, DAY, List.of("worker", "tm"), outcome, TEXT, by, AT);
    }

    private static ConductEvent taken(String step, ProcessConcern.Outcome outcome, By by, Role... told) {
        return new ConductEvent.StepTaken(new ProcessConcern.Step(
                step, DAY, List.of("worker", "tm"), outcome, TEXT, List.of(told), by.staff(), AT));
    }

    private static final ConductEvent WITH_MANAGER =
            taken("manager", ProcessConcern.Outcome.UNRESOLVED, TEAM_MANAGER, Role.AUDIT_MANAGER);
    private static final ConductEvent THREE_WAY =
            taken("three-way-meeting", ProcessConcern.Outcome.UNRESOLVED, TEAM_MANAGER, Role.AUDIT_MANAGER);

    private static GivenWhenThen<ConductCommand, ProcessConcern, ConductEvent> conduct() {
        var decider = new ConductDecider(
                Programmes.shipped("tower-hamlets").afterSubmission().processConcerns());
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    @Test
    void thoseAuditedRaiseIt() {
        conduct().given().when(raise(WORKER)).then(RAISED);
        conduct().given().when(raise(TEAM_MANAGER)).then(raised(Role.TEAM_MANAGER, "tm"));
        conduct().given().when(raise(AUDITOR)).thenRejected("TH-27");
        conduct().given().when(raise(STRANGER)).thenRejected("TH-27");
        conduct()
                .given()
                .when(new ConductCommand.Raise("p-1", PARTIES, Narrative.of(""), WORKER, AT))
                .thenRejected("TH-27");
        conduct().given(RAISED).when(raise(WORKER)).thenRejected("STATE");
    }

    @Test
    void itGoesFromManagerToThreeWayToRestorativeMeeting() {
        var unresolved = ProcessConcern.Outcome.UNRESOLVED;
        conduct().given(RAISED).when(step("manager", unresolved, TEAM_MANAGER)).then(WITH_MANAGER);
        conduct()
                .given(RAISED)
                .when(step("three-way-meeting", unresolved, TEAM_MANAGER))
                .thenRejected("TH-27");
        conduct()
                .given(RAISED, WITH_MANAGER)
                .when(step("three-way-meeting", unresolved, TEAM_MANAGER))
                .then(THREE_WAY);
        conduct()
                .given(RAISED, WITH_MANAGER, THREE_WAY)
                .when(step("restorative-meeting", unresolved, TEAM_MANAGER))
                .thenRejected("TH-27");
        conduct()
                .given(RAISED, WITH_MANAGER, THREE_WAY)
                .when(step("restorative-meeting", ProcessConcern.Outcome.RESOLVED, AUDIT_MANAGER))
                .then(taken("restorative-meeting", ProcessConcern.Outcome.RESOLVED, AUDIT_MANAGER));
    }

    @Test
    void aRestorativeMeetingThatResolvesNothingIsHeldAgain() {
        var held = taken("restorative-meeting", ProcessConcern.Outcome.UNRESOLVED, AUDIT_MANAGER);
        conduct()
                .given(RAISED, WITH_MANAGER, THREE_WAY, held)
                .when(step("restorative-meeting", ProcessConcern.Outcome.UNRESOLVED, AUDIT_MANAGER))
                .then(held);
    }

    @Test
    void nobodyCallsAStepOverAConcernOfTheirOwn() {
        var resolved = ProcessConcern.Outcome.RESOLVED;
        conduct()
                .given(raised(Role.TEAM_MANAGER, "tm"))
                .when(step("manager", resolved, TEAM_MANAGER))
                .thenRejected("TH-27");
        conduct()
                .given(raised(Role.TEAM_MANAGER, "tm"))
                .when(step("manager", resolved, SERVICE_MANAGER))
                .then(taken("manager", resolved, SERVICE_MANAGER));
    }

    @Test
    void aStepSaysWhenWhoAndWhatCameOfIt() {
        conduct()
                .given(RAISED)
                .when(new ConductCommand.TakeStep(
                        "manager", DAY.plusDays(1), List.of(), null, Narrative.of(""), TEAM_MANAGER, AT))
                .thenRejected("INPUT", "INPUT", "INPUT", "TH-27");
    }

    @Test
    void whatIsResolvedIsOverAndStillTeaches() {
        var resolved = taken("manager", ProcessConcern.Outcome.RESOLVED, TEAM_MANAGER);
        var learning = new ConductEvent.LearningKept(new ProcessConcern.Learning(TEXT, "manager", AT));
        conduct()
                .given(RAISED, resolved)
                .when(step("three-way-meeting", ProcessConcern.Outcome.RESOLVED, TEAM_MANAGER))
                .thenRejected("STATE");
        conduct()
                .given(RAISED, resolved)
                .when(new ConductCommand.KeepLearning(TEXT, AUDIT_MANAGER, AT))
                .then(learning);
        conduct()
                .given(RAISED)
                .when(new ConductCommand.KeepLearning(TEXT, TEAM, AT))
                .then(new ConductEvent.LearningKept(new ProcessConcern.Learning(TEXT, "team", AT)));
        conduct()
                .given(RAISED)
                .when(new ConductCommand.KeepLearning(TEXT, WORKER, AT))
                .thenRejected("TH-27");
    }

    @Test
    void itIsForThePartiesTheirManagerAndTheAuditManager() {
        var evolution = new ConductEvolution();
        var raised = (ProcessConcern.Known) evolution.evolve(evolution.initial(), RAISED);
        var further = (ProcessConcern.Known) evolution.evolve(raised, WITH_MANAGER);
        assertEquals(
                List.of(true, true, true, false, false, false),
                reads(raised, WORKER, TEAM_MANAGER, AUDIT_MANAGER, AUDITOR, TEAM, STRANGER));
        assertEquals(
                List.of(true, true, true, true, false, false),
                reads(further, WORKER, TEAM_MANAGER, AUDIT_MANAGER, AUDITOR, TEAM, STRANGER));
    }

    private static List<Boolean> reads(ProcessConcern.Known state, By... all) {
        return List.of(all).stream()
                .map(by -> Reach.ground(state, by).isPresent())
                .toList();
    }

    @Test
    void whatIsStoredIsReadAndWrittenAsEver() throws IOException {
        GoldenFiles.check(
                ConductEvent.NAMES,
                List.of(
                        RAISED,
                        WITH_MANAGER,
                        new ConductEvent.LearningKept(new ProcessConcern.Learning(TEXT, "manager", AT))));
    }
}
