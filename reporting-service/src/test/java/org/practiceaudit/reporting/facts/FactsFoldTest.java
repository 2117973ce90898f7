package org.practiceaudit.reporting.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.AuditEvent;
import org.practiceaudit.contracts.LearningEvent;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.contracts.PathwayEvent;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.SectionAgreement;
import org.practiceaudit.contracts.SectionGrade;
import org.practiceaudit.contracts.SupervisionEvent;
import org.practiceaudit.contracts.WiderWorkEvent;
import org.practiceaudit.reporting.facts.StreamFacts.Audit.Ending;
import org.practiceaudit.reporting.log.LogJson;

/** What the events of a stream come to; each time also after having been kept as JSON. */
class FactsFoldTest {
    private static final Instant AT = Instant.parse("2026-09-07T09:00:00Z");
    private static final Instant LATER = AT.plusSeconds(3600);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    private static StreamFacts after(PublicEvent... said) {
        StreamFacts facts = new StreamFacts.Nothing();
        for (var event : said) {
            facts = LogJson.read(LogJson.write(FactsFold.evolve(facts, event)), StreamFacts.class);
        }
        return facts;
    }

    @Test
    void whoIsResponsibleAndWhoAuditsIsKeptThroughAHandOver() {
        var allocated = new AllocationEvent.AuditAllocated(
                "a", "c", "full", "s-1", "m-1", true, "t", "north", "w", "tm", "sm", "hos", null, null, DAY, true,
                "a-0", false);
        var handedOver = new AllocationEvent.AuditReallocated(
                "a", "s-2", "m-2", "s-1", "m-1", "absence", DAY.plusDays(3), "qa", AT);

        assertEquals(
                new StreamFacts.Allocation(
                        "a",
                        "c",
                        "s-2",
                        "m-2",
                        "w",
                        "t",
                        "north",
                        "tm",
                        "sm",
                        "hos",
                        DAY.plusDays(3),
                        new StreamFacts.Allocation.Sort("full", "a-0", null, true, true)),
                after(allocated, handedOver));
    }

    @Test
    void anAuditKeepsItsSectionsAndHowOftenItWasSentBack() {
        var graded = new AuditEvent.AuditGraded(
                "a",
                "c",
                "good",
                List.of(
                        new SectionGrade("risk", "good"),
                        new SectionGrade("standards", null, "full"),
                        new SectionGrade("planning", null)),
                false,
                null,
                List.of("drift"),
                "declined",
                false,
                "s",
                AT);
        var submitted = new AuditEvent.AuditSubmitted("a", "c", "s", AT, true, List.of(), List.of(), 80);
        var returned = new AuditEvent.AuditReturned("a", List.of("thin"), DAY, "qa", AT, List.of());

        var audit = (StreamFacts.Audit) after(graded, submitted, returned, submitted, returned);

        assertEquals(
                Map.of("risk", "good", "standards", "full"), audit.grading().sections());
        assertEquals(2, audit.course().returns());
        assertEquals(80, audit.course().score());
        assertEquals(Ending.RETURNED, audit.course().ending());
        assertEquals(AT, audit.course().endedAt());
    }

    @Test
    void aModerationIsHiddenUntilTheModeratorCommits() {
        var asked = new ModerationEvent.ModerationRequested("m", "a", "c", "s-1", "m-1", "sample", DAY, true);
        var committed = new ModerationEvent.ModerationGradesCommitted("m", "a", "m-1", AT);
        var risk = new SectionAgreement("risk", "good", "inadequate", false);
        var completed = new ModerationEvent.ModerationCompleted(
                "m",
                "a",
                "c",
                "good",
                "inadequate",
                true,
                List.of(risk),
                List.of(),
                List.of(),
                "m-1",
                AT,
                "t",
                "north",
                List.of());

        assertEquals(true, ((StreamFacts.Moderation) after(asked)).hidden());
        assertEquals(false, ((StreamFacts.Moderation) after(asked, committed)).hidden());
        assertEquals(
                new StreamFacts.Moderation(
                        "a", "s-1", "m-1", "sample", DAY, false, "good", "inadequate", List.of(risk), AT),
                after(asked, committed, completed));
    }

