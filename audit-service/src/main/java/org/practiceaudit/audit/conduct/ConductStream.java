package org.practiceaudit.audit.conduct;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.practiceaudit.audit.conduct.ProcessConcern.Known;
import org.practiceaudit.audit.conduct.ProcessConcern.NotRaised;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.eventstore.reads.Reader;
import org.practiceaudit.messaging.ProgrammeBook;

/** The streams of concerns about how audits were conducted, one for each concern. */
@ApplicationScoped
class ConductStream implements StreamDefinition<ConductCommand, ProcessConcern, ConductEvent> {
    private final ProgrammeBook programmes;
    private final ConductEvolution evolution = new ConductEvolution();

    ConductStream(ProgrammeBook programmes) {
        this.programmes = programmes;
    }

    @Override
    public String kind() {
        return "processconcern";
    }

    @Override
    public EventNames<ConductEvent> names() {
        return ConductEvent.NAMES;
    }

    @Override
    public Evolution<ProcessConcern, ConductEvent> evolution() {
        return evolution;
    }

    @Override
    public Uni<Decider<ConductCommand, ProcessConcern, ConductEvent>> decider(
            ProcessConcern state, ConductCommand command) {
        return switch (state) {
            case Known known -> under(known.raised().parties());
            case NotRaised _ ->
                command instanceof ConductCommand.Raise raise
                        ? under(raise.parties())
                        : Uni.createFrom().item(new Missing());
        };
    }

    private Uni<Decider<ConductCommand, ProcessConcern, ConductEvent>> under(Parties parties) {
        return programmes
                .find(parties.authority(), parties.programme(), parties.programmeVersion())
                .map(policy -> new ConductDecider(policy.afterSubmission().processConcerns()));
    }

    @Override
    public Map<String, Object> listing(ProcessConcern state) {
        return switch (state) {
            case NotRaised _ -> Map.of();
            case Known known -> {
                var shown = new LinkedHashMap<String, Object>();
                shown.put("audit", known.raised().parties().audit());
                shown.put("state", ConductView.stateOf(known));
                shown.put("raisedAt", known.raised().at().toString());
                shown.put(Reader.READERS, Reach.readers(known));
                yield shown;
            }
        };
    }

    /** Where no concern was raised there is no programme to ask. */
    private static final class Missing extends ConductEvolution
            implements Decider<ConductCommand, ProcessConcern, ConductEvent> {
        @Override
        public Decision<ConductEvent> decide(ConductCommand command, ProcessConcern state) {
            return Decision.reject(Rejection.notFound("There is no such concern.", "List those of the audit."));
        }
    }
}
