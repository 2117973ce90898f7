package org.practiceaudit.audit.audits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.AUDIT_TEAM;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.T2;
import static org.practiceaudit.audit.audits.Audits.WORKER;
import static org.practiceaudit.audit.audits.Audits.after;
import static org.practiceaudit.audit.audits.Audits.handedIn;
import static org.practiceaudit.audit.audits.Audits.submitted;
import static org.practiceaudit.audit.audits.Audits.text;
import static org.practiceaudit.audit.audits.Way.QUALITY;
import static org.practiceaudit.audit.audits.Way.TOWER_HAMLETS;
import static org.practiceaudit.audit.audits.Way.bradfordThen;
import static org.practiceaudit.audit.audits.Way.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Notification.Fact;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.Rule;

class ReturnTest {
    private static final LocalDate BACK = LocalDate.parse("2026-10-05");
    private static final Instant LATER = Instant.parse("2026-10-02T09:00:00Z");
    private static final List<String> REASONS = List.of("lacks-analysis", "missed-line-of-enquiry");
    private static final List<AuditEvent> HANDED_IN = handedIn(TOWER_HAMLETS.assignment(), Grade.GOOD);
    private static final List<Recipient> TOLD =
            List.of(new Recipient(Role.AUDITOR, "auditor"), new Recipient(Role.HEAD_OF_SERVICE, "auditors-head"));
    private static final AuditEvent RETURNED =
            new AuditEvent.AuditReturned(REASONS, text("Say what it means for him."), BACK, null, TOLD, "team", T2);
    private static final OverallJudgement LOWER = new OverallJudgement(
            Grade.REQUIRES_IMPROVEMENT, text("One matter weighs more."), text("An injury went unseen."), NONE, NONE);
    private static final AuditEvent FINAL = new AuditEvent.AuditFinalised(Grade.GOOD, "auditor", T2);

    @Test
    @Rule("TH-14")
    void theAuditTeamReturnsItWithReasonsAndADayAndTheAuditorsHeadIsCopied() {
        TOWER_HAMLETS
                .audits()
                .given(HANDED_IN)
                .when(new AuditCommand.ReturnAudit(REASONS, text("Say what it means for him."), BACK, AUDIT_TEAM, T2))
                .then(RETURNED);
    }

    @Test
    @Rule("TH-14")
    void everythingThatAReturnLacksIsSaidAtOnce() {
        TOWER_HAMLETS
                .audits()
                .given(HANDED_IN)
                .when(new AuditCommand.ReturnAudit(
                        List.of("weather"), NONE, LocalDate.parse("2026-09-28"), AUDIT_TEAM, T2))
                .thenRejected("TH-14", "TH-14", "TH-14");
        TOWER_HAMLETS
                .audits()
                .given(HANDED_IN)
                .when(new AuditCommand.ReturnAudit(List.of(), NONE, null, AUDIT_TEAM, T2))
                .thenRejected("TH-14", "TH-14", "TH-14");
    }

    @Test
    @Rule("TH-14")
    void onlyTheAuditTeamReturnsAndNobodyTheirOwn() {
        var by = List.of(WORKER, AUDITOR, new Person("auditor", Set.of(Role.AUDIT_TEAM)));
        var rules = List.of("ACCESS", "TH-14", "TH-14");
        for (var i = 0; i < by.size(); i++) {
            TOWER_HAMLETS
                    .audits()
                    .given(HANDED_IN)
                    .when(new AuditCommand.ReturnAudit(REASONS, text("More."), BACK, by.get(i), T2))
                    .thenRejected(rules.get(i));
        }
    }

    @Test
    @Rule({"TH-14", "PQ-06"})
    void whatIsReturnedKeepsItsDayWhenItGoesToAnotherAuditor() {
        var handedOver = new AuditEvent.AuditHandedOver("second", "moderator", LocalDate.parse("2026-09-30"));
        var state = (Audit.Outstanding) fold(after(after(HANDED_IN, RETURNED), handedOver));
        assertEquals("second", state.assignment().people().auditor());
        assertEquals(BACK, state.dueOn());
        assertEquals(List.of(), new AuditStream(null, null).deadlines(handedOver, state));
    }

