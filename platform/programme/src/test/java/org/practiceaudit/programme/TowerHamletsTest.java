package org.practiceaudit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.programme.Grade.GOOD;
import static org.practiceaudit.programme.Grade.INADEQUATE;
import static org.practiceaudit.programme.Grade.OUTSTANDING;
import static org.practiceaudit.programme.Grade.REQUIRES_IMPROVEMENT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The shipped file says what seed 001 asks. Whether services obey is tested there. */
class TowerHamletsTest {

    private static final ProgrammePolicy PROGRAMME = Programmes.shipped("tower-hamlets");
    private static final WorkingDays DAYS = PROGRAMME.workingDays();

    @Test
    void th01ThreeServiceGroupsRollOverSixMonthsAndNeverStartTogether() {
        var rolling = assertInstanceOf(Timetable.Rolling.class, activity("full").timetable());
        assertEquals(6, rolling.length());
        assertEquals(
                Map.of(
                        "front-door", List.of("mash", "assessment-and-intervention"),
                        "family-support", List.of("family-support-and-protection", "children-with-disabilities"),
                        "looked-after", List.of("children-looked-after", "through-care")),
                rolling.groups().stream()
                        .collect(Collectors.toMap(Timetable.ServiceGroup::code, Timetable.ServiceGroup::services)));
        var starts = new HashSet<Integer>();
        for (var group : rolling.groups()) {
            var months = IntStream.rangeClosed(1, 12)
                    .filter(month -> rolling.begins(YearMonth.of(2026, month), group.code()))
                    .boxed()
                    .toList();
            assertEquals(2, months.size());
            assertTrue(months.stream().allMatch(starts::add), group::code);
        }
    }

    @Test
    void th02AndTh03LinesOfEnquiryTwoWeeksBeforeAndAProposalWithinOne() {
        var lines = assertInstanceOf(Preparation.LinesOfEnquiry.class, PROGRAMME.preparation());
        assertEquals(2, lines.weeksBefore());
        assertEquals(1, lines.proposedWithinWeeks());
        assertEquals(List.of("full", "dip-sample"), lines.activities());
    }

    @Test
    void th03TheHeadOfServiceConfirmsAndTheHeadOfTheLearningAcademyIsCopied() {
        assertEquals(List.of(Role.HEAD_OF_SERVICE), PROGRAMME.confirmation().by());
        assertEquals(
                List.of(Role.HEAD_OF_LEARNING_ACADEMY), PROGRAMME.confirmation().copied());
        assertEquals(
                List.of(Role.HEAD_OF_SERVICE, Role.HEAD_OF_LEARNING_ACADEMY),
                PROGRAMME.told(Notification.Fact.ALLOCATIONS_PROPOSED));
    }

    @Test
    void th04FortyByTeamManagersTwentyByAdvancedPractitionersAndTenToFifteenDipSamples() {
        assertEquals(
                new HowMany.Quotas(
                        List.of(
                                new HowMany.Quota("team-managers", List.of("team-manager"), 40),
                                new HowMany.Quota("advanced-practitioners", List.of("advanced-practitioner"), 20)),
                        "TH-04"),
                activity("full").howMany());
        assertEquals(
                new HowMany.PerLineOfEnquiry(10, 15, "TH-04"),
                activity("dip-sample").howMany());
    }

    @Test
    void th05AuditorsAreTrainedOutsideTheTeamAndNeverInvolved() {
        for (var activity : PROGRAMME.activities()) {
            var independence = activity.independence();
            assertTrue(independence.notOfTeam() && independence.trained(), activity::code);
            assertTrue(independence.ownTeamBars("team-manager"), activity::code);
            assertEquals(Independence.Involvement.NEVER, independence.involvement());
            assertEquals(Activity.AssignedTo.INDEPENDENT_AUDITOR, activity.assignedTo());
        }
    }

    @Test
    void th07DipSamplesBelongToMonthOneAndAreNotModerated() {
        var dip = activity("dip-sample");
        assertEquals(new Timetable.Following("full", 0, "TH-07"), dip.timetable());
        assertEquals(List.of("qa-audit-officer", "audit-officer", "cp-chair", "iro"), dip.auditedBy());
        assertFalse(dip.moderated());
    }

    @Test
    void th09OnlyTheHeadOfServiceExemptsAndTheAuditTeamIsTold() {
        for (var role : PROGRAMME.auditors().roles()) {
            assertEquals(
                    Optional.of(Role.HEAD_OF_SERVICE), PROGRAMME.exemptions().grantedBy(role.code()));
        }
        assertEquals(List.of(Role.AUDIT_TEAM), PROGRAMME.told(Notification.Fact.EXEMPTION_GRANTED));
    }

    @Test
    void th15AllIsModeratedByTheLastWorkingDayAndAuditsLeaveFiveDaysForIt() {
        var moderation = PROGRAMME.moderation();
        assertEquals(63, moderation.sampleOf(63));
        var june = YearMonth.of(2026, 6);
        var audited = activity("full").auditDue().dueOn(june, DAYS).date();
        assertEquals(LocalDate.of(2026, 6, 23), audited);
        assertEquals(
                LocalDate.of(2026, 6, 30),
                moderation.due(GOOD).deadline(audited, DAYS).due());
        assertTrue(activity("full").moderated());
    }

