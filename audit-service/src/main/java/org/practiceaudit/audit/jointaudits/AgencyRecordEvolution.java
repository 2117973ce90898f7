package org.practiceaudit.audit.jointaudits;

import java.util.List;
import java.util.Optional;
import org.practiceaudit.audit.jointaudits.AgencyRecord.Draft;
import org.practiceaudit.audit.jointaudits.AgencyRecord.Findings;
import org.practiceaudit.audit.jointaudits.AgencyRecord.NotBegun;
import org.practiceaudit.audit.jointaudits.AgencyRecord.NotInvolved;
import org.practiceaudit.audit.jointaudits.AgencyRecord.Submitted;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.Narrative;

/** How the facts of an agency's record fold. */
class AgencyRecordEvolution implements Evolution<AgencyRecord, AgencyRecordEvent> {
    private static final Findings NOTHING = new Findings(List.of(), Narrative.of(""), null);

    @Override
    public AgencyRecord initial() {
        return new NotBegun();
    }

    @Override
    public AgencyRecord evolve(AgencyRecord state, AgencyRecordEvent event) {
        return switch (event) {
            case AgencyRecordEvent.FindingsSaved(var place, var findings, var _) ->
                new Draft(place, findings, state instanceof Draft was ? was.returned() : Optional.empty());
            case AgencyRecordEvent.RecordSubmitted(var onTime, var by, var at) -> {
                var was = (Draft) state;
                yield new Submitted(was.place(), was.findings(), onTime, by, at);
            }
            case AgencyRecordEvent.NotInvolvedSaid(var place, var reason, var by, var at) ->
                new NotInvolved(place, reason, by, at);
            case AgencyRecordEvent.RecordReturned(var reason, var _, var _) ->
                switch (state) {
                    case Submitted was -> new Draft(was.place(), was.findings(), Optional.of(reason));
                    case NotInvolved was -> new Draft(was.place(), NOTHING, Optional.of(reason));
                    case NotBegun _, Draft _ -> throw new IllegalStateException("a record came back that was not in");
                };
        };
    }
}
