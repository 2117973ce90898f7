package org.practiceaudit.allocation.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practiceaudit.allocation.calendar.AuditCalendar.Entry;
import org.practiceaudit.allocation.calendar.AuditCalendar.Planned;
import org.practiceaudit.allocation.calendar.AuditCalendar.Standing;
import org.practiceaudit.programme.Activity;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Timetable;
import org.practiceaudit.testing.Rule;

class AuditCalendarTest {
    private static final ProgrammePolicy CAMDEN = Programmes.shipped("camden");
    private static final ProgrammePolicy TOWER_HAMLETS = Programmes.shipped("tower-hamlets");
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final LocalDate BEFORE = LocalDate.of(2026, 3, 2);

    private static List<Entry> of(ProgrammePolicy policy, LocalDate today, Planned... planned) {
        return AuditCalendar.of(policy, APRIL, List.of(planned), today);
    }

    private static List<String> when(ProgrammePolicy policy, String activity) {
        return of(policy, BEFORE).stream()
                .filter(each -> each.activity().equals(activity))
                .map(each -> each.month() + " " + each.group() + " " + each.target())
                .toList();
    }

    private static Planned cycle(String activity, YearMonth month, String group, String state, boolean late) {
        var sent = List.of("confirmed", "sent", "closed").contains(state);
        return new Planned(activity + "-" + month, activity, month, group, state, sent, late);
    }