    @Test
    void th26AGradeIsDisputedJointlyWithTheModeratorFirstAndDecidedByAuditTeamOrPrincipalSocialWorker() {
        var route = PROGRAMME.dispute(DisputeRoute.Subject.GRADE).orElseThrow();
        assertEquals(List.of(Role.HEAD_OF_SERVICE, Role.TEAM_MANAGER, Role.PRACTITIONER), route.raisedBy());
        assertTrue(route.jointly());
        assertTrue(route.moderatorFirst());
        assertEquals(List.of(Role.AUDIT_TEAM, Role.PRINCIPAL_SOCIAL_WORKER), route.decidedBy());
    }

    @Test
    void th24InadequateWorkIsModeratedInADayAndMetAboutInThree() {
        assertEquals(
                LocalDate.of(2026, 6, 9),
                PROGRAMME
                        .moderation()
                        .due(INADEQUATE)
                        .deadline(LocalDate.of(2026, 6, 8), DAYS)
                        .due());
        var pathway =
                PROGRAMME.pathwaysFor(Pathway.Trigger.AUDITOR_GRADE, INADEQUATE).getFirst();
        assertEquals("within-working-days 1 trigger, moderator", step(pathway, "moderation"));
        assertEquals("within-working-days 2 moderation, team-manager", step(pathway, "urgent-issues"));
        assertEquals("within-working-days 3 moderation, audit-manager", step(pathway, "uopp"));
        assertEquals("weekly 1 uopp, head-of-service", step(pathway, "weekly-report"));
        assertEquals("after-weeks 6 uopp, head-of-service", step(pathway, "second-uopp"));
        assertEquals(
                List.of(
                        Role.PRACTITIONER,
                        Role.TEAM_MANAGER,
                        Role.HEAD_OF_SERVICE,
                        Role.AUDIT_MANAGER,
                        Role.HEAD_OF_LEARNING_ACADEMY),
                pathway.step("notice").orElseThrow().informedBefore());
    }

    @Test
    void th25RequiresImprovementIsMetAboutInFiveDaysAndDippedIntoAfterSixWeeks() {
        var pathway = PROGRAMME
                .pathwaysFor(Pathway.Trigger.CONFIRMED, REQUIRES_IMPROVEMENT)
                .getFirst();
        assertEquals("within-working-days 5 trigger, auditor", step(pathway, "uopp"));
        assertEquals("after-weeks 6 uopp, audit-team", step(pathway, "dip-audit"));
        assertEquals(List.of(), PROGRAMME.pathwaysFor(Pathway.Trigger.CONFIRMED, OUTSTANDING));
    }

    @Test
    void th29AndTh31WorkBelowGoodIsGoneBackTo() {
        assertEquals(
                new Timetable.Following("full", 2, "TH-29"),
                activity("dip-audit").timetable());
        assertEquals(
                new HowMany.BelowGood(100, false, "TH-29"),
                activity("dip-audit").howMany());
        assertEquals(
                new Timetable.Following("full", 6, "TH-31"),
                activity("re-audit").timetable());
        assertEquals(
                new HowMany.BelowGood(10, true, "TH-31"), activity("re-audit").howMany());
        assertTrue(activity("re-audit").moderated());
        assertInstanceOf(Timetable.OnDemand.class, activity("case-re-audit").timetable());
        assertInstanceOf(HowMany.Named.class, activity("case-re-audit").howMany());
    }

    @Test
    void th11AndTh34TheGradeIsJudgementAndBelowGoodNeedsAPlan() {
        assertTrue(assertInstanceOf(OverallRule.Judgement.class, PROGRAMME.overall())
                .planBelowGood());
        assertEquals(Optional.empty(), OverallGrade.suggest(PROGRAMME, Map.of("risk", GOOD)));
        assertEquals(
                List.of(
                        "thresholds",
                        "direct-work",
                        "risk",
                        "management-oversight",
                        "assessment",
                        "planning",
                        "agencies"),
                PROGRAMME.tool().sections().stream().map(Section::code).toList());
    }

    @Test
    void th10TheWorkersPartIsExpectedAndTheLookBackIsSixMonths() {
        assertEquals(Expectation.EXPECTED, PROGRAMME.practitioner().expectation());
        assertEquals(6, PROGRAMME.lookBack().months());
    }

    @Test
    void th08AndTh12AndTh16SayWhoIsTold() {
        assertEquals(
                List.of(Role.AUDITOR, Role.MODERATOR, Role.PRACTITIONER, Role.TEAM_MANAGER),
                PROGRAMME.told(Notification.Fact.AUDIT_ALLOCATED));
        assertEquals(
                List.of(Role.MODERATOR, Role.PRACTITIONER, Role.TEAM_MANAGER, Role.AUDIT_TEAM),
                PROGRAMME.told(Notification.Fact.AUDIT_SUBMITTED));
        assertEquals(
                List.of(Role.AUDITOR, Role.PRACTITIONER, Role.TEAM_MANAGER, Role.AUDIT_TEAM),
                PROGRAMME.told(Notification.Fact.MODERATION_COMPLETED));
    }

    private static Activity activity(String code) {
        return PROGRAMME.activity(code).orElseThrow();
    }

    private static String step(Pathway pathway, String code) {
        var step = pathway.step(code).orElseThrow();
        var clock = step.clock();
        return clock.kind().code() + " " + clock.count() + " " + clock.after() + ", "
                + step.responsible().code();
    }
}
