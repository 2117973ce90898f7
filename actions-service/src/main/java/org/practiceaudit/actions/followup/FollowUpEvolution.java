package org.practiceaudit.actions.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.practiceaudit.actions.followup.AuditFollowUp.Following;
import org.practiceaudit.actions.followup.AuditFollowUp.Known;
import org.practiceaudit.actions.followup.AuditFollowUp.NotBegun;
import org.practiceaudit.actions.followup.AuditFollowUp.Over;
import org.practiceaudit.actions.followup.AuditFollowUp.Satisfaction;
import org.practiceaudit.actions.followup.AuditFollowUp.Standing;
import org.practiceaudit.actions.followup.AuditFollowUp.Stopped;
import org.practiceaudit.actions.followup.AuditFollowUp.Supervision;
import org.practiceaudit.eventstore.Evolution;

/** How the facts of a follow-up fold. */
final class FollowUpEvolution implements Evolution<AuditFollowUp, FollowUpEvent> {
    @Override
    public AuditFollowUp initial() {
        return new NotBegun();
    }

    @Override
    public AuditFollowUp evolve(AuditFollowUp state, FollowUpEvent event) {
        return switch (event) {
            case FollowUpEvent.Begun(var audit, var discussed, var satisfied, var at) ->
                new Following(
                        new Standing(
                                audit,
                                discussed,
                                satisfied,
                                Optional.empty(),
                                false,
                                Map.of(),
                                List.of(),
                                Optional.empty()),
                        at);
            case FollowUpEvent.Submitted(var at) -> with(state, standing -> standing.submitted(at));
            case FollowUpEvent.BecameFinal _ -> with(state, Standing::asFinal);
            case FollowUpEvent.ActionTaken(var action, var _) ->
                with(state, standing -> standing.with(action, new Known.Outstanding()));
            case FollowUpEvent.ActionOver(var action, var by, var at) ->
                with(state, standing -> standing.with(action, new Known.Done(Optional.ofNullable(by), at)));
            case FollowUpEvent.FindingsDiscussed(var held, var discussion, var at) ->
                with(state, standing -> standing.with(new Supervision(held, true, discussion, at)));
            case FollowUpEvent.NotReached(var held, var reason, var at) ->
                with(state, standing -> standing.with(new Supervision(held, false, reason, at)));
            case FollowUpEvent.Satisfied(var by, var note, var at) ->
                with(state, standing -> standing.with(Optional.of(new Satisfaction(by, note, at))));
            case FollowUpEvent.Ended(var reason, var _, var at) -> new Over(known(state), reason, at);
            // Who was satisfied before could not know of it.
            case FollowUpEvent.Reopened(var _, var at) ->
                new Following(known(state).with(Optional.empty()), at);
            case FollowUpEvent.Stopped(var at) -> new Stopped(known(state), at);
        };
    }

    private static Standing known(AuditFollowUp state) {
        return state.known().orElseThrow(() -> new IllegalStateException("a follow-up begins before anything else"));
    }

    private static AuditFollowUp with(AuditFollowUp state, UnaryOperator<Standing> change) {
        return switch (state) {
            case NotBegun _ -> throw new IllegalStateException("a follow-up begins before anything else");
            case Following(var standing, var since) -> new Following(change.apply(standing), since);
            case Over(var standing, var reason, var at) -> new Over(change.apply(standing), reason, at);
            case Stopped(var standing, var at) -> new Stopped(change.apply(standing), at);
        };
    }
}
