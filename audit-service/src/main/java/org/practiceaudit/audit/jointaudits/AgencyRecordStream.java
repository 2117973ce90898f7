package org.practiceaudit.audit.jointaudits;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.messaging.ProgrammeBook;

/** The streams of agencies' records, one for each agency and child of a joint audit. */
@ApplicationScoped
class AgencyRecordStream implements StreamDefinition<AgencyRecordCommand, AgencyRecord, AgencyRecordEvent> {
    static final String KIND = "agencyrecord";

    static final EventNames<AgencyRecordEvent> NAMES = EventNames.of(AgencyRecordEvent.class)
            .name("agencyrecord:findings-saved.v1", AgencyRecordEvent.FindingsSaved.class)
            .name("agencyrecord:submitted.v1", AgencyRecordEvent.RecordSubmitted.class)
            .name("agencyrecord:not-involved.v1", AgencyRecordEvent.NotInvolvedSaid.class)
            .name("agencyrecord:returned.v1", AgencyRecordEvent.RecordReturned.class)
            .complete();

    private final ProgrammeBook programmes;
    private final AgencyRecordEvolution evolution = new AgencyRecordEvolution();

    AgencyRecordStream(ProgrammeBook programmes) {
        this.programmes = programmes;
    }

    /** The same record has the same id, so that an agency has one about a child. */
    static String idOf(String joint, String agency, String child) {
        return UUID.nameUUIDFromBytes(String.join("|", joint, agency, child).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static Origin origin(String id, AgencyRecord.Place place) {
        return new Origin(id, place.pinned().programme(), place.pinned().version(), place.cycle(), place.child());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<AgencyRecordEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<AgencyRecord, AgencyRecordEvent> evolution() {
        return evolution;
    }

    @Override
    public Uni<Decider<AgencyRecordCommand, AgencyRecord, AgencyRecordEvent>> decider(
            AgencyRecord state, AgencyRecordCommand command) {
        return switch (state) {
            case AgencyRecord.Begun begun -> under(begun.place());
            case AgencyRecord.NotBegun _ ->
                switch (command) {
                    case AgencyRecordCommand.Save save -> under(save.place());
                    case AgencyRecordCommand.SayNotInvolved say -> under(say.place());
                    case AgencyRecordCommand.Submit _, AgencyRecordCommand.Return _ ->
                        Uni.createFrom()
                                .item(Decider.refusing(
                                        evolution,
                                        Rejection.notFound("There is no such record.", "Save what was found first.")));
                };
        };
    }

    private Uni<Decider<AgencyRecordCommand, AgencyRecord, AgencyRecordEvent>> under(AgencyRecord.Place place) {
        var pinned = place.pinned();
        return programmes
                .find(pinned.authority(), pinned.programme(), pinned.version())
                .map(AgencyRecordDecider::new);
    }

    @Override
    public Map<String, Object> listing(AgencyRecord state) {
        return switch (state) {
            case AgencyRecord.NotBegun _ -> Map.of();
            case AgencyRecord.Begun begun -> {
                var shown = new LinkedHashMap<String, Object>();
                shown.put("joint", begun.place().joint());
                shown.put("agency", begun.place().agency());
                shown.put("child", begun.place().child());
                shown.put("state", begun.code());
                shown.put("in", begun.in());
                if (begun instanceof AgencyRecord.Submitted submitted) {
                    shown.put("grade", submitted.findings().grade().code());
                    shown.put("onTime", submitted.onTime());
                }
                yield shown;
            }
        };
    }
}
