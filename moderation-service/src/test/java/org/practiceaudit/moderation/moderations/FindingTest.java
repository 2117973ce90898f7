package org.practiceaudit.moderation.moderations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.moderation.moderations.Examples.BRADFORD;
import static org.practiceaudit.moderation.moderations.Examples.COMPLETED_AT;
import static org.practiceaudit.moderation.moderations.Examples.FOR_AUDITOR;
import static org.practiceaudit.moderation.moderations.Examples.GOOD;
import static org.practiceaudit.moderation.moderations.Examples.INADEQUATE;
import static org.practiceaudit.moderation.moderations.Examples.awaited;
import static org.practiceaudit.moderation.moderations.Examples.completing;
import static org.practiceaudit.moderation.moderations.Examples.moderations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.ModerationEvent.ModerationReturned;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.moderation.moderations.Finding.Scenario;
import org.practiceaudit.moderation.moderations.ModerationCommand.AnswerReferral;
import org.practiceaudit.moderation.moderations.ModerationCommand.Find;
import org.practiceaudit.moderation.moderations.ModerationCommand.TakeEnding;
import org.practiceaudit.moderation.moderations.ModerationCommand.TakeGrades;
import org.practiceaudit.moderation.moderations.ModerationCommand.TakeReturn;
import org.practiceaudit.moderation.moderations.ModerationCommand.TakeSubmission;
import org.practiceaudit.moderation.moderations.ModerationEvent.AuditEnded;
import org.practiceaudit.moderation.moderations.ModerationEvent.AuditHandedIn;
import org.practiceaudit.moderation.moderations.ModerationEvent.AuditSentBack;
import org.practiceaudit.moderation.moderations.ModerationEvent.AuditorGraded;
import org.practiceaudit.moderation.moderations.ModerationEvent.Completed;
import org.practiceaudit.moderation.moderations.ModerationEvent.FoundWanting;
import org.practiceaudit.moderation.moderations.ModerationEvent.ReferralAnswered;
import org.practiceaudit.moderation.moderations.ModerationEvent.Requested;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** Audits that are not up to standard, come back, or count no more (TH-17). */
class FindingTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-09-29");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-10-02");
    private static final Narrative WHAT = Narrative.of("One line a section; nothing shows the child.");

    private final GivenWhenThen<ModerationCommand, Moderation, ModerationEvent> moderations = moderations(BRADFORD);

    private static Find find(Scenario scenario, LocalDate talkedOn, LocalDate dueOn, SmartAction action) {
        return new Find(scenario, WHAT, List.of("risk"), talkedOn, dueOn, action, "moderator", COMPLETED_AT);
    }

    private static FoundWanting found(Scenario scenario, LocalDate talkedOn, LocalDate dueOn, SmartAction action) {
        return new FoundWanting(
                new Finding(scenario, WHAT, List.of("risk"), talkedOn, dueOn, action, "moderator", COMPLETED_AT));
    }

    private static List<ModerationEvent> after(ModerationEvent... more) {
        var events = new ArrayList<>(awaited());
        events.addAll(Arrays.asList(more));
        return events;
    }

    private static Moderation fold(List<ModerationEvent> events) {
        var evolution = new ModerationEvolution();
        var state = evolution.initial();
        for (var event : events) {
            state = evolution.evolve(state, event);
        }
        return state;
    }

    @Test
    @Rule("TH-17")
    void thinWorkIsTalkedOverAndTheModerationGoesOn() {
        var talked = found(Scenario.SUPPORTIVE_CONVERSATION, TODAY, null, null);
        moderations
                .given(awaited())
                .when(find(Scenario.SUPPORTIVE_CONVERSATION, TODAY, null, null))
                .then(talked);
        assertEquals("requested", fold(after(talked)).code());
    }

    @Test
    @Rule("TH-17")
    void thatTakesAConversation() {
        moderations
                .given(awaited())
                .when(find(Scenario.SUPPORTIVE_CONVERSATION, null, null, null))
                .thenRejected("TH-17");
    }

    @Test
    @Rule("TH-17")
    void whatIsIncompleteGoesBackUntilADayAndIsPublished() {
        var back = found(Scenario.COMPLETION_REQUEST, null, FRIDAY, null);
        moderations
                .given(awaited())
                .when(find(Scenario.COMPLETION_REQUEST, null, FRIDAY, null))
                .then(back);
        var after = fold(after(back));
        assertEquals("returned", after.code());
        assertEquals(
                List.of(new ModerationReturned(
                        "a-1042", "a-1042", List.of("completion-request"), FRIDAY, "moderator", COMPLETED_AT)),
                ModerationPublication.of(back, after));
    }

    @Test
    @Rule("TH-17")
    void textWithoutEvidenceGoesBackAfterAConversation() {
        moderations
                .given(awaited())
                .when(find(Scenario.REMEDIAL_EVIDENCE, TODAY, FRIDAY, null))
                .then(found(Scenario.REMEDIAL_EVIDENCE, TODAY, FRIDAY, null));
        moderations
                .given(awaited())
                .when(find(Scenario.REMEDIAL_EVIDENCE, null, TODAY.minusDays(1), null))
                .thenRejected("TH-17", "TH-17");
    }

    @Test
    @Rule("TH-17")
    void everythingThatIsWrongWithItIsToldAtOnce() {
        var spoilt = new Find(
                Scenario.COMPLETION_REQUEST,
                Narrative.of(" "),
                List.of("weather"),
                TODAY.plusDays(1),
                null,
                FOR_AUDITOR,
                "moderator",
                COMPLETED_AT);
        moderations.given(awaited()).when(spoilt).thenRejected("TH-17", "TH-17", "TH-17", "TH-17", "TH-17");
    }

    @Test
    @Rule("TH-17")
    void wherePractitionersWereNeverContactedTheAuditTeamSettlesItFirst() {
        var referred = found(Scenario.PRACTITIONER_NOT_CONTACTED, null, null, null);
        moderations
                .given(awaited())
                .when(find(Scenario.PRACTITIONER_NOT_CONTACTED, null, null, null))
                .then(referred);
        moderations.given(after(referred)).when(completing().command()).thenRejected("TH-17");
    }

    @Test
    @Rule("TH-17")
    void onceTheAuditTeamHasAnsweredTheModerationGoesOn() {
        var referred = found(Scenario.PRACTITIONER_NOT_CONTACTED, null, null, null);
        var answer = Narrative.of("The worker has left; the team manager spoke for them.");
        var answered = new ReferralAnswered(Scenario.PRACTITIONER_NOT_CONTACTED, answer, "planner", COMPLETED_AT);
        moderations
                .given(after(referred))
                .when(new AnswerReferral(Scenario.PRACTITIONER_NOT_CONTACTED, answer, "planner", COMPLETED_AT))
                .then(answered);
        moderations
                .given(after(referred, answered))
                .when(completing().command())
                .then(new Completed(Examples.outcome()));
        moderations
                .given(after(referred, answered))
                .when(new AnswerReferral(Scenario.PRACTITIONER_NOT_CONTACTED, answer, "planner", COMPLETED_AT))
                .thenRejected("STATE");
    }

    @Test
    @Rule("TH-17")
    void orTheAuditTeamInvalidatesTheAuditAndNothingIsLeftToModerate() {
        var ending = new Ending(Ending.How.INVALIDATED, "practitioner-not-contacted", "planner", COMPLETED_AT);
        moderations.given(awaited()).when(new TakeEnding(ending, COMPLETED_AT)).then(new AuditEnded(ending));
        moderations
                .given(after(new AuditEnded(ending)))
                .when(completing().command())
                .thenRejected("STATE");
        moderations
                .given(after(new AuditEnded(ending)))
                .when(new TakeGrades(GOOD, COMPLETED_AT))
                .thenNothing();
    }

    @Test
    @Rule("TH-17")
    void trainingComesAfterAConversationThatDidNotHelp() {
        moderations
                .given(awaited())
                .when(find(Scenario.TRAINING_REFERRAL, null, null, FOR_AUDITOR))
                .thenRejected("TH-17");
        moderations
                .given(after(found(Scenario.SUPPORTIVE_CONVERSATION, TODAY, null, null)))
                .when(find(Scenario.TRAINING_REFERRAL, null, null, FOR_AUDITOR))
                .then(found(Scenario.TRAINING_REFERRAL, null, null, FOR_AUDITOR));
    }

    @Test
    @Rule("TH-17")
    void itsActionGoesToTheAuditorsOwnSupervisionWithTheResult() {
        var events = after(found(Scenario.TRAINING_REFERRAL, TODAY, null, FOR_AUDITOR));
        var decider = new ModerationDecider(BRADFORD, Offices.NOBODY);
        var decided = (Decision.Accepted<ModerationEvent>)
                decider.decide(completing().auditor().command(), fold(events));
        var completed = (Completed) decided.events().getFirst();
        assertEquals(List.of(FOR_AUDITOR), completed.outcome().auditorActions());
    }

    @Test
    @Rule("TH-17")
    void onlyTheModeratorSaysSo() {
        var stranger =
                new Find(Scenario.SUPPORTIVE_CONVERSATION, WHAT, List.of(), TODAY, null, null, "manager", COMPLETED_AT);
        moderations.given(awaited()).when(stranger).thenRejected("ACCESS");
    }

    @Test
    void whatCameBackIsModeratedByANewClockWithItsNewGrades() {
        var events = after(found(Scenario.COMPLETION_REQUEST, null, FRIDAY, null), new AuditorGraded(INADEQUATE));
        var again = new Submission(COMPLETED_AT, List.of("act-1"));
        var decider = new ModerationDecider(BRADFORD, Offices.NOBODY);
        var decided = (Decision.Accepted<ModerationEvent>)
                decider.decide(new TakeSubmission(again, COMPLETED_AT), fold(events));
        assertEquals(new AuditHandedIn(again), decided.events().getFirst());
        var request = ((Requested) decided.events().getLast()).request();
        assertEquals(LocalDate.parse("2026-10-06"), request.dueOn());
        moderations.given(events).when(completing().command()).thenRejected("STATE");
    }

    @Test
    void whatQualityAssuranceSendsBackWaitsToo() {
        var back = new SentBack(List.of("missing-analysis"), FRIDAY, "planner", COMPLETED_AT);
        moderations.given(awaited()).when(new TakeReturn(back, COMPLETED_AT)).then(new AuditSentBack(back));
        moderations
                .given(after(new AuditSentBack(back)))
                .when(new TakeReturn(back, COMPLETED_AT))
                .thenNothing();
        moderations
                .given(after(new Completed(Examples.outcome())))
                .when(new TakeReturn(back, COMPLETED_AT))
                .then(new AuditSentBack(back));
    }
}
