package org.practiceaudit.actions.pathways;

import static org.practiceaudit.actions.pathways.Examples.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.StoredShapes;
import org.practiceaudit.programme.Closure;
import org.practiceaudit.programme.Grade;
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

    private static final Instant AT = Instant.parse("2026-09-16T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-09-18");

    @Test
    void whatIsStoredOfPathwaysKeepsItsShape() {
        StoredShapes.hold(
                Pathways.NAMES,
                List.of(
                        watched(INADEQUATE),
                        noted(INADEQUATE),
                        new PathwayEvent.HandedOver(Map.of("auditor", "s-other", "moderator", "s-second"), AT),
                        opened(1, INADEQUATE, STEP),
                        new PathwayEvent.Replanned(
                                "inadequate", 2, AGREED, List.of(STEP), List.of("urgent-issues"), AGREED.at()),
                        new PathwayEvent.StepsPlanned("inadequate", "earlier-step-done", List.of(STEP), AGREED.at()),
                        done("2026-09-17", false, true, "2026-09-18T10:00:00Z"),
                        meeting("2026-09-17", "2026-09-18T10:00:00Z"),
                        missed(),
                        closed("grade-changed", RAISED.at()),
                        new PathwayEvent.WatchingStopped("audit-invalidated", AT),
                        new PathwayEvent.MeetingConvened(
                                "inadequate", "uopp", "m-1", DAY, List.of("s-tm", "s-worker"), "s-auditor", AT),
                        new PathwayEvent.MeetingNotHeld("inadequate", "uopp", "m-1", NOTE, "s-auditor", AT),
                        new PathwayEvent.AbsenceExplained("inadequate", "uopp", "s-tm", NOTE, AT),
                        new PathwayEvent.PlanAgreed("inadequate", "uopp", NOTE, List.of(Walk.line("2026-12-01")), AT),
                        new PathwayEvent.ProgressReported(
                                "inadequate", "weekly-report", "r-1", "improving", List.of("s-dd"), "s-hos", AT),
                        new PathwayEvent.SentBack("inadequate", "satisfied", STEP, NOTE, "s-hos", AT),
                        new PathwayEvent.Escalated(
                                "inadequate", "four-months", Role.DIVISIONAL_DIRECTOR, List.of("s-dd"), AT),
                        new PathwayEvent.EscalationSpared("inadequate", "four-months", AT),
                        new PathwayEvent.GradeRaised(
                                "inadequate",
                                "meeting",
                                Grade.INADEQUATE,
                                Grade.REQUIRES_IMPROVEMENT,
                                NOTE,
                                "s-auditor",
                                AT),
                        new PathwayEvent.ReAuditAsked("inadequate", "dip-audit", "rq-1", "case-re-audit", DAY, AT),
                        new PathwayEvent.ReAuditAllocated("inadequate", "dip-audit", "a-2", AT),
                        new PathwayEvent.ReAuditWithdrawn(
                                "inadequate", "dip-audit", "rq-1", "case-re-audit", "improved", AT),
                        new PathwayEvent.ReAuditGraded("a-2", INADEQUATE),
                        new PathwayEvent.ReAuditEnded("a-2", "audit-invalidated", AT),
                        new PathwayEvent.RoundBegan("inadequate", 2, "a-2", INADEQUATE.asResult(), List.of(STEP), AT),
                        new PathwayEvent.ClosuresAdded(2, List.of(new Closure(DAY, DAY, "Inset day")), AT)));
    }
}
