package org.practiceaudit.audit.section11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.audit.section11.CampaignTest.AT;
import static org.practiceaudit.audit.section11.CampaignTest.PINNED;
import static org.practiceaudit.audit.section11.CampaignTest.TODAY;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.audit.GoldenFiles;
import org.practiceaudit.audit.recommendations.Recommendation;
import org.practiceaudit.audit.section11.SelfAssessment.Answer;
import org.practiceaudit.audit.section11.SelfAssessment.Compliance;
import org.practiceaudit.audit.section11.SelfAssessment.Judgement;
import org.practiceaudit.contracts.WiderWorkEvent;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Term;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** An organisation answers, a panel judges, a plan follows (CA-16). */
class SelfAssessmentTest {
    private static final Narrative TEXT = Narrative.of("The policy was read by all staff.");
    private static final Narrative NONE = Narrative.of("");
    private static final List<String> STANDARDS =
            Programmes.shipped("camden").wider().selfAssessments().held().orElseThrow().standards().stream()
                    .map(Term::code)
                    .toList();
    private static final SelfAssessment.Place PLACE = new SelfAssessment.Place(
            "sa-1", PINNED, "section-11-2026", "exploitation", "borough-police", "head-qa", TODAY.plusDays(20));
    private static final List<Answer> ANSWERS = STANDARDS.stream()
            .map(each -> new Answer(each, Compliance.MET, TEXT, NONE))
            .toList();
    private static final SelfAssessmentCommand.By LEAD = by("lead");
    private static final SelfAssessmentCommand.By MEMBER = by("p1");
    private static final SelfAssessmentEvent SAVED = new SelfAssessmentEvent.AnswersSaved(PLACE, ANSWERS, "lead");
    private static final SelfAssessmentEvent SUBMITTED = new SelfAssessmentEvent.AssessmentSubmitted(true, "lead", AT);
    private static final SelfAssessment.Panel PANEL = panel(TEXT, "p1", "p2", "p3");
    private static final SelfAssessmentEvent HELD = new SelfAssessmentEvent.PanelHeld(PANEL, "p1");
    private static final List<Recommendation> PLAN = plan(STANDARDS.getFirst());
    private static final SelfAssessmentEvent PLANNED = new SelfAssessmentEvent.PlanAgreed(PLAN, "head-qa", "lead", AT);
    private static final SelfAssessment.Progress DONE = new SelfAssessment.Progress(TODAY, TEXT, true, "head-qa", AT);
    private static final SelfAssessmentEvent FOLLOWED = new SelfAssessmentEvent.ProgressReviewed(DONE);

    private static SelfAssessmentCommand.By by(String staff) {
        return new SelfAssessmentCommand.By(staff, "lead", List.of("p1", "p2", "p3"));
    }

    /** The panel finds the first standard partly met, where the organisation found it met. */
    private static SelfAssessment.Panel panel(Narrative challenge, String... members) {
        var judgements = STANDARDS.stream()
                .map(each -> each.equals(STANDARDS.getFirst())
                        ? new Judgement(each, Compliance.PARTLY_MET, challenge)
                        : new Judgement(each, Compliance.MET, NONE))
                .toList();
        return new SelfAssessment.Panel(TODAY, List.of(members), judgements, TEXT, AT);
    }

    private static List<Recommendation> plan(String theme) {
        return List.of(new Recommendation(
                "rec-1",
                theme,
                TEXT,
                List.of(new Recommendation.Action("act-1", TEXT, TEXT, TEXT, "inspector", TODAY.plusDays(90)))));
    }

