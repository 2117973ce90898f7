package org.practiceaudit.audit.practiceweek;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.WiderWorkEvent;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.messaging.ProgrammeBook;

/** The streams of observations, one for each. */
@ApplicationScoped
class ObservationStream implements StreamDefinition<ObservationCommand, Observation, ObservationEvent> {
    static final String KIND = "observation";

    /** Staff who see the line in their list without being of quality assurance. */
    static final String READERS = "readers";

    static final String STRENGTHS = "strengths";
    static final String LEARNING = "learning";

    static final EventNames<ObservationEvent> NAMES = EventNames.of(ObservationEvent.class)
            .name("observation:practice-observed.v1", ObservationEvent.PracticeObserved.class)
            .name("observation:discussed.v1", ObservationEvent.ObservationDiscussed.class)
            .name("observation:responded.v1", ObservationEvent.ObservedResponded.class)
            .complete();

    private final ProgrammeBook programmes;
    private final ObservationEvolution evolution = new ObservationEvolution();

    ObservationStream(ProgrammeBook programmes) {
        this.programmes = programmes;
    }

    /**
     * Sealed with the key of the child that was there, so that erasing the child erases it too, else with one of the
     * observed worker's own: the colon keeps it apart from every reference of a child (ADR 3).
     */
    static Origin origin(Observation.Seen seen) {
        var week = seen.week();
        return new Origin(
                seen.id(),
                week.programme(),
                week.version(),
                week.cycle(),
                seen.child() == null ? "staff:" + seen.observed() : seen.child());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<ObservationEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<Observation, ObservationEvent> evolution() {
        return evolution;
    }

    @Override
    public Uni<Decider<ObservationCommand, Observation, ObservationEvent>> decider(
            Observation state, ObservationCommand command) {
        return switch (state) {
            case Observation.Recorded recorded -> under(recorded.seen().week());
            case Observation.NotRecorded _ ->
                command instanceof ObservationCommand.Record record
                        ? under(record.seen().week())
                        : Uni.createFrom()
                                .item(Decider.refusing(
                                        evolution,
                                        Rejection.notFound("There is no such observation.", "Record it first.")));
        };
    }

    private Uni<Decider<ObservationCommand, Observation, ObservationEvent>> under(PracticeWeekOf week) {
        return programmes
                .find(week.authority(), week.programme(), week.version())
                .map(ObservationDecider::new);
    }

    @Override
    public List<PublicEvent> publish(ObservationEvent event, Observation after) {
        var seen = ((Observation.Recorded) after).seen();
        return switch (event) {
            case ObservationEvent.PracticeObserved _ ->
                List.of(new WiderWorkEvent.PracticeObserved(
                        seen.id(),
                        seen.week().cycle(),
                        seen.practice(),
                        seen.observer(),
                        seen.observed(),
                        seen.child(),
                        seen.observedOn(),
                        seen.themes(Observation.NotedAs.STRENGTH),
                        seen.themes(Observation.NotedAs.LEARNING),
                        seen.at()));
            case ObservationEvent.ObservationDiscussed(var discussion, var by) ->
                List.of(new WiderWorkEvent.PracticeObservationDiscussed(
                        seen.id(), seen.week().cycle(), discussion.on(), by));
            case ObservationEvent.ObservedResponded _ -> List.of();
        };
    }

    @Override
    public Map<String, Object> listing(Observation state) {
        return switch (state) {
            case Observation.NotRecorded _ -> Map.of();
            case Observation.Recorded(var seen, var discussion, var _) -> {
                var shown = new LinkedHashMap<String, Object>();
                shown.put("cycle", seen.week().cycle());
                shown.put("practice", seen.practice());
                shown.put("observer", seen.observer());
                shown.put("observed", seen.observed());
                shown.put("observedOn", seen.observedOn().toString());
                shown.put("discussed", discussion.isPresent());
                shown.put(STRENGTHS, seen.themes(Observation.NotedAs.STRENGTH));
                shown.put(LEARNING, seen.themes(Observation.NotedAs.LEARNING));
                shown.put(READERS, List.of(seen.observer(), seen.observed()));
                yield shown;
            }
        };
    }
}