    @Test
    @Rule("TH-14")
    void whatIsReturnedIsWorkAgainWithAClockOfItsOwn() {
        var stream = new AuditStream(null, null);
        var state = fold(after(HANDED_IN, RETURNED));
        assertEquals("returned", AuditListing.stateOf(state));
        assertEquals(
                List.of(new DeadlineChange.Set(
                        "due",
                        Instant.parse("2026-10-05T23:00:00Z"),
                        new DeadlineChange.Why("TH-14", "audit:returned.v1", "the day given, 2026-10-05"))),
                stream.deadlines(RETURNED, state));
        TOWER_HAMLETS
                .audits()
                .given(after(HANDED_IN, RETURNED))
                .when(new AuditCommand.PassDueDay(Instant.parse("2026-10-05T23:00:00Z")))
                .then(new AuditEvent.AuditOverdue(
                        BACK,
                        List.of(
                                new Recipient(Role.AUDITOR, "auditor"),
                                new Recipient(Role.HEAD_OF_SERVICE, "hos"),
                                new Recipient(Role.PRINCIPAL_SOCIAL_WORKER, "psw")),
                        Instant.parse("2026-10-05T23:00:00Z")));
        TOWER_HAMLETS
                .audits()
                .given(after(HANDED_IN, RETURNED))
                .when(new AuditCommand.PassDueDay(Instant.parse("2026-09-30T23:00:00Z")))
                .thenNothing();
    }

    @Test
    @Rule("TH-14")
    void itIsHandedInAgainAndOnTimeByTheNewDay() {
        var bradford = new Programme(Audits.BRADFORD, "monthly");
        bradford.audits()
                .given(after(handedIn(bradford.assignment(), Grade.GOOD), RETURNED))
                .when(new AuditCommand.SubmitAudit(AUDITOR, LATER))
                .then(new AuditEvent.AuditSubmitted(
                        "auditor", Grade.GOOD, false, true, Audits.toldOfSubmission(), LATER));
    }

    @Test
    @Rule("TH-14")
    void anUnmoderatedGradeMayChangeOnTheWay() {
        bradfordThen("tower-hamlets")
                .audits()
                .given(after(HANDED_IN, RETURNED))
                .when(new AuditCommand.GradeOverall(LOWER, AUDITOR, LATER))
                .then(new AuditEvent.OverallGraded(LOWER));
    }

    @Test
    @Rule("TH-14")
    void gradesThatWereModeratedStandAndTheRestIsMended() {
        var before = after(HANDED_IN, new AuditEvent.GradeModerated(Grade.GOOD), RETURNED);
        bradfordThen("tower-hamlets")
                .audits()
                .given(before)
                .when(new AuditCommand.GradeOverall(LOWER, AUDITOR, LATER))
                .thenRejected("TH-14");
        bradfordThen("tower-hamlets")
                .audits()
                .given(before)
                .when(new AuditCommand.WithdrawLearningPoint("nowhere", AUDITOR, LATER))
                .thenRejected("STATE");
        var better = new OverallJudgement(Grade.GOOD, text("Said better now."), NONE, NONE, NONE);
        bradfordThen("tower-hamlets")
                .audits()
                .given(before)
                .when(new AuditCommand.GradeOverall(better, AUDITOR, LATER))
                .then(new AuditEvent.OverallGraded(better));
    }

    @Test
    @Rule("TH-14")
    void aGradeMovedBeforeTheModeratorsWordGoesBackToWhereItWas() {
        var before = after(
                HANDED_IN, RETURNED, new AuditEvent.OverallGraded(LOWER), new AuditEvent.GradeModerated(Grade.GOOD));
        bradfordThen("tower-hamlets")
                .audits()
                .given(before)
                .when(new AuditCommand.SubmitAudit(AUDITOR, LATER))
                .thenRejected("TH-14");
        bradfordThen("tower-hamlets")
                .audits()
                .given(before)
                .when(new AuditCommand.GradeOverall(Audits.judged(Grade.GOOD), AUDITOR, LATER))
                .then(new AuditEvent.OverallGraded(Audits.judged(Grade.GOOD)));
    }

    @Test
    void whatIsFinalIsModeratedNoMore() {
        var isFinal = after(HANDED_IN, FINAL);
        TOWER_HAMLETS
                .audits()
                .given(isFinal)
                .when(new AuditCommand.TakeModeratedGrade(Grade.INADEQUATE, LATER))
                .thenNothing();
        TOWER_HAMLETS
                .audits()
                .given(isFinal)
                .when(new AuditCommand.TakeDecidedGrade("d-1", Grade.INADEQUATE, LATER))
                .then(new AuditEvent.GradeDecided("d-1", Grade.INADEQUATE));
    }

    @Test
    @Rule("TH-14")
    void moderationGoesOnWhileItIsReturnedAndIsKept() {
        TOWER_HAMLETS
                .audits()
                .given(after(HANDED_IN, RETURNED))
                .when(new AuditCommand.TakeModeratedGrade(Grade.REQUIRES_IMPROVEMENT, LATER))
                .then(new AuditEvent.GradeModerated(Grade.REQUIRES_IMPROVEMENT));
        var state = (Audit.HandedIn) fold(after(
                HANDED_IN, RETURNED, new AuditEvent.GradeModerated(Grade.REQUIRES_IMPROVEMENT), submitted(Grade.GOOD)));
        assertEquals(Grade.REQUIRES_IMPROVEMENT, state.gradeOfRecord());
    }

