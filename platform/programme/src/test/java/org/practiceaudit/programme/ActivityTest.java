package org.practiceaudit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.practiceaudit.programme.HowMany.BelowGood;
import org.practiceaudit.programme.HowMany.PerAuditor;
import org.practiceaudit.programme.HowMany.PerLineOfEnquiry;
import org.practiceaudit.programme.HowMany.Quota;
import org.practiceaudit.programme.HowMany.Quotas;
import org.practiceaudit.programme.HowMany.Target;

class ActivityTest {

    private static final String DEFAULT = "our default";
    private static final Spread RAG = new Spread(Spread.By.RAG, 5, DEFAULT);
    private static final Timetable MONTHLY = new Timetable.EveryMonth(DEFAULT);

    @Test
    void aTargetNeedsACalendar() {
        refused(
                "howMany.kind is target without months that name one; use a timetable of kind in-months",
                () -> activity(MONTHLY, new Target(DEFAULT), List.of(), 1));
    }

    @Test
    void nobodyHasFewerThanEverybodyGets() {
        refused(
                "mostEach is below howMany.each; give at least 2",
                () -> activity(MONTHLY, new PerAuditor(2, DEFAULT), List.of(), 1));
    }

    @Test
    void whatASpreadHoldsIsNamedOnce() {
        refused(
                "spread[1] repeats 'rag'; give each its own code. mostEach is 0; give a whole number from 1 to 200",
                () -> activity(MONTHLY, new HowMany.Named(DEFAULT), List.of(RAG, RAG), 0));
        refused("atLeast is 0; give a whole number from 1 to 1000", () -> new Spread(Spread.By.TEAM, 0, DEFAULT));
    }

    @Test
    void somebodyAuditsAndLooksBack() {
        refused(
                "code is 'A B'; use small letters, digits and single hyphens, such as management-oversight. "
                        + "name is empty; write a text. auditedBy is empty; list at least one. "
                        + "lookBackMonths is 0; give a whole number from 1 to 60. "
                        + "source is ''; name the rule, such as BR-24, or write 'our default'",
                () -> activity("A B", " ", List.of(), 0, ""));
        refused(
                "auditedBy[1] repeats 'iro'; give each its own code",
                () -> activity("dip", "Dip", List.of("iro", "iro"), 6, DEFAULT));
    }

    @Test
    void th04AQuotaIsAuditedByItsJobs() {
        var quotas = new Quotas(List.of(new Quota("managers", List.of("team-manager"), 40)), "TH-04");
        var audited = activity(MONTHLY, quotas, List.of(), 1);
        assertEquals(List.of("team-manager"), audited.jobsFor("managers"));
        assertEquals(List.of("team-manager", "iro"), audited.jobsFor("others"));
        assertEquals(
                List.of("team-manager", "iro"),
                activity(MONTHLY, new PerAuditor(1, DEFAULT), List.of(), 1).jobsFor("managers"));
    }

    @Test
    void th31AMinimumOfWorkBelowGoodRoundsUp() {
        var tenth = new BelowGood(10, true, "TH-31");
        assertEquals(
                List.of(0, 1, 1, 2, 3),
                Stream.of(0, 1, 10, 11, 30).map(tenth::of).toList());
        assertEquals(7, new BelowGood(100, false, "TH-29").of(7));
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        refused("each is 0; give a whole number from 1 to 20", () -> new PerAuditor(0, DEFAULT));
        refused("percent is 101; give a whole number from 1 to 100", () -> new BelowGood(101, true, DEFAULT));
        refused("atMost is 9; give a whole number from 10 to 1000", () -> new PerLineOfEnquiry(10, 9, DEFAULT));
        refused("quotas is empty; list at least one", () -> new Quotas(List.of(), DEFAULT));
        var quota = new Quota("managers", List.of("team-manager"), 40);
        refused(
                "quotas[1] repeats 'managers'; give each its own code",
                () -> new Quotas(List.of(quota, quota), DEFAULT));
        refused(
                "jobRoles is empty; list at least one. atLeast is 0; give a whole number from 1 to 10000",
                () -> new Quota("managers", List.of(), 0));
        refused(
                "notAuditedWithinMonths is 61; give a whole number from 0 to 60",
                () -> new DrawnFrom(DrawnFrom.Subject.CHILD, List.of(), List.of(), false, 61, DEFAULT));
    }

    @Test
    void everyNumberHasItsSource() {
        for (Executable making : List.<Executable>of(
                () -> new Target("so"), () -> new HowMany.Everything("so"), () -> new HowMany.Named("so"))) {
            refused("source is 'so'; name the rule, such as BR-24, or write 'our default'", making);
        }
    }

    private static Activity activity(Timetable timetable, HowMany howMany, List<Spread> spread, int mostEach) {
        return activity("a", "A", timetable, howMany, spread, List.of("team-manager", "iro"), mostEach, 6, DEFAULT);
    }

    private static Activity activity(String code, String name, List<String> auditedBy, int lookBack, String source) {
        return activity(code, name, MONTHLY, new HowMany.Named(DEFAULT), List.of(), auditedBy, 1, lookBack, source);
    }

    private static Activity activity(
            String code,
            String name,
            Timetable timetable,
            HowMany howMany,
            List<Spread> spread,
            List<String> auditedBy,
            int mostEach,
            int lookBack,
            String source) {
        return new Activity(
                code,
                name,
                Activity.Kind.FULL,
                timetable,
                DueRule.FIRST_WORKING_DAY_OF_MONTH,
                DueRule.LAST_DAY_OF_MONTH,
                new DrawnFrom(DrawnFrom.Subject.CHILD, List.of(), List.of(), false, 0, DEFAULT),
                howMany,
                spread,
                Activity.AssignedTo.INDEPENDENT_AUDITOR,
                auditedBy,
                mostEach,
                new Independence(true, List.of(), false, false, Independence.Involvement.NEVER, false, DEFAULT),
                true,
                lookBack,
                AuditForm.MAIN,
                source);
    }

    private static void refused(String message, Executable making) {
        assertEquals(message, assertThrows(InvalidPart.class, making).getMessage());
    }
}
