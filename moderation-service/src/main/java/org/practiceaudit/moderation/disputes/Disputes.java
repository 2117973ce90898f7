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
import org.practiceaudit.eventstore.reads.Ground;
import org.practiceaudit.eventstore.reads.Reader;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.moderation.moderations.Readers;

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
                        "audit",
                        raised.about().audit(),
                        "cycle",
                        raised.about().cycle(),
                        "subject",
                        raised.id().subject().code(),
                        "number",
                        raised.id().number(),
                        "state",
                        state.code(),
                        "route",
                        raised.route().code(),
                        "raisedBy",
                        raised.by(),
                        "raisedAt",
                        raised.at().toString(),
                        "actions",
                        Dispute.actions(raised),
                        Reader.READERS,
                        readers(raised));
            }
        };
    }

    /** Those named on the audit, and whoever raised it. */
    static List<Reader> readers(DisputeEvent.Raised raised) {
        var readers = new ArrayList<>(Readers.named(raised.about().people()));
        if (readers.stream().noneMatch(reader -> reader.staff().equals(raised.by()))) {
            readers.add(new Reader(raised.by(), Ground.named(raised.as())));
        }
        return List.copyOf(readers);
    }
}
