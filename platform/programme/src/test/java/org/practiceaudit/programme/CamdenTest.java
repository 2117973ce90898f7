package org.practiceaudit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.programme.Grade.GOOD;
import static org.practiceaudit.programme.Grade.INADEQUATE;
import static org.practiceaudit.programme.Grade.REQUIRES_IMPROVEMENT;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The shipped file says what seed 003 asks. Whether services obey is tested there. */
class CamdenTest {

    private static final ProgrammePolicy PROGRAMME = Programmes.shipped("camden");

    @Test
    void ca01TheCalendarRunsFromAprilToMarch() {
        var april = PROGRAMME.auditYear().startOf(YearMonth.of(2027, 3));
        assertEquals(YearMonth.of(2026, 4), april);
        var calendar = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            var month = april.plusMonths(i);
            for (var activity : PROGRAMME.activities()) {
                if (activity.timetable() instanceof Timetable.InMonths held && held.begins(month, "")) {
                    calendar.add(month + " " + activity.code() + " " + held.target(month));
                }
            }
        }
        assertEquals(
                List.of(
                        "2026-05 deep-dive 20",
                        "2026-06 multi-agency 10",
                        "2026-07 practice-week 60",
                        "2026-09 front-door 30",
                        "2026-10 fostering 0",
                        "2026-11 practice-week 54",
                        "2026-12 multi-agency 10",
                        "2027-01 front-door 30",
                        "2027-02 section-11 0",
                        "2027-03 practice-week 54"),
                calendar);
    }

    @Test
    void ca01AndCa03AndCa10PracticeWeekCoversEverySocialWorkerOverAYear() {
        var week = activity("practice-week");
        assertEquals(
                List.of("family-intervention", "looked-after"), week.drawnFrom().services());
        assertTrue(week.drawnFrom().themed());
        assertEquals(List.of(new Spread(Spread.By.SOCIAL_WORKER, 1, "CA-03")), week.spread());
        assertEquals(12, week.lookBackMonths());
        assertEquals(6, PROGRAMME.lookBack().months());
        assertEquals(6, week.drawnFrom().notAuditedWithinMonths());
    }

    @Test
    void ca04AuditorsWorkAcrossTeamsWithoutInvolvement() {
        for (String code : List.of("practice-week", "front-door", "deep-dive")) {
            var independence = activity(code).independence();
            assertTrue(independence.notOfTeam(), code);
            assertEquals(Independence.Involvement.NEVER, independence.involvement(), code);
        }
    }

    @Test
    void ca09FrontDoorAuditsHoldEveryRatingAndMovement() {
        var door = activity("front-door");
        assertEquals(
                List.of("mash", "contact", "brief-intervention"),
                door.drawnFrom().services());
        assertEquals(
                Map.of(Spread.By.RAG, 5, Spread.By.MOVEMENT, 1),
                Map.of(
                        door.spread().get(0).by(), door.spread().get(0).atLeast(),
                        door.spread().get(1).by(), door.spread().get(1).atLeast()));
    }

    @Test
    void ca08ComplianceIsTheResponsibleManagersOwnCheck() {
        var compliance = activity("compliance");
        assertInstanceOf(Timetable.OnDemand.class, compliance.timetable());
        assertInstanceOf(HowMany.Named.class, compliance.howMany());
        assertEquals(Activity.AssignedTo.RESPONSIBLE_MANAGER, compliance.assignedTo());
        assertFalse(compliance.moderated());
        bindsNobody(compliance.independence());
    }

    @Test
    void ca15MultiAgencyAuditsAreEachAgencysOwn() {
        var multi = activity("multi-agency");
        assertTrue(multi.drawnFrom().themed());
        bindsNobody(multi.independence());
    }

    @Test
    void ca16OrganisationsAssessThemselves() {
        var section11 = activity("section-11");
        assertEquals(DrawnFrom.Subject.ORGANISATION, section11.drawnFrom().subject());
        assertInstanceOf(HowMany.Named.class, section11.howMany());
        bindsNobody(section11.independence());
    }

    @Test
    void ca17EveryFosterCarerIsAuditedByTheFosteringManagers() {
        var fostering = activity("fostering");
        assertEquals(DrawnFrom.Subject.FOSTER_CARER, fostering.drawnFrom().subject());
        assertInstanceOf(HowMany.Everything.class, fostering.howMany());
        assertEquals(
                List.of("service-manager", "fostering-manager", "fostering-senior-practitioner"),
                fostering.auditedBy());
    }

    @Test
    void ca18TheDeepDiveHasATheme() {
        assertTrue(activity("deep-dive").drawnFrom().themed());
    }

    @Test
    void theHeadOfQualityAssuranceConfirmsAndExempts() {
        assertEquals(
                List.of(Role.HEAD_OF_QUALITY_ASSURANCE),
                PROGRAMME.confirmation().by());
        assertEquals(
                Optional.of(Role.HEAD_OF_QUALITY_ASSURANCE),
                PROGRAMME.exemptions().grantedBy("team-manager"));
    }

    @Test
    void ca05AndCa10WorkerAndFamilyHaveTheirPart() {
        assertEquals(Expectation.REQUIRED, PROGRAMME.practitioner().expectation());
        assertEquals(Expectation.REQUIRED, PROGRAMME.family().expectation());
    }

    @Test
    void ca06AMeetingGoesOverAll() {
        assertTrue(PROGRAMME.moderation().meeting());
        assertEquals(30, PROGRAMME.moderation().sampleOf(30));
    }

    @Test
    void ca11AndCa12BelowGoodIsToldAndInadequateMustSatisfyTheHeadOfService() {
        var below = PROGRAMME
                .pathwaysFor(Pathway.Trigger.GRADE_OF_RECORD, REQUIRES_IMPROVEMENT)
                .getFirst();
        assertEquals(
                List.of(Role.HEAD_OF_SERVICE, Role.HEAD_OF_QUALITY_ASSURANCE),
                below.step("areas-of-improvement").orElseThrow().informedBefore());
        assertEquals(
                List.of("inadequate", "below-good"),
                PROGRAMME.pathwaysFor(Pathway.Trigger.GRADE_OF_RECORD, INADEQUATE).stream()
                        .map(Pathway::code)
                        .toList());
        assertEquals(
                Role.HEAD_OF_SERVICE,
                PROGRAMME
                        .pathway("inadequate")
                        .orElseThrow()
                        .step("head-of-service-satisfied")
                        .orElseThrow()
                        .responsible());
        assertEquals(List.of(), PROGRAMME.pathwaysFor(Pathway.Trigger.GRADE_OF_RECORD, GOOD));
    }

    @Test
    void nineCoreAreasAreJudged() {
        assertEquals(
                List.of(
                        "front-door",
                        "assessment",
                        "plans",
                        "relationships",
                        "childs-journey",
                        "permanence",
                        "partnership",
                        "recording",
                        "management-oversight"),
                PROGRAMME.tool().sections().stream().map(Section::code).toList());
        assertEquals(Optional.empty(), OverallGrade.suggest(PROGRAMME, Map.of("plans", GOOD)));
    }

    private static void bindsNobody(Independence independence) {
        assertFalse(independence.notResponsibleForTeam());
        assertFalse(independence.notOfTeam());
        assertFalse(independence.notOfService());
        assertFalse(independence.trained());
        assertEquals(Independence.Involvement.ALLOWED, independence.involvement());
    }

    private static Activity activity(String code) {
        return PROGRAMME.activity(code).orElseThrow();
    }
}