    private static GivenWhenThen<SelfAssessmentCommand, SelfAssessment, SelfAssessmentEvent> assessment() {
        var decider = new SelfAssessmentDecider(Programmes.shipped("camden"));
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    @Test
    @Rule("CA-16")
    void anOrganisationAnswersByItsLead() {
        assessment()
                .given()
                .when(new SelfAssessmentCommand.Save(PLACE, ANSWERS, LEAD))
                .then(SAVED);
        assessment()
                .given()
                .when(new SelfAssessmentCommand.Save(PLACE, ANSWERS, MEMBER))
                .thenRejected("CA-16");
        var strange = List.of(new Answer("weather", Compliance.MET, TEXT, NONE));
        assessment()
                .given()
                .when(new SelfAssessmentCommand.Save(PLACE, strange, LEAD))
                .thenRejected("INPUT");
    }

    @Test
    @Rule("CA-16")
    void everyStandardIsAnsweredWithEvidenceAndWithWhatWouldMeetIt() {
        assessment()
                .given(SAVED)
                .when(new SelfAssessmentCommand.Submit(LEAD, AT))
                .then(SUBMITTED);
        var late = AT.plus(Duration.ofDays(21));
        assessment()
                .given(SAVED)
                .when(new SelfAssessmentCommand.Submit(LEAD, late))
                .then(new SelfAssessmentEvent.AssessmentSubmitted(false, "lead", late));
        var incomplete = new ArrayList<>(ANSWERS);
        incomplete.set(0, new Answer(STANDARDS.getFirst(), Compliance.NOT_MET, NONE, NONE));
        incomplete.removeLast();
        assessment()
                .given(new SelfAssessmentEvent.AnswersSaved(PLACE, incomplete, "lead"))
                .when(new SelfAssessmentCommand.Submit(LEAD, AT))
                .thenRejected("CA-16", "CA-16", "CA-16", "CA-16");
    }

    @Test
    @Rule("CA-16")
    void aPanelOfOthersHoldsTheOrganisationToAccount() {
        assessment()
                .given(SAVED, SUBMITTED)
                .when(new SelfAssessmentCommand.Review(PANEL, MEMBER))
                .then(HELD);
        assessment()
                .given(SAVED, SUBMITTED)
                .when(new SelfAssessmentCommand.Review(PANEL, LEAD))
                .thenRejected("CA-16");
        assessment()
                .given(SAVED, SUBMITTED)
                .when(new SelfAssessmentCommand.Review(panel(TEXT, "p1", "lead"), MEMBER))
                .thenRejected("CA-16", "CA-16");
        assessment()
                .given(SAVED, SUBMITTED)
                .when(new SelfAssessmentCommand.Review(panel(NONE, "p1", "p2", "p3"), MEMBER))
                .thenRejected("CA-16");
        assessment()
                .given(SAVED)
                .when(new SelfAssessmentCommand.Review(PANEL, MEMBER))
                .thenRejected("STATE");
    }

    @Test
    @Rule("CA-16")
    void thePlanAnswersWhatThePanelFoundShort() {
        assessment()
                .given(SAVED, SUBMITTED, HELD)
                .when(new SelfAssessmentCommand.Plan(PLAN, null, LEAD, AT))
                .then(PLANNED);
        assessment()
                .given(SAVED, SUBMITTED, HELD)
                .when(new SelfAssessmentCommand.Plan(plan(STANDARDS.getLast()), null, LEAD, AT))
                .thenRejected("CA-16");
        assessment()
                .given(SAVED, SUBMITTED, HELD)
                .when(new SelfAssessmentCommand.Plan(PLAN, null, MEMBER, AT))
                .thenRejected("CA-16");
    }

    @Test
    @Rule("CA-16")
    void thePlanIsFollowedUntilItIsCarriedOut() {
        assessment()
                .given(SAVED, SUBMITTED, HELD, PLANNED)
                .when(new SelfAssessmentCommand.ReviewProgress(DONE))
                .then(FOLLOWED);
        assessment()
                .given(SAVED, SUBMITTED, HELD, PLANNED, FOLLOWED)
                .when(new SelfAssessmentCommand.ReviewProgress(DONE))
                .thenRejected("STATE");
        var stream = new SelfAssessmentStream(null);
        var state = stream.evolution().initial();
        for (var fact : List.of(SAVED, SUBMITTED, HELD, PLANNED)) {
            state = stream.evolution().evolve(state, fact);
        }
        var told = (WiderWorkEvent.RecommendationsAgreed)
                stream.publish(PLANNED, state).getFirst();
        assertEquals(
                List.of("sa-1", "section-11", "section-11-2026", "exploitation", "head-qa"),
                List.of(told.plan(), told.source(), told.cycle(), told.service(), told.monitoredBy()));
    }

    @Test
    void whatIsStoredIsReadForEver() throws IOException {
        GoldenFiles.check(SelfAssessmentStream.NAMES, List.of(SAVED, SUBMITTED, HELD, PLANNED, FOLLOWED));
    }
}
