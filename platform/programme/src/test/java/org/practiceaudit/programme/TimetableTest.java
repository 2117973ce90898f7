package org.practiceaudit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.practiceaudit.programme.Timetable.EveryMonth;
import org.practiceaudit.programme.Timetable.Following;
import org.practiceaudit.programme.Timetable.Held;
import org.practiceaudit.programme.Timetable.InMonths;
import org.practiceaudit.programme.Timetable.OnDemand;
import org.practiceaudit.programme.Timetable.Rolling;
import org.practiceaudit.programme.Timetable.ServiceGroup;

class TimetableTest {

    private static final String DEFAULT = "our default";
    private static final ServiceGroup DOOR = new ServiceGroup("door", "Front door", List.of("mash"), 2);
    private static final Rolling ROLLING = new Rolling(6, List.of(DOOR), DEFAULT);
    private static final InMonths IN_MONTHS =
            new InMonths(List.of(new Held(7, 60, List.of()), new Held(3, 54, List.of())), DEFAULT);

    @Test
    void th01ARollingCycleBeginsInTheSameMonthsEveryYear() {
        assertEquals(List.of(2, 8), months(ROLLING, "door", 2026));
        assertEquals(List.of(2, 8), months(ROLLING, "door", 2027));
        assertEquals(List.of(), months(ROLLING, "window", 2026));
        assertEquals(6, ROLLING.length());
        assertEquals(DOOR, ROLLING.group("door").orElseThrow());
    }

    @Test
    void ca01NamedMonthsHaveTheirTargets() {
        assertEquals(List.of(3, 7), months(IN_MONTHS, "", 2026));
        assertEquals(60, IN_MONTHS.target(YearMonth.of(2026, 7)));
        assertEquals(54, IN_MONTHS.target(YearMonth.of(2027, 3)));
        assertEquals(0, IN_MONTHS.target(YearMonth.of(2026, 8)));
        assertEquals(1, IN_MONTHS.length());
    }

    @Test
    void othersMayBeginInAnyMonthAndLastOne() {
        for (var any : List.of(new EveryMonth(DEFAULT), new OnDemand(DEFAULT), new Following("full", 2, DEFAULT))) {
            assertEquals(12, months(any, "", 2026).size());
            assertEquals(1, any.length());
            assertEquals(0, any.target(YearMonth.of(2026, 7)));
        }
    }

    @Test
    void whatCannotBeHeldIsRefused() {
        refused(
                "months is 5; give 1, 2, 3, 4, 6 or 12, so that cycles begin in the same months every year",
                () -> new Rolling(5, List.of(DOOR), DEFAULT));
        refused("groups is empty; list at least one", () -> new Rolling(6, List.of(), DEFAULT));
        refused("groups[1] repeats 'door'; give each its own code", () -> new Rolling(6, List.of(DOOR, DOOR), DEFAULT));
        refused(
                "services is empty; list at least one. firstMonth is 13; give a whole number from 1 to 12",
                () -> new ServiceGroup("door", "Front door", List.of(), 13));
        refused("held is empty; list at least one", () -> new InMonths(List.of(), DEFAULT));
        refused(
                "held[1] repeats '7'; give each its own code",
                () -> new InMonths(List.of(new Held(7, 60, List.of()), new Held(7, 54, List.of())), DEFAULT));
        refused(
                "month is 0; give a whole number from 1 to 12. target is -1; give a whole number from 0 to 10000",
                () -> new Held(0, -1, List.of()));
        refused("monthsLater is 25; give a whole number from 0 to 24", () -> new Following("full", 25, DEFAULT));
    }

    @Test
    void everyTimetableHasItsSource() {
        String unsourced = "source is 'so'; name the rule, such as BR-24, or write 'our default'";
        refused(unsourced, () -> new EveryMonth("so"));
        refused(unsourced, () -> new OnDemand("so"));
        refused(unsourced, () -> new Following("full", 1, "so"));
        assertFalse(ROLLING.source().isEmpty());
        assertTrue(IN_MONTHS.begins(YearMonth.of(2026, 7), "any group"));
    }

    private static List<Integer> months(Timetable timetable, String group, int year) {
        return IntStream.rangeClosed(1, 12)
                .filter(month -> timetable.begins(YearMonth.of(year, month), group))
                .boxed()
                .toList();
    }

    private static void refused(String message, Executable making) {
        assertEquals(message, assertThrows(InvalidPart.class, making).getMessage());
    }
}