    private static Entry entry(List<Entry> calendar, String activity, YearMonth month) {
        return calendar.stream()
                .filter(each -> each.activity().equals(activity) && each.month().equals(month))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Rule("CA-01")
    void holdsTypedActivitiesWithTheirTargetsFromAprilToMarch() {
        assertEquals(List.of("2026-07 null 60", "2026-11 null 54", "2027-03 null 54"), when(CAMDEN, "practice-week"));
        assertEquals(List.of("2026-09 null 30", "2027-01 null 30"), when(CAMDEN, "front-door"));
        assertEquals(List.of("2026-05 null 20"), when(CAMDEN, "deep-dive"));
        assertEquals(List.of("2026-06 null 10", "2026-12 null 10"), when(CAMDEN, "multi-agency"));
        assertEquals(APRIL, CAMDEN.auditYear().startOf(YearMonth.of(2027, 3)));
        assertEquals(
                List.of("family-intervention", "looked-after"),
                CAMDEN.activity("practice-week").orElseThrow().drawnFrom().services());
    }

    @Test
    @Rule("CA-09")
    void holdsOneFrontDoorAuditAYearJointlyWithEarlyHelp() {
        var with = of(CAMDEN, BEFORE).stream()
                .filter(each -> each.activity().equals("front-door"))
                .map(Entry::jointlyWith)
                .toList();
        assertEquals(List.of(List.of("early-help"), List.of()), with);
    }

    @Test
    @Rule("CA-01")
    void goesThroughTheYearInOrderAndLeavesOutWhatHasNoMonth() {
        var calendar = of(CAMDEN, BEFORE);
        assertEquals(
                calendar.stream().map(Entry::month).sorted().toList(),
                calendar.stream().map(Entry::month).toList());
        var foreseen = new HashSet<>(calendar.stream().map(Entry::activity).toList());
        var onDemand = AuditCalendar.onDemand(CAMDEN);
        assertEquals(List.of(), onDemand.stream().filter(foreseen::contains).toList());
        assertEquals(
                CAMDEN.activities().size(),
                Stream.concat(foreseen.stream(), onDemand.stream()).distinct().count());
    }

    @Test
    @Rule("TH-01")
    void givesEachOfThreeServiceGroupsACycleOfSixMonthsAfterTheOther() {
        assertEquals(
                List.of(
                        "2026-04 front-door 60",
                        "2026-06 family-support 60",
                        "2026-08 looked-after 60",
                        "2026-10 front-door 60",
                        "2026-12 family-support 60",
                        "2027-02 looked-after 60"),
                when(TOWER_HAMLETS, "full"));
    }

    @Test
    @Rule("TH-01")
    void leavesNoGapAndNoOverlapBetweenTheCyclesOfAGroup() {
        var full = IntStream.range(0, 10)
                .mapToObj(APRIL::plusYears)
                .flatMap(first -> AuditCalendar.of(TOWER_HAMLETS, first, List.of(), BEFORE).stream())
                .filter(each -> each.activity().equals("full"))
                .toList();
        for (var group : List.of("front-door", "family-support", "looked-after")) {
            var cycles =
                    full.stream().filter(each -> group.equals(each.group())).toList();
            assertEquals(20, cycles.size());
            for (int i = 1; i < cycles.size(); i++) {
                assertEquals(
                        cycles.get(i - 1).lastDay().plusDays(1), cycles.get(i).firstDay(), group);
            }
        }
    }

    @Test
    void tellsAllDatesOfAnActivity() {
        var calendar = of(TOWER_HAMLETS, BEFORE);
        assertEquals(
                new Entry(
                        YearMonth.of(2026, 10),
                        "full",
                        "Full audit",
                        Activity.Kind.FULL,
                        "front-door",
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2027, 3, 31),
                        LocalDate.of(2026, 9, 17),
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 10, 23),
                        60,
                        List.of(),
                        Standing.TO_PLAN,
                        null,
                        null),
                entry(calendar, "full", YearMonth.of(2026, 10)));
    }

    @Test
    void foreseesWhatFollowsACycleEvenFromTheYearBefore() {
        assertEquals(
                List.of(
                        "2026-04 looked-after null",
                        "2026-06 front-door null",
                        "2026-08 family-support null",
                        "2026-10 looked-after null",
                        "2026-12 front-door null",
                        "2027-02 family-support null"),
                when(TOWER_HAMLETS, "dip-audit"));
        assertEquals(null, entry(of(TOWER_HAMLETS, BEFORE), "dip-sample", APRIL).meetingBy());
    }

    @Test
    void holdsAMonthlyProgrammeTwelveTimes() {
        assertEquals(
                IntStream.range(0, 12).mapToObj(APRIL::plusMonths).toList(),
                of(Programmes.shipped("bradford"), BEFORE).stream()
                        .map(Entry::month)
                        .toList());
    }

    @Test
    @Rule("CA-01")
    void tellsWhatIsPlannedWhatIsMissingAndWhatIsLate() {
        var july = YearMonth.of(2026, 7);
        var first = LocalDate.of(2026, 7, 1);
        assertEquals(Standing.TO_PLAN, practiceWeek(first));
        assertEquals(Standing.MISSING, practiceWeek(first.plusDays(1)));
        assertEquals(Standing.ON_TIME, practiceWeek(first, cycle("practice-week", july, null, "assigned", false)));
        assertEquals(
                Standing.LATE, practiceWeek(first.plusDays(1), cycle("practice-week", july, null, "assigned", false)));
        assertEquals(
                Standing.ON_TIME, practiceWeek(first.plusDays(1), cycle("practice-week", july, null, "sent", false)));
        assertEquals(Standing.LATE, practiceWeek(first.plusDays(1), cycle("practice-week", july, null, "sent", true)));
    }

    private static Standing practiceWeek(LocalDate today, Planned... planned) {
        return entry(of(CAMDEN, today, planned), "practice-week", YearMonth.of(2026, 7))
                .standing();
    }

    @Test
    void findsTheCycleOfEachActivityOnce() {
        var calendar = of(
                TOWER_HAMLETS,
                BEFORE,
                cycle("full", APRIL, "front-door", "planned", false),
                cycle("dip-sample", APRIL, null, "frozen", false));
        assertEquals("full-2026-04", entry(calendar, "full", APRIL).cycle());
        assertEquals("planned", entry(calendar, "full", APRIL).state());
        assertEquals("dip-sample-2026-04", entry(calendar, "dip-sample", APRIL).cycle());
        assertEquals(2, calendar.stream().filter(each -> each.cycle() != null).count());
    }

    @Test
    void addsWhatIsPlannedBesideTheCalendarAndPassesOverWhatThisVersionDoesNotKnow() {
        var june = YearMonth.of(2026, 6);
        var calendar = of(
                CAMDEN,
                BEFORE,
                cycle("compliance", june, null, "planned", false),
                cycle("gone", june, null, "planned", false));
        assertEquals("compliance-2026-06", entry(calendar, "compliance", june).cycle());
        assertEquals(of(CAMDEN, BEFORE).size() + 1, calendar.size());
    }

    /** Whatever a programme foresees can be planned, and then stands in its place, in any year. */
    @Test
    @Rule("CA-01")
    void findsEveryCycleThatIsPlannedAsForeseenInEveryProgrammeAndYear() {
        for (var id : Programmes.shippedIds()) {
            var policy = Programmes.shipped(id);
            for (int year = 2026; year < 2036; year++) {
                var first = policy.auditYear().startOf(YearMonth.of(year, 8));
                var foreseen = AuditCalendar.of(policy, first, List.of(), BEFORE);
                var planned = foreseen.stream()
                        .map(each -> cycle(each.activity(), each.month(), groupOf(policy, each), "sent", false))
                        .toList();
                var calendar = AuditCalendar.of(policy, first, planned, BEFORE);
                assertEquals(foreseen.size(), calendar.size(), id);
                for (var each : calendar) {
                    assertEquals(each.activity() + "-" + each.month(), each.cycle(), id);
                    assertEquals(Standing.ON_TIME, each.standing(), id);
                    assertEquals(first, policy.auditYear().startOf(each.month()), id);
                }
            }
        }
    }

    /** Only cycles of a rolling activity name their group. */
    private static String groupOf(ProgrammePolicy policy, Entry entry) {
        return policy.activity(entry.activity()).orElseThrow().timetable() instanceof Timetable.Rolling
                ? entry.group()
                : null;
    }
}
