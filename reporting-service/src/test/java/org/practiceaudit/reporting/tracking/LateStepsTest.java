package org.practiceaudit.reporting.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.reporting.known.Sample.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.facts.PathwayHistory;
import org.practiceaudit.reporting.facts.StreamFacts.Pathway;
import org.practiceaudit.reporting.facts.StreamFacts.Pathway.Step;
import org.practiceaudit.reporting.known.Sample;
import org.practiceaudit.reporting.reading.Scope;

/** As of 20 September 2026. */
class LateStepsTest {
    private static final PathwayHistory NONE = new PathwayHistory(List.of(), List.of(), List.of(), List.of(), 0);

    private static Step step(String step, String role, int due, Integer done, boolean missed) {
        return new Step(
                step,
                "TH-24",
                role,
                "s-1",
                LocalDate.of(2026, 9, due),
                null,
                null,
                done == null ? null : LocalDate.of(2026, 9, done).atTime(9, 0).toInstant(ZoneOffset.UTC),
                missed);
    }

    private static Pathway pathway(Instant closedAt, Step... steps) {
        return new Pathway(
                "p",
                "inadequate",
                "inadequate",
                Sample.AT,
                closedAt,
                closedAt == null ? null : "improved",
                List.of(steps));
    }

    @Test
    void tellsWhoIsLateWhereTheLatestFirst() {
        var report = LateSteps.of(
                Sample.authority(List.of(Sample.known(
                        Sample.cycle("2026-09", Sample.STARTS),
                        audit("a1")
                                .in("north", "t1")
                                .pathway(
                                        NONE,
                                        pathway(
                                                null,
                                                step("in-time", "head-of-service", 10, 10, false),
                                                step("done-late", "head-of-service", 10, 12, true),
                                                step("outstanding", "team-manager", 15, null, true),
                                                step("to-come", "team-manager", 25, null, false))),
                        audit("a2")
                                .in("south", "t2")
                                .pathway(NONE, pathway(Sample.AT, step("dropped", "auditor", 5, null, false)))))),
                new Scope.Authority());

        assertEquals(
                List.of("outstanding", "done-late"),
                report.steps().stream().map(LateSteps.Step::step).toList());
        assertEquals(
                List.of(5L, 2L),
                report.steps().stream().map(LateSteps.Step::days).toList());
        assertEquals(
                Map.of(
                        "head-of-service", new LateSteps.Count(2, 1, 1, 0),
                        "team-manager", new LateSteps.Count(1, 0, 0, 1)),
                report.roles());
        assertEquals(Map.of("north", new LateSteps.Count(3, 1, 1, 1)), report.services());
    }
}
