package org.practiceaudit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.programme.Grade.GOOD;
import static org.practiceaudit.programme.Grade.INADEQUATE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shipped file says what seed 000 asks. Whether services obey is tested there. */
class BradfordTest {

    private static final ProgrammePolicy BRADFORD = Programmes.shipped("bradford");
    private static final Activity MONTHLY = BRADFORD.activity("monthly").orElseThrow();

    @Test
    void br01NineRolesAuditOnceAMonth() {
        assertEquals(
                List.of(
                        "practice-supervisor",
                        "advanced-practitioner",
                        "court-consultant",
                        "qa-improvement-officer",
                        "family-support-coordinator",
                        "learning-development-officer",
                        "team-manager",
                        "service-manager",
                        "head-of-service"),
                BRADFORD.auditors().roles().stream().map(Term::code).toList());
        assertEquals(BRADFORD.auditors().roles().stream().map(Term::code).toList(), MONTHLY.auditedBy());
        assertEquals(new HowMany.PerAuditor(1, "BR-01"), MONTHLY.howMany());
        assertEquals(new Timetable.EveryMonth("BR-01"), MONTHLY.timetable());
    }

    @Test
    void br02OwnTeamBarsAllButHeadsOfServiceAndServiceManagers() {
        assertTrue(MONTHLY.independence().ownTeamBars("team-manager"));
        assertFalse(MONTHLY.independence().ownTeamBars("head-of-service"));
        assertFalse(MONTHLY.independence().ownTeamBars("service-manager"));
    }

    @Test
    void br03CourtCasesGoToCourtConsultants() {
        assertTrue(BRADFORD.auditors().courtCases().first("court-consultant"));
        assertFalse(BRADFORD.auditors().courtCases().first("team-manager"));
    }

    @Test
    void br04AndBr05SentOnTheFirstWorkingDayAndDueOnTheLastDay() {
        var days = BRADFORD.workingDays();
        var january = YearMonth.of(2027, 1);
        assertEquals(
                LocalDate.of(2027, 1, 4),
                MONTHLY.allocationsSent().dueOn(january, days).date());
        assertEquals(
                LocalDate.of(2027, 1, 31),
                MONTHLY.auditDue().dueOn(january, days).date());
    }

    @Test
    void br08AndBr09AndBr14SayWhoIsTold() {
        assertEquals(
                List.of(
                        Role.PRACTITIONER,
                        Role.CP_CHAIR,
                        Role.IRO,
                        Role.TEAM_MANAGER,
                        Role.SERVICE_MANAGER,
                        Role.HEAD_OF_SERVICE),
                BRADFORD.told(Notification.Fact.AUDIT_SUBMITTED));
        assertEquals(
                List.of(Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER, Role.HEAD_OF_SERVICE),
                BRADFORD.told(Notification.Fact.SAFEGUARDING_CONCERN_RAISED));
        assertEquals(
                List.of(Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER),
                BRADFORD.told(Notification.Fact.MODERATION_COMPLETED));
        assertEquals(List.of(Role.AUDITOR), BRADFORD.told(Notification.Fact.AUDITOR_ACTIONS_OPENED));
    }

    @Test
    void br12TheCasePlanningDiscussionFollowsTheGradeOfRecordWithinFiveWorkingDays() {
        var pathway = BRADFORD.pathwaysFor(Pathway.Trigger.GRADE_OF_RECORD, INADEQUATE)
                .getFirst();
        var step = pathway.step("case-planning-discussion").orElseThrow();
        assertEquals("BR-12", step.rule());
        assertEquals(Role.HEAD_OF_SERVICE, step.responsible());
        assertEquals(
                LocalDate.of(2026, 9, 8),
                step.clock()
                        .deadline(LocalDate.of(2026, 9, 1), BRADFORD.workingDays())
                        .due());
        assertEquals(List.of(), BRADFORD.pathwaysFor(Pathway.Trigger.GRADE_OF_RECORD, GOOD));
        assertEquals(List.of(), BRADFORD.pathwaysFor(Pathway.Trigger.CONFIRMED, INADEQUATE));
        assertEquals(Optional.of(pathway), BRADFORD.pathway("inadequate"));
    }

    @Test
    void br24RiskManagementOversightAndImpactWeighDouble() {
        assertEquals(
                "assessment=1 planning=1 lived-experience=1 risk=2 multi-agency-working=1 management-oversight=2 "
                        + "recording=1 impact=2",
                BRADFORD.tool().sections().stream()
                        .map(section -> section.code() + "=" + section.weight())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void br17EverySectionHasThreeToSixKeyStandardsAndSomeAreCompound() {
        for (Section section : BRADFORD.tool().sections()) {
            int standards = section.standards().size();
            assertTrue(standards >= 3 && standards <= 6, section::code);
        }
        assertTrue(BRADFORD.tool().sections().stream()
                .flatMap(section -> section.standards().stream())
                .anyMatch(Section.Standard::compound));
    }

    @Test
    void br26GradesAndActionsAreDisputedOnTheirOwnRoutes() {
        assertEquals(
                List.of(Role.HEAD_OF_QUALITY_ASSURANCE),
                BRADFORD.dispute(DisputeRoute.Subject.GRADE).orElseThrow().decidedBy());
        assertEquals(
                List.of(Role.HEAD_OF_SERVICE),
                BRADFORD.dispute(DisputeRoute.Subject.ACTIONS).orElseThrow().decidedBy());
    }

    @Test
    void everyInadequateAuditAndAQuarterOfTheOthersIsModeratedWithinFiveWorkingDays() {
        var moderation = BRADFORD.moderation();
        assertTrue(moderation.always(INADEQUATE));
        assertFalse(moderation.always(GOOD));
        assertEquals(
                List.of(0, 1, 1, 2, 15),
                List.of(0, 1, 4, 5, 60).stream().map(moderation::sampleOf).toList());
        assertEquals(
                LocalDate.of(2026, 9, 8),
                moderation
                        .due()
                        .deadline(LocalDate.of(2026, 9, 1), BRADFORD.workingDays())
                        .due());
    }

    @Test
    void codesOfThemesAndConcernsAreKnown() {
        assertTrue(BRADFORD.tool().hasTheme("drift-and-delay"));
        assertFalse(BRADFORD.tool().hasTheme("weather"));
        assertTrue(BRADFORD.tool().hasConcern("neglect"));
        assertFalse(BRADFORD.tool().hasConcern("weather"));
    }

    @Test
    void br16TheLookBackIsSixMonthsAndHistoryIsExplained() {
        assertEquals(6, MONTHLY.lookBackMonths());
        assertEquals(6, BRADFORD.lookBack().months());
        assertTrue(BRADFORD.lookBack().historyExplained());
    }
}
