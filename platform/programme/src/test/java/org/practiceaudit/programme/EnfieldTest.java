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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.OverallGrade.Basis;
import org.practiceaudit.programme.OverallGrade.Suggestion;

/** The shipped file says what seed 002 asks. Whether services obey is tested there. */
class EnfieldTest {

    private static final ProgrammePolicy PROGRAMME = Programmes.shipped("enfield");
    private static final Activity MONTHLY = PROGRAMME.activity("monthly").orElseThrow();

    @Test
    void auditsAreMonthlyOneForEachAuditorAsInBradford() {
        assertEquals(List.of(MONTHLY), PROGRAMME.activities());
        assertInstanceOf(Timetable.EveryMonth.class, MONTHLY.timetable());
        assertEquals(new HowMany.PerAuditor(1, "our default"), MONTHLY.howMany());
        var days = PROGRAMME.workingDays();
        var january = YearMonth.of(2027, 1);
        assertEquals(
                LocalDate.of(2027, 1, 4),
                MONTHLY.allocationsSent().dueOn(january, days).date());
        assertEquals(
                LocalDate.of(2027, 1, 31),
                MONTHLY.auditDue().dueOn(january, days).date());
        assertEquals(6, MONTHLY.lookBackMonths());
    }

    @Test
    void nobodyAuditsAChildTheyWereEverInvolvedWith() {
        assertEquals(Independence.Involvement.NEVER, MONTHLY.independence().involvement());
    }

    @Test
    void onlyTheHeadOfServiceExempts() {
        for (var role : PROGRAMME.auditors().roles()) {
            assertEquals(
                    Optional.of(Role.HEAD_OF_SERVICE), PROGRAMME.exemptions().grantedBy(role.code()));
        }
    }

    @Test
    void en01SixSectionsAnyOfWhichMayNotApply() {
        assertEquals(
                List.of(
                        "contact-and-referral",
                        "recording",
                        "assessment",
                        "planning",
                        "reviews",
                        "management-oversight"),
                PROGRAMME.tool().sections().stream().map(Section::code).toList());
        assertTrue(PROGRAMME.tool().sections().stream().allMatch(Section::mayNotApply));
        assertTrue(PROGRAMME.tool().sections().stream().allMatch(section -> section.weight() == 1));
    }

    @Test
    void en02AssessmentPlanningAndManagementOversightAreKeyAreas() {
        assertInstanceOf(OverallRule.MajorityWithKeyAreas.class, PROGRAMME.overall());
        assertEquals(
                List.of("assessment", "planning", "management-oversight"),
                PROGRAMME.tool().sections().stream()
                        .filter(Section::keyArea)
                        .map(Section::code)
                        .toList());
    }

    @Test
    void en02TheOutcomeIsTheMajorityHoweverLowTheOthersAre() {
        var suggestion = suggest(Map.of(
                "assessment", OUTSTANDING,
                "planning", OUTSTANDING,
                "management-oversight", OUTSTANDING,
                "recording", INADEQUATE,
                "reviews", GOOD));
        assertEquals(OUTSTANDING, suggestion.grade());
        assertEquals(Basis.MAJORITY, suggestion.basis());
        assertFalse(suggestion.needsOverride(OUTSTANDING));
    }

    @Test
    void en02WithoutMajorityTheLowerMedianCounts() {
        var tie = suggest(Map.of(
                "assessment", GOOD,
                "planning", GOOD,
                "recording", REQUIRES_IMPROVEMENT,
                "reviews", REQUIRES_IMPROVEMENT));
        assertEquals(REQUIRES_IMPROVEMENT, tie.grade());
        assertEquals(Basis.MEDIAN, tie.basis());
    }

    @Test
    void en02AnInadequateKeyAreaMakesTheOutcomeInadequate() {
        var suggestion = suggest(Map.of(
                "assessment", GOOD,
                "planning", INADEQUATE,
                "management-oversight", GOOD,
                "recording", GOOD));
        assertEquals(INADEQUATE, suggestion.grade());
        assertEquals(GOOD, suggestion.uncapped());
        assertTrue(suggestion.needsOverride(REQUIRES_IMPROVEMENT));
        assertEquals(
                "The majority of the weighted sections is good (inadequate 1, good 3; of 4). "
                        + "The lowest section or key area, inadequate, allows no more than inadequate.",
                suggestion.reasoning());
    }

    @Test
    void en04TheFamilysViewIsWishedForAndTheWorkersPartEncouraged() {
        assertEquals(Expectation.RECOMMENDED, PROGRAMME.family().expectation());
        assertEquals(Expectation.RECOMMENDED, PROGRAMME.practitioner().expectation());
    }

    @Test
    void moderationDisputesAndInadequateWorkAreAsInBradford() {
        assertEquals(25, PROGRAMME.moderation().samplePercent());
        assertTrue(PROGRAMME.moderation().always(INADEQUATE));
        assertEquals(
                List.of(Role.HEAD_OF_QUALITY_ASSURANCE),
                PROGRAMME.dispute(DisputeRoute.Subject.GRADE).orElseThrow().decidedBy());
        assertTrue(PROGRAMME
                .pathwaysFor(Pathway.Trigger.GRADE_OF_RECORD, INADEQUATE)
                .getFirst()
                .step("case-planning-discussion")
                .isPresent());
    }

    private static Suggestion suggest(Map<String, Grade> sections) {
        return OverallGrade.suggest(PROGRAMME, sections).orElseThrow();
    }
}