    @Test
    @Rule("TH-12")
    void submissionTellsThemAllAndTheCheckHoldsNeitherModerationNorActions() {
        var ready = HANDED_IN.subList(0, HANDED_IN.size() - 1);
        var told = new Telling(TOWER_HAMLETS.policy(), Way.OFFICES)
                .told(fold(ready).assignment(), Fact.AUDIT_SUBMITTED);
        assertEquals(
                List.of("moderator", "worker", "tm", "team"),
                told.stream().map(Recipient::staff).toList());
        TOWER_HAMLETS
                .audits()
                .given(HANDED_IN)
                .when(new AuditCommand.AwaitModeration("moderator", T2))
                .then(new AuditEvent.ModerationAwaited("moderator"));
    }

    @Test
    @Rule("TH-14")
    void nothingIsFinalBeforeTheCheckIsPassed() {
        var moderated = after(HANDED_IN, new AuditEvent.GradeModerated(Grade.GOOD));
        TOWER_HAMLETS
                .audits()
                .given(moderated)
                .when(new AuditCommand.FinaliseAudit(AUDIT_TEAM, T2))
                .thenRejected("STATE");
        TOWER_HAMLETS
                .audits()
                .given(moderated)
                .when(new AuditCommand.PassCheck(AUDIT_TEAM, T2))
                .then(new AuditEvent.CheckPassed("team", T2));
        TOWER_HAMLETS
                .audits()
                .given(after(moderated, new AuditEvent.CheckPassed("team", T2)))
                .when(new AuditCommand.FinaliseAudit(AUDIT_TEAM, T2))
                .then(new AuditEvent.AuditFinalised(Grade.GOOD, "team", T2));
    }

    @Test
    @Rule("PQ-16")
    void theServiceChecksTheFinalisedAuditAndItComesBackInThreeWorkingDays() {
        var handedIn = handedIn(QUALITY.assignment(), Grade.GOOD);
        var reasons = List.of("evidence-missing");
        QUALITY.audits()
                .given(handedIn)
                .when(new AuditCommand.ReturnAudit(reasons, text("Date them."), null, AUDIT_TEAM, T2))
                .thenRejected("STATE");
        // Monday 28 September, so that it comes back by Thursday.
        QUALITY.audits()
                .given(after(handedIn, FINAL))
                .when(new AuditCommand.ReturnAudit(reasons, text("Date them."), null, AUDIT_TEAM, T2))
                .then(new AuditEvent.AuditReturned(
                        reasons,
                        text("Date them."),
                        LocalDate.parse("2026-10-01"),
                        new Clocked(
                                Instant.parse("2026-10-01T23:00:00Z"),
                                "PQ-16",
                                "within 3 working days of Mon 28 Sep 2026: Thu 1 Oct 2026"),
                        TOLD,
                        "team",
                        T2));
    }

    @Test
    @Rule("PQ-16")
    void theGradesOfWhatWasFinalStandAndAPassedCheckEndsIt() {
        var handedIn = handedIn(QUALITY.assignment(), Grade.GOOD);
        QUALITY.audits()
                .given(after(handedIn, FINAL, new AuditEvent.CheckPassed("team", T2)))
                .when(new AuditCommand.ReturnAudit(List.of("evidence-missing"), text("Why?"), null, AUDIT_TEAM, T2))
                .thenRejected("STATE");
        bradfordThen("performance-and-quality")
                .audits()
                .given(after(handedIn, FINAL, RETURNED))
                .when(new AuditCommand.GradeOverall(LOWER, AUDITOR, LATER))
                .thenRejected("PQ-16");
    }

    @Test
    @Rule("TH-17")
    void theModeratorMaySendItBackToBeCompleted() {
        TOWER_HAMLETS
                .audits()
                .given(HANDED_IN)
                .when(new AuditCommand.SendBack(List.of("sections-incomplete"), BACK, "moderator", T2))
                .then(new AuditEvent.AuditReturned(
                        List.of("sections-incomplete"), NONE, BACK, null, TOLD, "moderator", T2));
        TOWER_HAMLETS
                .audits()
                .given(after(HANDED_IN, RETURNED))
                .when(new AuditCommand.SendBack(List.of("sections-incomplete"), BACK, "moderator", T2))
                .thenNothing();
    }
}
