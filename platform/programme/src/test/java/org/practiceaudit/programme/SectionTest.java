package org.practiceaudit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.programme.Grade.INADEQUATE;
import static org.practiceaudit.programme.Grade.REQUIRES_IMPROVEMENT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** BR-17 on the bradford tool. */
class SectionTest {

    private static final ProgrammePolicy BRADFORD = Programmes.shipped("bradford");
    private static final Section RECORDING =
            BRADFORD.tool().section("recording").orElseThrow();

    @Test
    void aCompoundStandardAsksEachOfItsStatements() {
        assertEquals(
                List.of(
                        "up-to-date",
                        "basics.details",
                        "basics.chronology",
                        "basics.genogram",
                        "basics.summary",
                        "child-centred",
                        "attempts"),
                RECORDING.questions());
    }

    @Test
    void br17ACompoundStandardIsYesOnlyIfAllItsStatementsAre() {
        var basics = RECORDING.standard("basics").orElseThrow();
        var answers = allYes();
        assertTrue(basics.met(answers));
        answers.put("basics.genogram", false);
        assertFalse(basics.met(answers));
        answers.remove("basics.genogram");
        assertFalse(basics.met(answers));
    }

    @Test
    void br17AnyNoKeepsTheSectionBelowGood() {
        var answers = allYes();
        answers.put("attempts", false);
        assertEquals(List.of(INADEQUATE, REQUIRES_IMPROVEMENT), RECORDING.allowedGrades(BRADFORD.scale(), answers));
        assertEquals(List.of("attempts"), RECORDING.unmet(answers));
    }

    @Test
    void br17AllYesLeavesEveryGradeOpen() {
        assertEquals(BRADFORD.scale().grades(), RECORDING.allowedGrades(BRADFORD.scale(), allYes()));
    }

    @Test
    void whatIsNotAnsweredIsNamed() {
        var answers = allYes();
        answers.remove("basics.summary");
        answers.remove("up-to-date");
        assertEquals(List.of("up-to-date", "basics.summary"), RECORDING.unanswered(answers));
    }

    @Test
    void aSectionWithoutStandardsLeavesEveryGradeOpen() {
        var bare = new Section("reviews", "Reviews", 1, false, false, List.of(), List.of(), List.of(), "EN-01");
        assertEquals(BRADFORD.scale().grades(), bare.allowedGrades(BRADFORD.scale(), Map.of()));
    }

    @Test
    void aSingleStatementIsNoCompound() {
        var refused = assertThrows(
                InvalidPart.class, () -> new Section.Standard("a", "A", List.of(new Section.Statement("b", "B"))));
        assertEquals("statements has only one; give two or more, or none", refused.getMessage());
    }

    private static Map<String, Boolean> allYes() {
        var answers = new HashMap<String, Boolean>();
        RECORDING.questions().forEach(question -> answers.put(question, true));
        return answers;
    }
}
