package org.practiceaudit.audit.jointaudits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practiceaudit.audit.GoldenFiles;
import org.practiceaudit.audit.recommendations.Recommendation;
import org.practiceaudit.contracts.WiderWorkEvent;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** Records of several agencies, analysed by somebody of none (CA-15). */
class JointAuditTest {
    static final Instant AT = Instant.parse("2026-06-20T09:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-06-20");
    static final JointAudit.Pinned PINNED = new JointAudit.Pinned("camden", "camden", 1);
    static final Narrative TEXT = Narrative.of("Said in plain words.");
    private static final JointAudit.Setup SETUP = setup(10, Narrative.of(""), "independent");
    private static final JointAuditEvent OPENED = new JointAuditEvent.JointAuditOpened(SETUP);
    private static final JointAuditEvent NAMED = new JointAuditEvent.AgencyAuditorNamed(
            "police", SETUP.children().stream().map(JointAudit.Child::child).toList(), "sergeant", AT);
    private static final JointAudit.Analysis ANALYSIS = new JointAudit.Analysis(
            List.of(new JointAudit.Finding(JointAudit.FindingSort.LEARNING, theme(), List.of("police"), TEXT)),
            TEXT,
            AT);
    private static final JointAuditEvent ANALYSED = new JointAuditEvent.RecordsAnalysed(ANALYSIS);
    private static final JointAudit.Meeting MEETING =
            new JointAudit.Meeting(TODAY, List.of("independent", "sergeant"), TEXT, AT);
    private static final JointAuditEvent MET = new JointAuditEvent.MeetingHeld(MEETING);
    private static final List<Recommendation> PLAN = List.of(new Recommendation(
            "rec-1",
            theme(),
            TEXT,
            List.of(new Recommendation.Action("act-1", TEXT, TEXT, TEXT, "sergeant", TODAY.plusDays(60)))));
    private static final JointAuditEvent AGREED =
            new JointAuditEvent.RecommendationsAgreed(new JointAudit.Agreed(PLAN, "head-qa", AT), "independent");
    private static final JointAudit.Progress DONE = new JointAudit.Progress(TODAY, TEXT, TEXT, true, "head-qa", AT);
    private static final JointAuditEvent FOLLOWED = new JointAuditEvent.ProgressReviewed(DONE);

    private static String theme() {
        return Programmes.shipped("camden").tool().themes().getFirst().code();
    }

    private static JointAudit.Setup setup(int children, Narrative fewerBecause, String independent) {
        return new JointAudit.Setup(
                "joint-1",
                PINNED,
                "multi-agency-2026-06",
                "neglect",
                IntStream.range(0, children)
                        .mapToObj(i -> new JointAudit.Child("C-" + i, "audit-" + i, "own-auditor"))
                        .toList(),
                fewerBecause,
                List.of("police", "health"),
                independent,
                TODAY.plusDays(20),
                "head-qa",
                AT);
    }

