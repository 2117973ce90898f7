package org.practiceaudit.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceaudit.local.demo.Part.Turn;
import org.practiceaudit.local.demo.Part.Twist;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.OverallGrade;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Section;

class SectionGradesTest {
    private static final ProgrammePolicy POLICY = Programmes.shipped("bradford");

    @ParameterizedTest
    @ValueSource(strings = {"outstanding", "good", "requires-improvement", "inadequate"})
    void theRuleOfTheProgrammeSuggestsTheWantedGrade(String grade) {
        assertEquals(grade, suggestion(part(grade, false)).grade().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"outstanding", "good", "requires-improvement", "inadequate"})
    void everySectionWithLearningHasItsText(String grade) {
        var part = part(grade, false);
        var learning = POLICY.tool().sections().stream()
                .map(Section::code)
                .filter(section -> SectionGrades.hasLearning(part, section))
                .toList();
        assertFalse(learning.isEmpty());
        learning.forEach(section -> assertNotNull(Texts.learning(section), section));
    }

    @Test
    void anOverrideIsOne() {
        assertTrue(suggestion(part("good", true)).needsOverride(Grade.of("good")));
    }

    private static OverallGrade.Suggestion suggestion(Part part) {
        var grades = POLICY.tool().sections().stream()
                .map(Section::code)
                .collect(Collectors.toMap(Function.identity(), code -> Grade.of(SectionGrades.of(part, code))));
        return OverallGrade.suggest(POLICY, grades).orElseThrow();
    }

    private static Part part(String grade, boolean override) {
        return new Part(Allocations.one(1, false), Turn.FIRST, grade, Optional.empty(), Twist.NONE, false, override);
    }
}
