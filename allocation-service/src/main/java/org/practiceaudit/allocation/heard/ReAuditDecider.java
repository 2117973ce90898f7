package org.practiceaudit.allocation.heard;

import java.time.Instant;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.programme.WorkingDays;

/**
 * A request to audit work again is open until it is allocated. All commands come from other services, clocks or our own
 * sending out, so that what is already so leaves nothing to say.
 */
final class ReAuditDecider implements Decider<ReAuditCommand, ReAudit, ReAuditEvent> {
    @Override
    public ReAudit initial() {
        return new ReAudit.NotAsked();
    }

    @Override
    public ReAudit evolve(ReAudit state, ReAuditEvent event) {
        return switch (event) {
            case ReAuditEvent.ReAuditAsked(var request, var _) -> new ReAudit.Open(request, false);
            case ReAuditEvent.ReAuditAllocated(var _, var as, var cycle, var at) ->
                new ReAudit.Allocated(open(state).request(), as, cycle, at);
            case ReAuditEvent.ReAuditWithdrawn(var _, var _, var reason, var at) ->
                new ReAudit.Withdrawn(open(state).request(), reason, at);
            case ReAuditEvent.ReAuditNotAllocated _ ->
                new ReAudit.Open(open(state).request(), true);
        };
    }

    @Override
    public Decision<ReAuditEvent> decide(ReAuditCommand command, ReAudit state) {
        return switch (command) {
            case ReAuditCommand.AskForReAudit(var request, var at) ->
                asked(state, request)
                        ? Decision.unchanged()
                        : Decision.accept(new ReAuditEvent.ReAuditAsked(request, at));
            case ReAuditCommand.AllocateReAudit(var as, var cycle, var at) ->
                state instanceof ReAudit.Open(var request, var _)
                        ? Decision.accept(new ReAuditEvent.ReAuditAllocated(request.audit(), as, cycle, at))
                        : Decision.unchanged();
            case ReAuditCommand.WithdrawReAudit(var request, var reason, var at) ->
                state instanceof ReAudit.Open(var open, var _) && open.request().equals(request)
                        ? Decision.accept(new ReAuditEvent.ReAuditWithdrawn(open.audit(), request, reason, at))
                        : Decision.unchanged();
            case ReAuditCommand.PassDueDay(var at) -> passDueDay(state, at);
        };
    }

    /** A re-planned pathway asks again by another day; what was allocated is asked for again only by a new request. */
    private static boolean asked(ReAudit state, ReAudit.Request request) {
        return switch (state) {
            case ReAudit.NotAsked() -> false;
            case ReAudit.Withdrawn _ -> false;
            case ReAudit.Open(var before, var _) -> before.equals(request);
            case ReAudit.Allocated(var before, var _, var _, var _) ->
                before.request().equals(request.request());
        };
    }

    private static Decision<ReAuditEvent> passDueDay(ReAudit state, Instant at) {
        return state instanceof ReAudit.Open(var request, var missed)
                        && !missed
                        && !at.isBefore(WorkingDays.endOfDay(request.dueOn()))
                ? Decision.accept(new ReAuditEvent.ReAuditNotAllocated(request.audit(), request.dueOn(), at))
                : Decision.unchanged();
    }

    private static ReAudit.Open open(ReAudit state) {
        return switch (state) {
            case ReAudit.Open open -> open;
            case ReAudit.NotAsked _, ReAudit.Withdrawn _, ReAudit.Allocated _ ->
                throw new IllegalStateException("no request is open");
        };
    }
}
