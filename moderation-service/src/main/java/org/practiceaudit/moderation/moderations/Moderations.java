package org.practiceaudit.moderation.moderations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.messaging.StaffBook;
import org.practiceaudit.moderation.moderations.Moderation.Completed;
import org.practiceaudit.moderation.moderations.Moderation.Known;
import org.practiceaudit.moderation.moderations.Moderation.NotExpected;
import org.practiceaudit.moderation.moderations.Moderation.Requested;

/** The moderations' streams: one for each audit, under the audit's id. */
@ApplicationScoped
public class Moderations implements StreamDefinition<ModerationCommand, Moderation, ModerationEvent> {
    static final String DUE = "moderation-due";

    /** What the clock counts from. */
    static final String TRIGGER = "audit.submitted.v1";

    /** No source gives a date; the five working days are our default. */
    static final String RULE = "BR-14";

    static final EventNames<ModerationEvent> NAMES = EventNames.of(ModerationEvent.class)
            .name("moderation:expected.v1", ModerationEvent.Expected.class)
            .name("moderation:handed-over.v1", ModerationEvent.HandedOver.class)
            .name("moderation:auditor-graded.v1", ModerationEvent.AuditorGraded.class)
            .name("moderation:audit-handed-in.v1", ModerationEvent.AuditHandedIn.class)
            .name("moderation:requested.v1", ModerationEvent.Requested.class)
            .name("moderation:fell-overdue.v1", ModerationEvent.FellOverdue.class)
            .name("moderation:completed.v1", ModerationEvent.Completed.class)
            .complete();

    private final ProgrammeBook programmes;
    private final StaffBook staff;

    Moderations(ProgrammeBook programmes, StaffBook staff) {
        this.programmes = programmes;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "moderation";
    }

    @Override
    public EventNames<ModerationEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<Moderation, ModerationEvent> evolution() {
        return new ModerationEvolution();
    }

    @Override
    public Uni<Decider<ModerationCommand, Moderation, ModerationEvent>> decider(
            Moderation state, ModerationCommand command) {
        return switch (state) {
            case NotExpected _ -> Uni.createFrom().item(new BeforeAllocation());
            case Known known -> {
                var pin = known.about().pin();
                yield programmes
                        .find(pin.authority(), pin.programme(), pin.version())
                        .flatMap(policy -> staff.offices(
                                        pin.authority(),
                                        known.about().service(),
                                        known.about().auditor())
                                .map(offices -> new ModerationDecider(policy, offices)));
            }
        };
    }

    @Override
    public List<PublicEvent> publish(ModerationEvent event, Moderation after) {
        return ModerationPublication.of(event, after);
    }

    @Override
    public List<DeadlineChange> deadlines(ModerationEvent event, Moderation after) {
        return switch (event) {
            case ModerationEvent.Requested(var request) ->
                List.of(new DeadlineChange.Set(
                        DUE, request.missedAt(), new DeadlineChange.Why(RULE, TRIGGER, request.counted())));
            case ModerationEvent.FellOverdue _, ModerationEvent.Completed _ -> List.of(new DeadlineChange.Clear(DUE));
            case ModerationEvent.Expected _,
                    ModerationEvent.HandedOver _,
                    ModerationEvent.AuditorGraded _,
                    ModerationEvent.AuditHandedIn _ -> List.of();
        };
    }

    @Override
    public ModerationCommand whenDue(String deadline, Instant due, Instant at) {
        return new ModerationCommand.PassDueDay(due);
    }

    @Override
    public Map<String, Object> listing(Moderation state) {
        return switch (state) {
            case NotExpected _ -> Map.of();
            case Known known -> {
                var about = known.about();
                var shown = new TreeMap<String, Object>(Map.of(
                        "audit", about.audit(),
                        "cycle", about.cycle(),
                        "team", about.team(),
                        "service", about.service(),
                        "auditor", about.auditor(),
                        "moderator", about.moderator(),
                        "state", state.code(),
                        "readers", Readers.of(state)));
                shown.putAll(requested(known));
                yield shown;
            }
        };
    }

    private static Map<String, Object> requested(Known state) {
        return switch (state) {
            case Requested requested -> clock(requested.request(), requested.overdue());
            case Completed completed -> clock(completed.request(), completed.overdue());
            case Moderation.Expected _, Moderation.Graded _, Moderation.Ungraded _, Moderation.NotModerated _ ->
                Map.of("asked", false);
        };
    }

    private static Map<String, Object> clock(Request request, boolean overdue) {
        return Map.of(
                "asked",
                true,
                "reason",
                request.reason().code(),
                "dueOn",
                request.dueOn().toString(),
                "overdue",
                overdue);
    }
}