    @Test
    void whatIsLeftToBeDoneAboutAnAuditEndsAndMayBeginAgain() {
        var discussed = new SupervisionEvent.FindingsDiscussed("a", "x", "w", DAY, "tm", AT);
        var ended = new SupervisionEvent.FollowUpEnded("a", "last-action-confirmed", "tm", AT);

        assertEquals(
                new FollowUp("a", DAY, AT, new FollowUp.Ended("last-action-confirmed", "tm", AT)),
                after(discussed, new SupervisionEvent.StandardsMet("a", "tm", AT), ended));
        assertEquals(
                new FollowUp("a", DAY, null, null),
                after(discussed, ended, new SupervisionEvent.FollowUpReopened("a", "x-1", LATER)));
        assertEquals(
                new StreamFacts.Nothing(),
                after(new SupervisionEvent.SupervisionHeld("x", "w", "tm", DAY, 1, 1, 0, AT)));
    }

    @Test
    void anActionKeepsWhenItWasDoneAndAssured() {
        var opened = new ActionsEvent.ActionOpened("x", "a", "c", "audit", "w", "t", "north", DAY, "risk");
        var done = new ActionsEvent.ActionCompleted("x", "a", "w", AT);
        var closed = new ActionsEvent.ActionClosed("x", "a", "tm", LATER);

        var action = (StreamFacts.Action) after(opened, done, closed);

        assertEquals(StreamFacts.Action.Standing.CLOSED, action.standing());
        assertEquals(List.of(AT, LATER), List.of(action.completedAt(), action.closedAt()));
        assertEquals(
                StreamFacts.Action.Standing.REPLACED,
                ((StreamFacts.Action) after(opened, new ActionsEvent.ActionMerged("x", "a", "y", "tm", AT)))
                        .standing());
    }

    @Test
    void learningIsPassedOnAndSharedCampaignsAreHeldImprovementsAchieved() {
        assertEquals(
                new LearningFacts.PassedOn("l", "c", "north", List.of("risk"), "hos", AT, LATER),
                after(
                        new ActionsEvent.LearningPassedOn("l", "c", "north", List.of("risk"), "hos", AT),
                        new LearningEvent.LearningShared("l", "c", "hos", LATER)));
        assertEquals(
                new LearningFacts.Campaign("k", "c", "workshop", "risk", null, "s", DAY, DAY, DAY),
                after(
                        new ActionsEvent.CampaignRecorded("k", "c", "workshop", "risk", null, "s", DAY, DAY),
                        new LearningEvent.CampaignHeld("k", "c", DAY, "s", AT)));
    }

    @Test
    void anImprovementAchievedInTimeIsNotOverdueHoweverLateThatIsRecorded() {
        var planned = new ActionsEvent.ImprovementPlanned("p", "c", "risk", null, "s", DAY);
        var overdue = new LearningEvent.ImprovementOverdue("p", "c", DAY, AT);

        assertEquals(
                new LearningFacts.Improvement("p", "c", "risk", null, "s", DAY, true, null), after(planned, overdue));
        assertEquals(
                new LearningFacts.Improvement("p", "c", "risk", null, "s", DAY, false, DAY),
                after(planned, overdue, new LearningEvent.ImprovementAchieved("p", "c", DAY, "s", AT)));
        assertEquals(
                new LearningFacts.Improvement("p", "c", "risk", null, "s", DAY, true, DAY.plusDays(1)),
                after(planned, new LearningEvent.ImprovementAchieved("p", "c", DAY.plusDays(1), "s", AT)));
    }

