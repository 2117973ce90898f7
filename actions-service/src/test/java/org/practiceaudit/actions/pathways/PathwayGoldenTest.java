package org.practiceaudit.actions.pathways;

import static org.practiceaudit.actions.pathways.Examples.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.StoredShapes;
import org.practiceaudit.programme.Role;

class PathwayGoldenTest {
    private static final Step STEP = new Step(
            DISCUSSION,
            DISCUSSION,
            1,
            Role.HEAD_OF_SERVICE,
            "s-hos",
            LocalDate.parse("2026-09-10"),
            LocalDate.parse("2026-09-17"),
            TOO_LATE,
            new Step.Why("BR-12", INADEQUATE.words(), "within 5 working days", "bradford", 1));

    @Test
    void whatIsStoredOfPathwaysKeepsItsShape() {
        StoredShapes.hold(
                Pathways.NAMES,
                List.of(
                        watched(INADEQUATE),
                        noted(INADEQUATE),
                        opened(1, INADEQUATE, STEP),
                        new PathwayEvent.Replanned(
                                "inadequate", 2, AGREED, List.of(STEP), List.of("urgent-issues"), AGREED.at()),
                        new PathwayEvent.StepsPlanned("inadequate", "earlier-step-done", List.of(STEP), AGREED.at()),
                        done("2026-09-17", false, true, "2026-09-18T10:00:00Z"),
                        meeting("2026-09-17", "2026-09-18T10:00:00Z"),
                        missed(),
                        closed("grade-changed", RAISED.at()),
                        new PathwayEvent.WatchingStopped("audit-invalidated", Instant.parse("2026-09-16T09:00:00Z"))));
    }
}
