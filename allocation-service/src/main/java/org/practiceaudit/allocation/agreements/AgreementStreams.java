package org.practiceaudit.allocation.agreements;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.practiceaudit.allocation.cycles.Cycles;
import org.practiceaudit.allocation.programmes.PublishedProgrammes;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.programme.ProgrammePolicy;

/** One stream for each member of staff and cycle. Its rules are those of the programme that the cycle is pinned to. */
@ApplicationScoped
class AgreementStreams {
    static final String KIND = "agreement";
    static final EventNames<AgreementEvent> NAMES = EventNames.of(AgreementEvent.class)
            .name("agreement:sampling-agreed.v1", AgreementEvent.class)
            .complete();

    private final PublishedProgrammes programmes;

    AgreementStreams(PublishedProgrammes programmes) {
        this.programmes = programmes;
    }

    /** The same agreement has the same id, so that it is not given twice. */
    static String idOf(String cycle, String staff) {
        return UUID.nameUUIDFromBytes((cycle + "|" + staff).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    Uni<Under> under(String authority, Cycles.Pinned pinned) {
        return programmes
                .pinned(authority, pinned.programme(), pinned.version())
                .map(Under::new);
    }

    /** The streams under one programme version. */
    record Under(ProgrammePolicy policy) implements StreamDefinition<AgreementCommand, Agreement, AgreementEvent> {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public EventNames<AgreementEvent> names() {
            return NAMES;
        }

        @Override
        public Evolution<Agreement, AgreementEvent> evolution() {
            return new AgreementDecider(policy);
        }

        @Override
        public Uni<Decider<AgreementCommand, Agreement, AgreementEvent>> decider(
                Agreement state, AgreementCommand command) {
            return Uni.createFrom().item(new AgreementDecider(policy));
        }

        @Override
        public Map<String, Object> listing(Agreement state) {
            return switch (state) {
                case Agreement.NotGiven() -> Map.of();
                case Agreement.Given(var cycle, var staff, var by, var at) ->
                    Map.of("cycle", cycle, "staff", staff, "by", by, "at", at.toString());
            };
        }
    }
}
