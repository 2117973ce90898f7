package org.practiceaudit.moderation.disputes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.programme.Role;

/** The disputes' streams, named by {@link DisputeId} and keyed by the audit. */
@ApplicationScoped
class Disputes implements StreamDefinition<DisputeCommand, Dispute, DisputeEvent> {
    static final EventNames<DisputeEvent> NAMES = EventNames.of(DisputeEvent.class)
            .name("dispute:grade-disputed.v1", DisputeEvent.GradeDisputed.class)
            .name("dispute:actions-disputed.v1", DisputeEvent.ActionsDisputed.class)
            .name("dispute:grade-decided.v1", DisputeEvent.GradeDecided.class)
            .name("dispute:actions-decided.v1", DisputeEvent.ActionsDecided.class)
            .name("dispute:joined.v1", DisputeEvent.Joined.class)
            .name("dispute:withdrawn.v1", DisputeEvent.Withdrawn.class)
            .name("dispute:discussed.v1", DisputeEvent.Discussed.class)
            .complete();

    /** Who reads a dispute by what they are to the audit, beside whoever raised it. */
    private static final List<Role> READERS = List.of(
            Role.AUDITOR,
            Role.MODERATOR,
            Role.PRACTITIONER,
            Role.TEAM_MANAGER,
            Role.SERVICE_MANAGER,
            Role.HEAD_OF_SERVICE);

    private final ProgrammeBook programmes;

    Disputes(ProgrammeBook programmes) {
        this.programmes = programmes;
    }

    @Override
    public String kind() {
        return "dispute";
    }

    @Override
    public EventNames<DisputeEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<Dispute, DisputeEvent> evolution() {
        return new DisputeEvolution();
    }

    @Override
    public Uni<Decider<DisputeCommand, Dispute, DisputeEvent>> decider(Dispute state, DisputeCommand command) {
        return switch (state) {
            case Dispute.Known known -> under(known.raised().about());
            case Dispute.NotRaised _ ->
                switch (command) {
                    case DisputeCommand.Raise raise -> under(raise.about());
                    case DisputeCommand.Join _,
                            DisputeCommand.Withdraw _,
                            DisputeCommand.Discuss _,
                            DisputeCommand.Decide _ -> Uni.createFrom().item(new BeforeDispute());
                };
        };
    }

    private Uni<Decider<DisputeCommand, Dispute, DisputeEvent>> under(DisputedAudit about) {
        return programmes
                .find(about.authority(), about.programme(), about.programmeVersion())
                .map(DisputeDecider::new);
    }

    @Override
    public List<PublicEvent> publish(DisputeEvent event, Dispute after) {
        return switch (after) {
            case Dispute.Known known -> DisputePublication.of(event, known);
            case Dispute.NotRaised _ -> List.of();
        };
    }

    @Override
    public Map<String, Object> listing(Dispute state) {
        return switch (state) {
            case Dispute.NotRaised _ -> Map.of();
            case Dispute.Known known -> {
                var raised = known.raised();
                yield Map.of(
                        "audit", raised.about().audit(),
                        "cycle", raised.about().cycle(),
                        "subject", raised.id().subject().code(),
                        "number", raised.id().number(),
                        "state", state.code(),
                        "route", raised.route().code(),
                        "raisedBy", raised.by(),
                        "raisedAt", raised.at().toString(),
                        "actions", Dispute.actions(raised),
                        "readers", readers(raised));
            }
        };
    }

    static List<String> readers(DisputeEvent.Raised raised) {
        var readers = new ArrayList<String>();
        READERS.forEach(role -> readers.add(raised.about().people().get(role.code())));
        readers.add(raised.by());
        return readers.stream()
                .filter(staff -> staff != null)
                .distinct()
                .sorted()
                .toList();
    }
}
