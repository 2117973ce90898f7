package org.practiceaudit.moderation.moderations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.moderation.moderations.Examples.GOOD;
import static org.practiceaudit.moderation.moderations.Examples.INADEQUATE;
import static org.practiceaudit.moderation.moderations.Examples.SUBMISSION;
import static org.practiceaudit.moderation.moderations.Examples.SUBMITTED_AT;
import static org.practiceaudit.moderation.moderations.Examples.about;
import static org.practiceaudit.moderation.moderations.Examples.moderations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.moderation.moderations.ModerationCommand.Complete;
import org.practiceaudit.moderation.moderations.ModerationCommand.NameModerator;
import org.practiceaudit.moderation.moderations.ModerationCommand.TakeChallenge;
import org.practiceaudit.moderation.moderations.ModerationCommand.TakeSubmission;
import org.practiceaudit.moderation.moderations.ModerationEvent.AuditHandedIn;
import org.practiceaudit.moderation.moderations.ModerationEvent.AuditorGraded;
import org.practiceaudit.moderation.moderations.ModerationEvent.ChallengeReferred;
import org.practiceaudit.moderation.moderations.ModerationEvent.Expected;
import org.practiceaudit.moderation.moderations.ModerationEvent.ModeratorNamed;
import org.practiceaudit.moderation.moderations.ModerationEvent.NotRequested;
import org.practiceaudit.moderation.moderations.ModerationEvent.Requested;
import org.practiceaudit.moderation.moderations.Request.NotBlind;
import org.practiceaudit.moderation.moderations.Request.Reason;
import org.practiceaudit.moderation.people.Candidate;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.Rule;

/** What each programme has moderated, until when, by whom, and when that cannot be blind. */
class ScopeTest {
    private static final ProgrammePolicy TOWER_HAMLETS = Programmes.shipped("tower-hamlets");
    private static final ProgrammePolicy QUALITY = Programmes.shipped("performance-and-quality");
    private static final Instant CHALLENGED_AT = Instant.parse("2026-09-28T09:00:00Z");
    private static final Challenge CHALLENGE = new Challenge("chal-4", "manager", CHALLENGED_AT);

    private static Request asked(ProgrammePolicy policy, Case about, Judgement judgement) {
        return ((Requested) new Scope(policy).settle(about, judgement, SUBMISSION, SUBMITTED_AT)).request();
    }

    private static Case of(String activity, boolean sampled, boolean blind) {
        var some = about(sampled, blind);
        return new Case(
                some.pin(),
                some.audit(),
                some.child(),
                some.cycle(),
                sampled,
                blind,
                some.team(),
                some.service(),
                some.people(),
                activity);
    }

    @Test
    @Rule("TH-15")
    void everyAuditIsModeratedByTheLastWorkingDayOfItsMonth() {
        var request = asked(TOWER_HAMLETS, of("full", true, false), GOOD);
        assertEquals(Reason.ALL, request.reason());
        assertEquals(LocalDate.parse("2026-09-30"), request.dueOn());
        assertEquals("TH-15", request.rule());
        assertEquals("audit.submitted.v1", request.trigger());
    }

    @Test
    @Rule("TH-24")
    void anInadequateOneInOneWorkingDay() {
        var request = asked(TOWER_HAMLETS, of("full", true, false), INADEQUATE);
        assertEquals(LocalDate.parse("2026-09-25"), request.dueOn());
        assertEquals("TH-24", request.rule());
    }

    @Test
    @Rule("TH-24")
    void aClockThatTellsTheGradeLeavesNothingBlind() {
        var request = asked(TOWER_HAMLETS, of("full", true, true), INADEQUATE);
        assertEquals(false, request.blind());
        assertEquals(NotBlind.CLOCK, request.notBlind());
        assertEquals(true, asked(TOWER_HAMLETS, of("full", true, true), GOOD).blind());
    }

    @Test
    void aKindThatIsNotModeratedSaysSo() {
        moderations(TOWER_HAMLETS)
                .given(new Expected(of("dip-sample", true, false)), new AuditorGraded(INADEQUATE))
                .when(new TakeSubmission(SUBMISSION, SUBMITTED_AT))
                .then(new AuditHandedIn(SUBMISSION), new NotRequested(NotAsked.KIND_NOT_MODERATED));
    }

    @Test
    @Rule("CA-06")
    void whatTheGroupGoesOverTogetherIsNotBlind() {
        var request = asked(Programmes.shipped("camden"), of("practice-week", true, true), GOOD);
        assertEquals(false, request.blind());
        assertEquals(NotBlind.MEETING, request.notBlind());
    }

    private static List<ModerationEvent> unchallenged() {
        return List.of(
                new Expected(of("monthly", false, false)),
                new AuditorGraded(GOOD),
                new AuditHandedIn(SUBMISSION),
                new NotRequested(NotAsked.NOT_CHALLENGED));
    }

    private static List<ModerationEvent> challenged(ModerationEvent... more) {
        var events = new ArrayList<>(unchallenged());
        events.add(new ChallengeReferred(CHALLENGE, request()));
        events.addAll(List.of(more));
        return events;
    }

    private static Request request() {
        return new Scope(QUALITY).challenged(of("monthly", false, false), GOOD, CHALLENGE, CHALLENGED_AT);
    }