    private static GivenWhenThen<JointAuditCommand, JointAudit, JointAuditEvent> joint() {
        var decider = new JointAuditDecider(Programmes.shipped("camden"));
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    private static JointAuditCommand analyse(String by, JointAuditCommand.Missing... missing) {
        return new JointAuditCommand.Analyse(ANALYSIS, List.of(missing), by);
    }

    private static JointAuditCommand name(String agency, String auditor, String... children) {
        return new JointAuditCommand.NameAuditor(agency, List.of(children), auditor, AT);
    }

    @Test
    @Rule("CA-15")
    void isOpenedForTheTenChildrenThatTheCycleDrew() {
        joint().given().when(new JointAuditCommand.Open(SETUP, false)).then(OPENED);
    }

    @Test
    @Rule("CA-15")
    void fewerChildrenNeedAReason() {
        var fewer = setup(8, Narrative.of(""), "independent");
        joint().given().when(new JointAuditCommand.Open(fewer, false)).thenRejected("CA-15");
        var because = setup(8, Narrative.of("Two families moved away."), "independent");
        joint().given()
                .when(new JointAuditCommand.Open(because, false))
                .then(new JointAuditEvent.JointAuditOpened(because));
    }

    @Test
    @Rule("CA-15")
    void theIndependentAuditorIsOfNoAgency() {
        joint().given().when(new JointAuditCommand.Open(SETUP, true)).thenRejected("CA-15");
        var own = setup(10, Narrative.of(""), "own-auditor");
        joint().given().when(new JointAuditCommand.Open(own, false)).thenRejected("CA-15");
        joint().given(OPENED).when(name("police", "independent")).thenRejected("CA-15");
    }

    @Test
    void aProgrammeWithoutJointAuditsOpensNone() {
        var decider = new JointAuditDecider(Programmes.shipped("bradford"));
        GivenWhenThen.of(decider::initial, decider::decide, decider::evolve)
                .given()
                .when(new JointAuditCommand.Open(SETUP, false))
                .thenRejected("STATE");
    }

    @Test
    @Rule("CA-15")
    void eachAgencyAuditsByItsOwnAuditor() {
        joint().given(OPENED).when(name("police", "sergeant")).then(NAMED);
        joint().given(OPENED, NAMED).when(name("health", "sergeant")).thenRejected("CA-15");
        joint().given(OPENED, NAMED).when(name("health", "own-auditor")).thenRejected("CA-15");
        joint().given(OPENED).when(name("housing", "officer")).thenRejected("CA-15");
        joint().given(OPENED).when(name("health", "nurse", "C-99")).thenRejected("INPUT");
    }

    @Test
    @Rule("CA-15")
    void theRecordsAreAnalysedByTheIndependentAuditorOnceAllAreIn() {
        joint().given(OPENED, NAMED).when(analyse("independent")).then(ANALYSED);
        joint().given(OPENED, NAMED).when(analyse("sergeant")).thenRejected("CA-15");
        joint().given(OPENED, NAMED)
                .when(analyse(
                        "independent",
                        new JointAuditCommand.Missing("police", "C-1"),
                        new JointAuditCommand.Missing("health", "C-2")))
                .thenRejected("CA-15", "CA-15");
    }

    @Test
    @Rule("CA-15")
    void theMeetingComesBeforeTheRecommendations() {
        var recommend = new JointAuditCommand.Recommend(PLAN, null, "independent", AT);
        joint().given(OPENED, NAMED, ANALYSED).when(recommend).thenRejected("STATE");
        joint().given(OPENED, NAMED, ANALYSED)
                .when(new JointAuditCommand.HoldMeeting(MEETING, "independent"))
                .then(MET);
        joint().given(OPENED, NAMED, ANALYSED)
                .when(new JointAuditCommand.HoldMeeting(MEETING, "sergeant"))
                .thenRejected("CA-15");
        joint().given(OPENED, NAMED, ANALYSED, MET).when(recommend).then(AGREED);
    }

    @Test
    @Rule("CA-15")
    void aRecommendationHasActionsThatSayWhatByWhomAndByWhen() {
        var vague = List.of(new Recommendation(
                "rec-1",
                "nothing",
                Narrative.of(""),
                List.of(new Recommendation.Action(
                        "act-1", Narrative.of(""), TEXT, TEXT, "no body", TODAY.minusDays(1)))));
        joint().given(OPENED, NAMED, ANALYSED, MET)
                .when(new JointAuditCommand.Recommend(vague, null, "independent", AT))
                .thenRejected("CA-15", "INPUT", "CA-15", "CA-15", "INPUT");
        joint().given(OPENED, NAMED, ANALYSED, MET)
                .when(new JointAuditCommand.Recommend(List.of(), null, "independent", AT))
                .thenRejected("CA-15");
    }

    @Test
    @Rule("CA-15")
    void theOthersAreToldOfTheActionsWithoutTheirWords() {
        var stream = new JointAuditStream(null);
        var state = stream.evolution().initial();
        for (var fact : List.of(OPENED, NAMED, ANALYSED, MET, AGREED)) {
            state = stream.evolution().evolve(state, fact);
        }
        var told = (WiderWorkEvent.RecommendationsAgreed)
                stream.publish(AGREED, state).getFirst();
        assertEquals(
                List.of("joint-1", "multi-agency", "head-qa", "act-1", "rec-1"),
                List.of(
                        told.plan(),
                        told.source(),
                        told.monitoredBy(),
                        told.actions().getFirst().action(),
                        told.actions().getFirst().learningPoint()));
    }

    @Test
    @Rule("CA-15")
    void progressIsFollowedUntilEverythingIsCarriedOut() {
        joint().given(OPENED, NAMED, ANALYSED, MET, AGREED)
                .when(new JointAuditCommand.ReviewProgress(DONE))
                .then(FOLLOWED);
        joint().given(OPENED, NAMED, ANALYSED, MET, AGREED, FOLLOWED)
                .when(new JointAuditCommand.ReviewProgress(DONE))
                .thenRejected("STATE");
        joint().given(OPENED, NAMED)
                .when(new JointAuditCommand.ReviewProgress(DONE))
                .thenRejected("STATE");
    }

    @Test
    void anAgencySeesWhatCameOfItOnceItHasBeenDiscussed() {
        var evolution = new JointAuditEvolution();
        JointAudit state = evolution.initial();
        for (var fact : List.of(OPENED, NAMED, ANALYSED)) {
            state = evolution.evolve(state, fact);
        }
        var analysed = JointAuditView.forAgency((JointAudit.Opened) state, "sergeant");
        assertEquals(Optional.empty(), Optional.ofNullable(analysed.analysis()));
        assertEquals(10, analysed.auditors().size());
        var discussed = JointAuditView.forAgency((JointAudit.Opened) evolution.evolve(state, MET), "nurse");
        assertEquals(TEXT.text(), discussed.analysis().overall());
        assertEquals(List.of(), discussed.auditors());
    }

    @Test
    void whatIsStoredIsReadForEver() throws IOException {
        GoldenFiles.check(JointAuditStream.NAMES, List.of(OPENED, NAMED, ANALYSED, MET, AGREED, FOLLOWED));
    }
}
