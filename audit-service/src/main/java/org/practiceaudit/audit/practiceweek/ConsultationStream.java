package org.practiceaudit.audit.practiceweek;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.WiderWorkEvent;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.messaging.ProgrammeBook;

/** The streams of consultations, one for each; sealed with the child's key, a group's with one of its own. */
@ApplicationScoped
class ConsultationStream implements StreamDefinition<ConsultationCommand, Consultation, ConsultationEvent> {
    static final String KIND = "consultation";

    /** Staff who see the line in their list without being of quality assurance. */
    static final String READERS = "readers";

    static final String THEMES = "themes";

    static final EventNames<ConsultationEvent> NAMES = EventNames.of(ConsultationEvent.class)
            .name("consultation:held.v1", ConsultationEvent.ConsultationHeld.class)
            .name("consultation:messages-passed-on.v1", ConsultationEvent.MessagesPassedOn.class)
            .complete();

    private final ProgrammeBook programmes;
    private final ConsultationEvolution evolution = new ConsultationEvolution();

    ConsultationStream(ProgrammeBook programmes) {
        this.programmes = programmes;
    }

    static Origin origin(Consultation.Talk talk) {
        var week = talk.week();
        return new Origin(
                talk.id(),
                week.programme(),
                week.version(),
                week.cycle(),
                talk.child() == null ? talk.id() : talk.child());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<ConsultationEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<Consultation, ConsultationEvent> evolution() {
        return evolution;
    }

    @Override
    public Uni<Decider<ConsultationCommand, Consultation, ConsultationEvent>> decider(
            Consultation state, ConsultationCommand command) {
        return switch (state) {
            case Consultation.Held held -> under(held.talk().week());
            case Consultation.NotHeld _ ->
                command instanceof ConsultationCommand.Hold hold
                        ? under(hold.talk().week())
                        : Uni.createFrom()
                                .item(Decider.refusing(
                                        evolution,
                                        Rejection.notFound("There is no such consultation.", "Record it first.")));
        };
    }

    private Uni<Decider<ConsultationCommand, Consultation, ConsultationEvent>> under(PracticeWeekOf week) {
        return programmes
                .find(week.authority(), week.programme(), week.version())
                .map(ConsultationDecider::new);
    }

    @Override
    public List<PublicEvent> publish(ConsultationEvent event, Consultation after) {
        return switch (event) {
            case ConsultationEvent.ConsultationHeld(var talk) ->
                List.of(new WiderWorkEvent.ConsultationHeld(
                        talk.id(),
                        talk.week().cycle(),
                        talk.child(),
                        talk.respondent().code(),
                        talk.way(),
                        talk.heldOn(),
                        talk.themes(),
                        talk.messages().size(),
                        talk.heldBy()));
            case ConsultationEvent.MessagesPassedOn _ -> List.of();
        };
    }

    @Override
    public Map<String, Object> listing(Consultation state) {
        return switch (state) {
            case Consultation.NotHeld _ -> Map.of();
            case Consultation.Held(var talk, var passedOn) -> {
                var shown = new LinkedHashMap<String, Object>();
                shown.put("cycle", talk.week().cycle());
                shown.put("respondent", talk.respondent().code());
                shown.put("way", talk.way());
                shown.put("heldOn", talk.heldOn().toString());
                shown.put("heldBy", talk.heldBy());
                shown.put("messages", talk.messages().size());
                shown.put("passedOn", talk.messages().isEmpty() || passedOn.isPresent());
                shown.put(THEMES, talk.themes());
                shown.put(
                        READERS,
                        Stream.of(talk.heldBy(), talk.worker())
                                .filter(each -> each != null)
                                .distinct()
                                .toList());
                yield shown;
            }
        };
    }
}
