package org.practiceaudit.moderation.meetings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.practiceaudit.contracts.GradeChange;
import org.practiceaudit.contracts.ModerationEvent.ModerationMeetingHeld;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.messaging.StaffBook;
import org.practiceaudit.moderation.meetings.Minutes.Discussed;

/** The meetings' streams, keyed by the meeting. */
@ApplicationScoped
class Meetings implements StreamDefinition<MeetingCommand, Meeting, MeetingEvent> {
    static final EventNames<MeetingEvent> NAMES = EventNames.of(MeetingEvent.class)
            .name("meeting:planned.v1", MeetingEvent.Planned.class)
            .name("meeting:put-on-agenda.v1", MeetingEvent.PutOnAgenda.class)
            .name("meeting:held.v1", MeetingEvent.Held.class)
            .complete();

    private final ProgrammeBook programmes;
    private final StaffBook staff;

    Meetings(ProgrammeBook programmes, StaffBook staff) {
        this.programmes = programmes;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "meeting";
    }

    @Override
    public EventNames<MeetingEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<Meeting, MeetingEvent> evolution() {
        return new MeetingEvolution();
    }

    @Override
    public Uni<Decider<MeetingCommand, Meeting, MeetingEvent>> decider(Meeting state, MeetingCommand command) {
        return switch (state) {
            case Meeting.Known known -> under(known.planned().pin());
            case Meeting.NotPlanned _ ->
                switch (command) {
                    case MeetingCommand.Plan plan -> under(plan.pin());
                    case MeetingCommand.BringUpToDate _, MeetingCommand.Hold _ ->
                        Uni.createFrom().item(new BeforeMeeting());
                };
        };
    }

    /** A meeting is about no one service and no one auditor: who holds an office for the whole authority is asked. */
    private Uni<Decider<MeetingCommand, Meeting, MeetingEvent>> under(MeetingEvent.Pin pin) {
        return programmes
                .find(pin.authority(), pin.programme(), pin.version())
                .flatMap(policy ->
                        staff.offices(pin.authority(), "", "").map(offices -> new MeetingDecider(policy, offices)));
    }

    @Override
    public List<PublicEvent> publish(MeetingEvent event, Meeting after) {
        return switch (event) {
            case MeetingEvent.Planned _, MeetingEvent.PutOnAgenda _ -> List.of();
            case MeetingEvent.Held(var minutes, var _, var at) ->
                List.of(new ModerationMeetingHeld(
                        ((Meeting.Held) after).planned().meeting(),
                        minutes.heldOn(),
                        minutes.chairedBy(),
                        minutes.attended(),
                        minutes.discussed().stream().map(Discussed::audit).toList(),
                        minutes.discussed().stream()
                                .filter(Discussed::changed)
                                .map(each -> new GradeChange(
                                        each.audit(),
                                        each.from().code(),
                                        each.to().code()))
                                .toList(),
                        minutes.themes(),
                        at,
                        minutes.plan().stream()
                                .map(Minutes.PlannedAction::proposed)
                                .toList()));
        };
    }

    @Override
    public Map<String, Object> listing(Meeting state) {
        return switch (state) {
            case Meeting.NotPlanned _ -> Map.of();
            case Meeting.Known known -> {
                var shown = new TreeMap<String, Object>(Map.of(
                        "cycle", known.planned().cycle(),
                        "programme", known.planned().pin().programme(),
                        "plannedFor", known.planned().plannedFor().toString(),
                        "audits", known.agenda().size(),
                        "state", state.code()));
                if (known instanceof Meeting.Held held) {
                    shown.put("heldOn", held.held().minutes().heldOn().toString());
                }
                yield shown;
            }
        };
    }
}
