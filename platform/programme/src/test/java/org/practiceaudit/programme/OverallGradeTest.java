package org.practiceaudit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.programme.Grade.GOOD;
import static org.practiceaudit.programme.Grade.OUTSTANDING;
import static org.practiceaudit.programme.Grade.REQUIRES_IMPROVEMENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.OverallGrade.Basis;
import org.practiceaudit.programme.OverallGrade.Suggestion;
import org.practiceaudit.programme.OverallGrade.Weighed;

/** BR-24, BR-29. In bradford risk, management oversight and impact weigh 2, the other five sections 1. */
class OverallGradeTest {

    private static final ProgrammePolicy BRADFORD = Programmes.shipped("bradford");

    @Test
    void br24MoreThanHalfOfTheWeightIsTheMajority() {
        var suggestion = suggest(Map.of("risk", GOOD, "impact", GOOD, "recording", REQUIRES_IMPROVEMENT));
        assertEquals(
                new Suggestion(
                        GOOD,
                        Basis.MAJORITY,
                        GOOD,
                        REQUIRES_IMPROVEMENT,
                        GOOD,
                        OUTSTANDING,
                        List.of(new Weighed(REQUIRES_IMPROVEMENT, 1), new Weighed(GOOD, 4)),
                        "The majority of the weighted sections is good (requires improvement 1, good 4; of 5)."),
                suggestion);
    }

    @Test
    void br24RiskManagementOversightAndImpactCountDouble() {
        // Five sections against three, but 5 against 6 by weight.
        assertEquals(
                GOOD,
                suggest(Map.of(
                                "assessment", REQUIRES_IMPROVEMENT,
                                "planning", REQUIRES_IMPROVEMENT,
                                "lived-experience", REQUIRES_IMPROVEMENT,
                                "multi-agency-working", REQUIRES_IMPROVEMENT,
                                "recording", REQUIRES_IMPROVEMENT,
                                "risk", GOOD,
                                "management-oversight", GOOD,
                                "impact", GOOD))
                        .grade());
    }

    @Test
    void br24ExactlyHalfIsNoMajorityAndTheLowerMedianCounts() {
        var suggestion = suggest(Map.of("risk", GOOD, "impact", REQUIRES_IMPROVEMENT));
        assertEquals(REQUIRES_IMPROVEMENT, suggestion.grade());
        assertEquals(Basis.MEDIAN, suggestion.basis());
        assertEquals(
                "No grade has a majority of the weighted sections; their median is requires improvement "
                        + "(requires improvement 2, good 2; of 4).",
                suggestion.reasoning());
    }

    @Test
    void br24WithoutMajorityTheWeightedMedianCounts() {
        var suggestion = suggest(Map.of(
                "assessment",
                REQUIRES_IMPROVEMENT,
                "planning",
                REQUIRES_IMPROVEMENT,
                "risk",
                GOOD,
                "recording",
                OUTSTANDING));
        assertEquals(GOOD, suggestion.highestWithoutOverride());
        assertEquals(Basis.MEDIAN, suggestion.basis());
        assertEquals(
                REQUIRES_IMPROVEMENT,
                suggest(Map.of("assessment", REQUIRES_IMPROVEMENT, "planning", GOOD))
                        .grade());
        assertEquals(GOOD, suggestion.grade());
    }

    @Test
    void br24AtMostOneStepAboveTheLowestSection() {
        var suggestion = suggest(Map.of("risk", OUTSTANDING, "impact", OUTSTANDING, "recording", REQUIRES_IMPROVEMENT));
        assertEquals(OUTSTANDING, suggestion.uncapped());
        assertEquals(GOOD, suggestion.grade());
        assertEquals(
                "The majority of the weighted sections is outstanding (requires improvement 1, outstanding 4; of 5). "
                        + "The lowest section or key area, requires improvement, allows no more than good.",
                suggestion.reasoning());
        assertTrue(suggestion.needsOverride(OUTSTANDING));
        assertFalse(suggestion.needsOverride(GOOD));
    }

    @Test
    void br24BelowTheSuggestionTheSignificantIssueIsNamed() {
        var suggestion = suggest(Map.of("risk", GOOD, "impact", GOOD));
        assertTrue(suggestion.needsSignificantIssue(REQUIRES_IMPROVEMENT));
        assertFalse(suggestion.needsSignificantIssue(GOOD));
        assertFalse(suggestion.needsSignificantIssue(OUTSTANDING));
    }

    @Test
    void br29GoodOverSectionsBelowGoodNeedsAStatement() {
        var mixed = suggest(Map.of("risk", GOOD, "recording", REQUIRES_IMPROVEMENT));
        assertTrue(mixed.needsOutcomeStatement(GOOD));
        assertFalse(mixed.needsOutcomeStatement(REQUIRES_IMPROVEMENT));
        assertFalse(suggest(Map.of("risk", GOOD)).needsOutcomeStatement(GOOD));
    }

    @Test
    void noSectionGradedGivesNoSuggestion() {
        assertEquals(Optional.empty(), OverallGrade.suggest(BRADFORD, Map.of()));
    }

    @Test
    void whatToolAndScaleDoNotHaveIsRefused() {
        assertEquals(
                "the tool has no section 'weather'",
                assertThrows(IllegalArgumentException.class, () -> suggest(Map.of("weather", GOOD)))
                        .getMessage());
        assertEquals(
                "requires-improvement-with-good-elements is not on the scale",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> suggest(Map.of("risk", Grade.REQUIRES_IMPROVEMENT_WITH_GOOD_ELEMENTS)))
                        .getMessage());
    }

    @Test
    void anyGradesAgreeWithASortedListOfWeights() {
        var random = new Random(24);
        var scale = BRADFORD.scale().grades();
        for (int round = 0; round < 5_000; round++) {
            var sections = new HashMap<String, Grade>();
            var unrolled = new ArrayList<Grade>();
            for (Section section : BRADFORD.tool().sections()) {
                if (random.nextInt(5) > 0) {
                    Grade grade = scale.get(random.nextInt(scale.size()));
                    sections.put(section.code(), grade);
                    for (int i = 0; i < section.weight(); i++) {
                        unrolled.add(grade);
                    }
                }
            }
            if (!sections.isEmpty()) {
                checkAgainst(unrolled, suggest(sections));
            }
        }
    }

    private static void checkAgainst(List<Grade> unrolled, Suggestion suggestion) {
        unrolled.sort(null);
        Grade median = unrolled.get((unrolled.size() - 1) / 2);
        assertEquals(median, suggestion.uncapped());
        long share = unrolled.stream().filter(median::equals).count();
        assertEquals(share * 2 > unrolled.size() ? Basis.MAJORITY : Basis.MEDIAN, suggestion.basis());
        assertEquals(unrolled.getFirst(), suggestion.lowest());
        assertFalse(suggestion.grade().isAbove(BRADFORD.scale().above(suggestion.lowest(), 1)));
        assertFalse(suggestion.needsOverride(suggestion.grade()));
        assertFalse(suggestion.needsSignificantIssue(suggestion.grade()));
    }

    private static Suggestion suggest(Map<String, Grade> sections) {
        return OverallGrade.suggest(BRADFORD, sections).orElseThrow();
    }
}