    @Test
    @Rule("PQ-17")
    void whereOnlyChallengesAreModeratedNothingIsAskedForWithoutOne() {
        moderations(QUALITY)
                .given(new Expected(of("monthly", false, false)), new AuditorGraded(INADEQUATE))
                .when(new TakeSubmission(SUBMISSION, SUBMITTED_AT))
                .then(new AuditHandedIn(SUBMISSION), new NotRequested(NotAsked.NOT_CHALLENGED));
    }

    @Test
    @Rule("PQ-17")
    void anUnresolvedChallengeBringsItIntoModerationCountedFromThatDay() {
        moderations(QUALITY)
                .given(unchallenged())
                .when(new TakeChallenge(CHALLENGE, CHALLENGED_AT))
                .then(new ChallengeReferred(CHALLENGE, request()));
        assertEquals(LocalDate.parse("2026-10-05"), request().dueOn());
        assertEquals("audit.challenge-unresolved.v1", request().trigger());
    }

    @Test
    void elsewhereAChallengeChangesNothing() {
        moderations(Examples.BRADFORD)
                .given(unchallenged())
                .when(new TakeChallenge(CHALLENGE, CHALLENGED_AT))
                .thenNothing();
    }

    private static Candidate candidate(String staff, String job, String team, String service) {
        return new Candidate(staff, true, List.of(job), team, service, List.of());
    }

    @Test
    @Rule("PQ-17")
    void qualityAssuranceNamesASeniorManagerOfAnUnconnectedService() {
        moderations(QUALITY)
                .given(challenged())
                .when(new NameModerator(
                        candidate("gm-9", "group-manager", null, "looked-after"), "planner", CHALLENGED_AT))
                .then(new ModeratorNamed("gm-9", "planner", CHALLENGED_AT));
    }

    @Test
    @Rule("PQ-17")
    void whoeverIsConnectedIsRefused() {
        moderations(QUALITY)
                .given(challenged())
                .when(new NameModerator(
                        candidate("gm-1", "group-manager", null, "safeguarding"), "planner", CHALLENGED_AT))
                .thenRejected("PQ-17");
        moderations(QUALITY)
                .given(challenged())
                .when(new NameModerator(
                        candidate("head", "head-of-service", null, "looked-after"), "planner", CHALLENGED_AT))
                .thenRejected("PQ-17");
        var once = new Candidate(
                "gm-9",
                true,
                List.of("group-manager"),
                null,
                "looked-after",
                List.of(new Candidate.Involvement(LocalDate.parse("2020-01-01"), LocalDate.parse("2020-06-01"))));
        moderations(QUALITY)
                .given(challenged())
                .when(new NameModerator(once, "planner", CHALLENGED_AT))
                .thenRejected("PQ-17");
    }

    @Test
    @Rule("PQ-17")
    void soIsWhoeverIsUnknownOrOfAnotherJobAndTheAuditorForEverything() {
        moderations(QUALITY)
                .given(challenged())
                .when(new NameModerator(Candidate.unknown("gm-8"), "planner", CHALLENGED_AT))
                .thenRejected("PQ-17");
        moderations(QUALITY)
                .given(challenged())
                .when(new NameModerator(
                        candidate("auditor", "team-manager", "north-2", "safeguarding"), "planner", CHALLENGED_AT))
                .thenRejected("PQ-17", "PQ-17", "PQ-17", "PQ-17");
    }

    @Test
    @Rule("PQ-17")
    void nobodyJudgesAChallengeUntilNamed() {
        moderations(QUALITY)
                .given(challenged())
                .when(Examples.completing().service().auditor().command())
                .thenRejected("PQ-17");
    }

    @Test
    @Rule("PQ-17")
    void whoeverIsNamedDecidesFinally() {
        var named = challenged(new ModeratorNamed("gm-9", "planner", CHALLENGED_AT));
        var complete = (Complete) Examples.completing()
                .by(candidate("gm-9", "group-manager", null, "looked-after"))
                .service()
                .auditor()
                .command();
        var decider = new ModerationDecider(QUALITY, Offices.NOBODY);
        var state = decider.initial();
        for (var event : named) {
            state = decider.evolve(state, event);
        }
        var decided = (Decision.Accepted<ModerationEvent>) decider.decide(complete, state);
        var after = new ArrayList<>(named);
        after.addAll(decided.events());
        moderations(QUALITY)
                .given(after)
                .when(new ModerationCommand.TakeReturn(
                        new SentBack(List.of("completion"), LocalDate.parse("2026-10-09"), "planner", CHALLENGED_AT),
                        CHALLENGED_AT))
                .thenNothing();
        moderations(QUALITY)
                .given(after)
                .when(new TakeChallenge(new Challenge("chal-5", "worker", CHALLENGED_AT), CHALLENGED_AT))
                .thenNothing();
    }

    @Test
    @Rule("PQ-17")
    void aModeratorWhoTurnsOutToBeConnectedDoesNotComplete() {
        var named = challenged(new ModeratorNamed("gm-9", "planner", CHALLENGED_AT));
        moderations(QUALITY)
                .given(named)
                .when(Examples.completing()
                        .by(candidate("gm-9", "group-manager", null, "safeguarding"))
                        .command())
                .thenRejected("PQ-17");
    }
}
