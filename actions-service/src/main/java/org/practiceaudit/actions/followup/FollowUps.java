package org.practiceaudit.actions.followup;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.actions.followup.AuditFollowUp.Standing;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.SupervisionEvent;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.programme.Role;

/** The streams of follow-ups, one an audit. */
@ApplicationScoped
public class FollowUps implements StreamDefinition<FollowUpCommand, AuditFollowUp, FollowUpEvent> {
    public static final String KIND = "followup";

    static final EventNames<FollowUpEvent> NAMES = EventNames.of(FollowUpEvent.class)
            .name("followup:begun.v1", FollowUpEvent.Begun.class)
            .name("followup:submitted.v1", FollowUpEvent.Submitted.class)
            .name("followup:became-final.v1", FollowUpEvent.BecameFinal.class)
            .name("followup:action-taken.v1", FollowUpEvent.ActionTaken.class)
            .name("followup:action-over.v1", FollowUpEvent.ActionOver.class)
            .name("followup:findings-discussed.v1", FollowUpEvent.FindingsDiscussed.class)
            .name("followup:not-reached.v1", FollowUpEvent.NotReached.class)
            .name("followup:satisfied.v1", FollowUpEvent.Satisfied.class)
            .name("followup:ended.v1", FollowUpEvent.Ended.class)
            .name("followup:reopened.v1", FollowUpEvent.Reopened.class)
            .name("followup:stopped.v1", FollowUpEvent.Stopped.class)
            .complete();

    private final FollowUpEvolution evolution = new FollowUpEvolution();
    private final ProgrammeBook programmes;

    FollowUps(ProgrammeBook programmes) {
        this.programmes = programmes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<FollowUpEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<AuditFollowUp, FollowUpEvent> evolution() {
        return evolution;
    }

    /** With the policy that the audit was begun under. */
    @Override
    public Uni<Decider<FollowUpCommand, AuditFollowUp, FollowUpEvent>> decider(
            AuditFollowUp state, FollowUpCommand command) {
        var audit = state.known().map(Standing::audit).orElseGet(() -> ((FollowUpCommand.Heard) command).audit());
        return programmes
                .find(audit.authority(), audit.programme(), audit.programmeVersion())
                .map(FollowUpDecider::new);
    }

    @Override
    public List<PublicEvent> publish(FollowUpEvent event, AuditFollowUp after) {
        var audit = after.known().orElseThrow().audit().audit();
        return switch (event) {
            case FollowUpEvent.FindingsDiscussed(var held, var _, var at) ->
                List.of(new SupervisionEvent.FindingsDiscussed(
                        audit, held.session(), held.worker(), held.on(), held.supervisor(), at));
            case FollowUpEvent.Satisfied(var by, var _, var at) ->
                List.of(new SupervisionEvent.StandardsMet(audit, by, at));
            case FollowUpEvent.Ended(var reason, var by, var at) ->
                List.of(new SupervisionEvent.FollowUpEnded(audit, reason, by, at));
            case FollowUpEvent.Reopened(var action, var at) ->
                List.of(new SupervisionEvent.FollowUpReopened(audit, action, at));
            case FollowUpEvent.Begun _,
                    FollowUpEvent.Submitted _,
                    FollowUpEvent.BecameFinal _,
                    FollowUpEvent.ActionTaken _,
                    FollowUpEvent.ActionOver _,
                    FollowUpEvent.NotReached _,
                    FollowUpEvent.Stopped _ -> List.of();
        };
    }

    @Override
    public Map<String, Object> listing(AuditFollowUp state) {
        return state.known().map(standing -> listing(state, standing)).orElse(Map.of());
    }

    private static Map<String, Object> listing(AuditFollowUp state, Standing standing) {
        var audit = standing.audit();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("audit", audit.audit());
        shown.put("cycle", audit.cycle());
        shown.put("team", audit.team());
        shown.put("service", audit.service());
        shown.put("state", state.code());
        since(state).ifPresent(since -> shown.put("since", since.toString()));
        standing.submittedAt().ifPresent(at -> shown.put("submittedAt", at.toString()));
        shown.put("final", standing.isFinal());
        shown.put("outstanding", standing.outstanding());
        shown.put("discussed", standing.discussed());
        shown.put("awaitsSatisfaction", standing.awaitsSatisfaction());
        shown.put("pulledThrough", state.pulledThrough());
        shown.put("supervisions", List.of(audit.worker()));
        shown.put("teamManager", audit.people().getOrDefault(Role.TEAM_MANAGER.code(), ""));
        shown.put("headOfService", audit.people().getOrDefault(Role.HEAD_OF_SERVICE.code(), ""));
        shown.put("readers", audit.readers());
        return shown;
    }

    private static Optional<Instant> since(AuditFollowUp state) {
        return switch (state) {
            case AuditFollowUp.NotBegun _ -> Optional.empty();
            case AuditFollowUp.Following(var _, var since) -> Optional.of(since);
            case AuditFollowUp.Over(var _, var _, var at) -> Optional.of(at);
            case AuditFollowUp.Stopped(var _, var at) -> Optional.of(at);
        };
    }
}
