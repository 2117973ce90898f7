package org.practiceaudit.allocation.heard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.PathwayEvent.ReAuditRequested;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

class ReAuditDeciderTest {
    private static final String AUDIT = "north-2026-09-0003";
    private static final Instant AT = Instant.parse("2026-10-05T08:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);
    private static final Instant DAY_OVER = Instant.parse("2026-12-01T00:00:00Z");

    private final ReAuditDecider decider = new ReAuditDecider();
    private final GivenWhenThen<ReAuditCommand, ReAudit, ReAuditEvent> reAudit =
            GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);

    @Test
    void isOpenedOnceForEachRequest() {
        reAudit.given().when(ask("rq-1", DUE)).then(asked("rq-1", DUE));
        reAudit.given(asked("rq-1", DUE)).when(ask("rq-1", DUE)).thenNothing();
        reAudit.given(asked("rq-1", DUE), allocated()).when(ask("rq-1", DUE)).thenNothing();
    }

    @Test
    void isAskedForAgainByAnotherDayOrANewRequest() {
        var later = DUE.plusDays(7);
        reAudit.given(asked("rq-1", DUE)).when(ask("rq-1", later)).then(asked("rq-1", later));
        reAudit.given(asked("rq-1", DUE), allocated()).when(ask("rq-2", DUE)).then(asked("rq-2", DUE));
    }

    @Test
    void isClosedByAnAllocationOnce() {
        reAudit.given(asked("rq-1", DUE)).when(allocate()).then(allocated());
        reAudit.given(asked("rq-1", DUE), allocated()).when(allocate()).thenNothing();
        reAudit.given().when(allocate()).thenNothing();
    }

    @Test
    @Rule("PQ-20")
    void isAskedForNoMoreOnceItsRequestIsWithdrawn() {
        reAudit.given(asked("rq-1", DUE)).when(withdraw("rq-1")).then(withdrawn());
        reAudit.given(asked("rq-1", DUE)).when(withdraw("rq-2")).thenNothing();
        reAudit.given(asked("rq-1", DUE), allocated()).when(withdraw("rq-1")).thenNothing();
        reAudit.given().when(withdraw("rq-1")).thenNothing();
        reAudit.given(asked("rq-1", DUE), withdrawn()).when(allocate()).thenNothing();
        reAudit.given(asked("rq-1", DUE), withdrawn())
                .when(new ReAuditCommand.PassDueDay(DAY_OVER))
                .thenNothing();
        reAudit.given(asked("rq-1", DUE), withdrawn()).when(ask("rq-2", DUE)).then(asked("rq-2", DUE));
    }

    private static ReAuditCommand withdraw(String request) {
        return new ReAuditCommand.WithdrawReAudit(request, "improved", AT);
    }

    private static ReAuditEvent withdrawn() {
        return new ReAuditEvent.ReAuditWithdrawn(AUDIT, "rq-1", "improved", AT);
    }

    @Test
    void saysOnceThatItWasNotAllocatedInTime() {
        var due = new ReAuditCommand.PassDueDay(DAY_OVER);
        var missed = new ReAuditEvent.ReAuditNotAllocated(AUDIT, DUE, DAY_OVER);
        reAudit.given(asked("rq-1", DUE)).when(due).then(missed);
        reAudit.given(asked("rq-1", DUE), missed).when(due).thenNothing();
        reAudit.given(asked("rq-1", DUE), allocated()).when(due).thenNothing();
        reAudit.given().when(due).thenNothing();
        reAudit.given(asked("rq-1", DUE))
                .when(new ReAuditCommand.PassDueDay(DAY_OVER.minusSeconds(1)))
                .thenNothing();
        reAudit.given(asked("rq-1", DUE), missed).when(allocate()).then(allocated());
    }

    @Test
    void keepsItsClockUntilItIsAllocatedOrMissed() {
        var streams = new ReAuditStreams();
        assertEquals(
                List.of(new DeadlineChange.Set(
                        "to-be-allocated",
                        DAY_OVER,
                        new DeadlineChange.Why(
                                "our default", "reaudit:asked.v1", "the day that the pathway asks for"))),
                streams.deadlines(asked("rq-1", DUE), decider.initial()));
        for (var event :
                List.of(allocated(), withdrawn(), new ReAuditEvent.ReAuditNotAllocated(AUDIT, DUE, DAY_OVER))) {
            assertEquals(
                    List.of(new DeadlineChange.Clear("to-be-allocated")), streams.deadlines(event, decider.initial()));
        }
        assertEquals(new ReAuditCommand.PassDueDay(DAY_OVER), streams.whenDue("to-be-allocated", DAY_OVER, DAY_OVER));
        assertThrows(IllegalArgumentException.class, () -> streams.whenDue("another", DAY_OVER, DAY_OVER));
    }

    @Test
    void isDueOnTheDayAskedForElseWithinFiveWorkingDays() {
        assertEquals(request("rq-1", DUE), ReAuditRequests.request(requested(DUE), WorkingDays.englandAndWales()));
        var late = ReAuditRequests.request(requested(LocalDate.of(2026, 10, 2)), WorkingDays.englandAndWales());
        assertEquals(LocalDate.of(2026, 10, 12), late.dueOn());
        assertTrue(late.dueWhy().contains("within 5 working days of Mon 5 Oct 2026"), late.dueWhy());
    }

    @Test
    void hasAnIdThatFits() {
        assertEquals(AUDIT + ".re-audit", ReAuditStreams.idOf(AUDIT, "re-audit"));
        assertEquals(40, ReAuditStreams.idOf("a".repeat(60), "re-audit").length());
    }

    private static ReAuditRequested requested(LocalDate dueOn) {
        return new ReAuditRequested("rq-1", AUDIT, AUDIT, "ch-0003", "re-audit", "inadequate", dueOn, AT);
    }

    private static ReAudit.Request request(String id, LocalDate dueOn) {
        return new ReAudit.Request(
                id, AUDIT, AUDIT, "ch-0003", "re-audit", "inadequate", dueOn, "the day that the pathway asks for");
    }

    private static ReAuditCommand ask(String id, LocalDate dueOn) {
        return new ReAuditCommand.AskForReAudit(request(id, dueOn), AT);
    }

    private static ReAuditEvent asked(String id, LocalDate dueOn) {
        return new ReAuditEvent.ReAuditAsked(request(id, dueOn), AT);
    }

    private static ReAuditCommand allocate() {
        return new ReAuditCommand.AllocateReAudit("north-2026-11-0001", "north-2026-11", AT);
    }

    private static ReAuditEvent allocated() {
        return new ReAuditEvent.ReAuditAllocated(AUDIT, "north-2026-11-0001", "north-2026-11", AT);
    }
}
