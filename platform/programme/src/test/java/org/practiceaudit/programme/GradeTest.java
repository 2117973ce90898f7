package org.practiceaudit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.programme.Grade.GOOD;
import static org.practiceaudit.programme.Grade.INADEQUATE;
import static org.practiceaudit.programme.Grade.OUTSTANDING;
import static org.practiceaudit.programme.Grade.REQUIRES_IMPROVEMENT;
import static org.practiceaudit.programme.Grade.REQUIRES_IMPROVEMENT_WITH_GOOD_ELEMENTS;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GradeTest {

    private static final GradeScale FOUR =
            new GradeScale(List.of(INADEQUATE, REQUIRES_IMPROVEMENT, GOOD, OUTSTANDING), "BR-28");

    @Test
    void codesAreThoseOfTheContracts() {
        assertEquals(
                List.of(
                        "inadequate",
                        "requires-improvement",
                        "requires-improvement-with-good-elements",
                        "good",
                        "outstanding"),
                Stream.of(Grade.values()).map(Grade::code).toList());
        for (Grade grade : Grade.values()) {
            assertEquals(grade, Grade.of(grade.code()));
        }
    }

    @Test
    void anUnknownCodeNamesThoseThatAreKnown() {
        var refused = assertThrows(IllegalArgumentException.class, () -> Grade.of("fair"));
        assertEquals(
                "'fair' is not one of inadequate, requires-improvement, requires-improvement-with-good-elements, good, "
                        + "outstanding",
                refused.getMessage());
    }

    @Test
    void withGoodElementsIsBelowGood() {
        assertTrue(REQUIRES_IMPROVEMENT_WITH_GOOD_ELEMENTS.belowGood());
        assertFalse(GOOD.belowGood());
        assertEquals("requires improvement with good elements", REQUIRES_IMPROVEMENT_WITH_GOOD_ELEMENTS.words());
    }

    @Test
    void stepsAreCountedOnTheScaleInUse() {
        var five = new GradeScale(List.of(Grade.values()), "PQ-13");
        assertEquals(GOOD, FOUR.above(REQUIRES_IMPROVEMENT, 1));
        assertEquals(REQUIRES_IMPROVEMENT_WITH_GOOD_ELEMENTS, five.above(REQUIRES_IMPROVEMENT, 1));
        assertEquals(OUTSTANDING, FOUR.above(GOOD, 3));
        assertEquals(List.of(INADEQUATE, REQUIRES_IMPROVEMENT), FOUR.belowGood());
        assertThrows(IllegalArgumentException.class, () -> FOUR.above(REQUIRES_IMPROVEMENT_WITH_GOOD_ELEMENTS, 1));
    }

    @Test
    void aScaleOutOfOrderIsRefusedWithEveryFault() {
        var refused = assertThrows(
                InvalidPart.class, () -> new GradeScale(List.of(OUTSTANDING, INADEQUATE), "somebody said so"));
        assertEquals(
                List.of("source", "grades", "grades"),
                refused.faults().stream().map(InvalidPart.Fault::field).toList());
    }

    @Test
    void codesAreHowEnumsTravelInAnyJackson() throws Exception {
        var json = new ObjectMapper();
        assertEquals("\"requires-improvement\"", json.writeValueAsString(REQUIRES_IMPROVEMENT));
        assertEquals(Role.CP_CHAIR, json.readValue("\"cp-chair\"", Role.class));
    }
}
