package org.practiceaudit.reporting.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.StreamFacts.Action.Standing;
import org.practiceaudit.reporting.facts.StreamFacts.Audit.Concerns;
import org.practiceaudit.reporting.facts.StreamFacts.Audit.Course;
import org.practiceaudit.reporting.facts.StreamFacts.Audit.Ending;
import org.practiceaudit.reporting.facts.StreamFacts.Audit.Grading;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.reading.Reader;
import org.practiceaudit.reporting.reading.Scope;
import org.practiceaudit.testing.Rule;

class CycleReportTest {
    private static final Instant AT = Instant.parse("2026-09-20T10:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);

    private static final StreamFacts CYCLE = new StreamFacts.Cycle(
            "2026-09",
            new StreamFacts.Cycle.Dates("September", LocalDate.of(2026, 9, 1), DUE, DUE),
            600,
            new StreamFacts.Cycle.Draw(3, 7, Map.of()),
            null);

    private static final Reader READER = new Reader("bradford", "s-reader", new Scope.Authority());

    private static StreamFacts allocated(String audit, String team, String service) {
        return new StreamFacts.Allocation(
                audit,
                "c-" + audit,
                "s-a",
                "s-m",
                "s-w",
                team,
                service,
                "s-tm",
                "s-sm",
                "s-h",
                DUE,
                new StreamFacts.Allocation.Sort("full", null, null, false, false));
    }

    private static StreamFacts submitted(String audit, String grade, Ending ending) {
        return new StreamFacts.Audit(
                audit,
                new Course(AT, AT, true, false, ending, null, null, null, 0),
                new Grading(grade, Map.of(), "obtained", true, Set.of()),
                new Concerns(Set.of(), Set.of()));
    }

    private static StreamFacts moderated(String audit, String from, String to) {
        return new StreamFacts.Moderation(audit, "s-a", "s-m", "sample", DUE, false, from, to, List.of(), AT);
    }

    private static StreamFacts action(String id, String audit, String service, Standing standing, boolean overdue) {
        return new StreamFacts.Action(
                id, audit, "audit", "s-w", "t1", service, DUE, "risk", standing, overdue, null, null);
    }

    private static CycleReport report(StreamFacts... facts) {
        return CycleFacts.of(List.of(facts), READER)
                .map(known -> CycleReport.of(known, READER.scope(), AT))
                .orElseThrow();
    }

    @Test
    @Rule({"BR-13", "BR-15"})
    void tellsEachServiceItsOutcomesItsAuditsAndItsActions() {
        var report = report(
                CYCLE,
                allocated("a1", "t1", "north"),
                submitted("a1", "good", Ending.NONE),
                allocated("a2", "t1", "north"),
                allocated("a3", "t2", "south"),
                submitted("a3", "inadequate", Ending.NONE),
                action("x1", "a1", "north", Standing.CLOSED, false),
                action("x2", "a1", "north", Standing.OPEN, true),
                action("x3", "a3", "south", Standing.COMPLETED, false));

        var north = report.services().get("north");
        var south = report.services().get("south");

        assertEquals(new Figures.Audits(2, 1, 1, 1, 0, 1, 0), north.audits());
        assertEquals(Map.of("good", 1), north.grades().byAuditor());
        assertEquals(new Figures.Actions(2, 1, 0, 1, 0, 1), north.actions());
        assertEquals(new Figures.Audits(1, 1, 1, 1, 0, 0, 0), south.audits());
        assertEquals(Map.of("inadequate", 1), south.grades().byAuditor());
        assertEquals(new Figures.Actions(1, 1, 1, 0, 0, 0), south.actions());
        assertEquals(3, report.total().audits().allocated());
    }

    @Test
    void countsTheDecidedGradeElseTheModeratedElseTheAuditorsAsTheGradeOfRecord() {
        var report = report(
                CYCLE,
                allocated("a1", "t1", "north"),
                submitted("a1", "good", Ending.NONE),
                moderated("a1", "good", "inadequate"),
                new StreamFacts.Dispute("d1", "a1", "grade", "head-of-quality-assurance", AT, "good", AT));

        assertEquals(Map.of("good", 1), report.total().grades().byAuditor());
        assertEquals(Map.of("inadequate", 1), report.total().grades().byModerator());
        assertEquals(Map.of("good", 1), report.total().grades().ofRecord());
        assertEquals(
                List.of(
                        new CycleReport.Change("a1", "t1", "north", "good", "inadequate", "moderation"),
                        new CycleReport.Change("a1", "t1", "north", "inadequate", "good", "decision")),
                report.changes());
    }

    @Test
    void doesNotCountAReturnedAuditAsCompleted() {
        var report = report(CYCLE, allocated("a1", "t1", "north"), submitted("a1", "good", Ending.RETURNED));

        assertEquals(new Figures.Audits(1, 1, 0, 0, 0, 1, 0), report.total().audits());
        assertEquals(Map.of(), report.total().grades().byAuditor());
    }

    @Test
    void doesNotCallACancelledAuditOutstanding() {
        var report = report(CYCLE, allocated("a1", "t1", "north"), submitted("a1", "good", Ending.CANCELLED));

        assertEquals(0, report.total().audits().outstanding());
    }

    @Test
    void leavesOutWhatIsHeardOfAnAuditBeforeItsAllocation() {
        assertEquals(
                0,
                report(CYCLE, submitted("a1", "good", Ending.NONE))
                        .total()
                        .audits()
                        .allocated());
    }

    @Test
    void isEmptyForACycleNeverHeardOf() {
        assertEquals(Optional.empty(), CycleFacts.of(List.of(allocated("a1", "t1", "north")), READER));
    }
}
