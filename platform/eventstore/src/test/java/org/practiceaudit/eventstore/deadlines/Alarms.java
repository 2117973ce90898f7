package org.practiceaudit.eventstore.deadlines;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;

/**
 * Clocks that do nothing but ring. Each rings as often as it is due, so that one which fires twice has two effects; one named
 * {@code weekly} is set anew a week on, and one named {@code broken} fails until it is mended.
 */
@ApplicationScoped
class Alarms implements StreamDefinition<Alarms.AlarmCommand, Alarms.Alarm, Alarms.AlarmEvent> {
    static final Duration WEEK = Duration.ofDays(7);
    static final Set<String> BROKEN = ConcurrentHashMap.newKeySet();

    sealed interface AlarmCommand {
        record Wind(String name, Instant due) implements AlarmCommand {}

        record Ring(String name, Instant due) implements AlarmCommand {}

        record Stop(String name) implements AlarmCommand {}
    }

    sealed interface AlarmEvent {
        record Wound(String name, Instant due) implements AlarmEvent {}

        record Rung(String name, Instant due) implements AlarmEvent {}

        record Stopped(String name) implements AlarmEvent {}
    }

    record Alarm(List<String> rung) {}

    private static final class Clockwork implements Decider<AlarmCommand, Alarm, AlarmEvent> {
        @Override
        public Alarm initial() {
            return new Alarm(List.of());
        }

        @Override
        public Alarm evolve(Alarm alarm, AlarmEvent event) {
            if (event instanceof AlarmEvent.Rung(var name, var due)) {
                var rung = new ArrayList<>(alarm.rung());
                rung.add(name + " " + due);
                return new Alarm(rung);
            }
            return alarm;
        }

        @Override
        public Decision<AlarmEvent> decide(AlarmCommand command, Alarm alarm) {
            return switch (command) {
                case AlarmCommand.Wind(var name, var due) -> Decision.accept(new AlarmEvent.Wound(name, due));
                case AlarmCommand.Stop(var name) -> Decision.accept(new AlarmEvent.Stopped(name));
                case AlarmCommand.Ring(var name, var due) -> {
                    if (BROKEN.contains(name)) {
                        throw new ArithmeticException("broken on purpose");
                    }
                    yield Decision.accept(new AlarmEvent.Rung(name, due));
                }
            };
        }
    }

    @Override
    public String kind() {
        return "alarm";
    }

    @Override
    public EventNames<AlarmEvent> names() {
        return EventNames.of(AlarmEvent.class)
                .name("alarm:wound.v1", AlarmEvent.Wound.class)
                .name("alarm:rung.v1", AlarmEvent.Rung.class)
                .name("alarm:stopped.v1", AlarmEvent.Stopped.class)
                .complete();
    }

    @Override
    public Evolution<Alarm, AlarmEvent> evolution() {
        return new Clockwork();
    }

    @Override
    public Uni<Decider<AlarmCommand, Alarm, AlarmEvent>> decider(Alarm state, AlarmCommand command) {
        return Uni.createFrom().item(new Clockwork());
    }

    @Override
    public List<DeadlineChange> deadlines(AlarmEvent event, Alarm after) {
        return switch (event) {
            case AlarmEvent.Wound(var name, var due) -> List.of(set(name, due));
            case AlarmEvent.Rung(var name, var due) when name.equals("weekly") -> List.of(set(name, due.plus(WEEK)));
            case AlarmEvent.Rung _ -> List.of();
            case AlarmEvent.Stopped(var name) -> List.of(new DeadlineChange.Clear(name));
        };
    }

    private static DeadlineChange set(String name, Instant due) {
        return new DeadlineChange.Set(name, due, new DeadlineChange.Why("TST-2", "wound up", "as wound"));
    }

    @Override
    public AlarmCommand whenDue(String deadline, Instant due, Instant at) {
        return new AlarmCommand.Ring(deadline, due);
    }
}