    @Test
    void widerWorkIsKeptWithoutWhoseItWas() {
        assertEquals(
                new WiderFacts.DipSampleReport("r", "c", "drift", 12, Map.of("good", 12), List.of("risk"), AT),
                after(new WiderWorkEvent.DipSampleReportSignedOff(
                        "r", "c", "drift", 12, Map.of("good", 12), List.of("risk"), "s", List.of("s"), AT, List.of())));
        assertEquals(
                new WiderFacts.Observation("o", "c", "visit", DAY, List.of("a"), List.of("b"), DAY),
                after(
                        new WiderWorkEvent.PracticeObserved(
                                "o", "c", "visit", "s-1", "s-2", null, DAY, List.of("a"), List.of("b"), AT),
                        new WiderWorkEvent.PracticeObservationDiscussed("o", "c", DAY, "s-1")));
        assertEquals(
                new WiderFacts.Consultation("k", "c", "parent", "telephone", DAY, List.of("a"), 2),
                after(new WiderWorkEvent.ConsultationHeld(
                        "k", "c", null, "parent", "telephone", DAY, List.of("a"), 2, "s")));
        assertEquals(
                new WiderFacts.Recommendations("p", "c", "multi-agency", "health", 3, 0, AT),
                after(new WiderWorkEvent.RecommendationsAgreed(
                        "p", "multi-agency", "c", "health", 3, List.of(), "s", "s", AT)));
        assertEquals(
                new WiderFacts.ModerationMeeting("m", DAY, 2, 0, List.of("risk")),
                after(new ModerationEvent.ModerationMeetingHeld(
                        "m", DAY, "s", List.of("s"), List.of("a", "b"), List.of(), List.of("risk"), AT, List.of())));
    }

    @Test
    void theLatestWordOnABreakStands() {
        var month = YearMonth.of(2026, 9);
        var refused = new AllocationEvent.BreakRefused("s-1", month, "leave", null, AT);
        var granted = new AllocationEvent.BreakGranted("s-1", month, "leave", "boss", AT);
        var other = new AllocationEvent.BreakGranted("s-2", month, "training", "boss", AT);

        assertEquals(
                new SparedFacts.Breaks(List.of(
                        new SparedFacts.Breaks.Break("s-2", month, "training", true),
                        new SparedFacts.Breaks.Break("s-1", month, "leave", true))),
                after(refused, other, granted));
        assertEquals(
                new SparedFacts.Exemption("s-1", "c", null, "absence", true, "boss", AT),
                after(new AllocationEvent.ExemptionGranted("s-1", "c", null, "absence", "boss", AT)));
    }

    @Test
    void pathwaysKeepMeetingsRaisedGradesReAuditsEscalationsAndReports() {
        var history = ((StreamFacts.Pathways) after(
                        new PathwayEvent.PathwayOpened(
                                "p", "a", "c", "inadequate", "inadequate", "auditor", AT, List.of()),
                        new PathwayEvent.MeetingHeld("m", "a", "c", "p", "uopp", AT, "s", List.of("s", "w")),
                        new PathwayEvent.GradeRaised("p", "a", "meeting", "inadequate", "good", "s", AT),
                        new PathwayEvent.ReAuditRequested("q", "p", "a", "c", "re-audit", "steps", DAY, AT),
                        new PathwayEvent.ReAuditWithdrawn("q", "p", "a", "re-audit", "improved", LATER),
                        new PathwayEvent.PathwayEscalated("p", "a", "divisional-director", "late", AT, List.of()),
                        new PathwayEvent.ProgressReported("r", "p", "a", "on-track", "s", AT, List.of())))
                .history();

        assertEquals(
                new PathwayHistory(
                        List.of(new PathwayHistory.Meeting("m", "uopp", AT, 2)),
                        List.of(new PathwayHistory.Raised("meeting", "inadequate", "good", AT)),
                        List.of(new PathwayHistory.ReAudit("q", "re-audit", DAY, AT, "improved")),
                        List.of(new PathwayHistory.Escalation("divisional-director", "late", AT)),
                        1),
                history);
    }

    @Test
    void linesOfEnquiryAndStaffAreKept() {
        assertEquals(
                new StreamFacts.Enquiry("c", List.of("drift"), DAY),
                after(new AllocationEvent.LinesOfEnquiryAgreed("c", List.of("drift"), "hos", DAY)));
        assertEquals(
                new StreamFacts.Staff("s", List.of("practitioner"), "t", "north", "tm"),
                after(new AllocationEvent.StaffMemberRecorded("s", List.of("practitioner"), "t", "north", "tm", "r")));
    }

    @Test
    void anEventThatComesFirstByMistakeSaysSo() {
        assertThrows(
                IllegalStateException.class, () -> after(new LearningEvent.LearningShared("l", "c", "hos", LATER)));
    }
}
