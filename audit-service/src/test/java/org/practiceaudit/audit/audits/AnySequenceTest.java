package org.practiceaudit.audit.audits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.audit.audits.Audits.ready;
import static org.practiceaudit.audit.audits.Audits.submitted;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Programmes;

/**
 * No sequence of commands, by whomever, under any shipped programme, reaches a state that must not be: what is broken is shown with
 * the seed, which plays the same sequence again.
 */
class AnySequenceTest {
    private static final int SEEDS = 60;
    private static final int COMMANDS = 240;
    private static final Set<String> REACHED = new HashSet<>();

    record Played(String programme, int seed) {}

    static Stream<Played> seeds() {
        return Programmes.shippedIds().stream()
                .flatMap(id -> IntStream.range(0, SEEDS).mapToObj(seed -> new Played(id, seed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leavesTheAuditSound(Played played) {
        var programme = played.seed() % 2 == 0
                ? Way.bradfordThen(played.programme())
                : Way.of(
                        played.programme(),
                        Programmes.shipped(played.programme())
                                .activities()
                                .getFirst()
                                .code());
        var run = new Run(new AuditDecider(programme.policy(), Way.OFFICES));
        begin(programme, played.seed()).forEach(run::happened);
        var commands = new AnyCommand(played.seed(), programme.policy());
        for (var i = 0; i < COMMANDS; i++) {
            run.fire(commands.now());
            run.decide(commands.next(run.state));
        }
    }

    /** Asked for as often, every kind of command comes up: one that is added later has to be made here, too. */
    @Test
    void everyKindOfCommandIsTried() {
        var commands = new AnyCommand(1, Audits.BRADFORD);
        var state = (Audit.Opened) new AuditEvolution().evolve(new AuditEvolution().initial(), Audits.OPENED);
        var tried = IntStream.range(0, 5_000)
                .mapToObj(_ -> kind(commands.next(state)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                kinds(AuditCommand.class).map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new)),
                tried);
    }

    private static String kind(AuditCommand command) {
        return command.getClass().getSimpleName();
    }

    /** The records under a sealed interface. */
    private static Stream<Class<?>> kinds(Class<?> sealed) {
        return sealed.isSealed()
                ? Stream.of(sealed.getPermittedSubclasses()).flatMap(AnySequenceTest::kinds)
                : Stream.of(sealed);
    }

    /** As opened, as ready to be handed in, or as handed in. */
    private static List<AuditEvent> begin(Way programme, int seed) {
        var assignment = programme.assignment();
        var ready = ready(assignment, Grade.GOOD);
        return switch (seed % 3) {
            case 0 -> List.of(ready.getFirst());
            case 1 -> ready;
            default -> Audits.after(ready, submitted(Grade.GOOD));
        };
    }

    /** So that the play does not prove anything about states that it never saw. */
    @AfterAll
    static void everyStateWasReached() {
        assertEquals(
                Set.of(
                        "allocated",
                        "in-progress",
                        "submitted",
                        "returned",
                        "finalised",
                        "invalidated",
                        "cancelled",
                        "AuditShared",
                        "ChallengeUnresolved",
                        "ConcernEscalated",
                        "AuditOverdue",
                        "GradeDecided"),
                REACHED);
    }

    /** One audit with its clocks. */
    private static final class Run {
        private static final Set<String> SEEN =
                Set.of("AuditShared", "ChallengeUnresolved", "ConcernEscalated", "AuditOverdue", "GradeDecided");

        private final AuditStream stream = new AuditStream(null, null);
        private final AuditDecider decider;
        private final Map<String, Instant> clocks = new LinkedHashMap<>();
        private Audit state;

        Run(AuditDecider decider) {
            this.decider = decider;
            this.state = decider.initial();
        }

        void fire(Instant now) {
            for (var clock : Map.copyOf(clocks).entrySet()) {
                if (!clock.getValue().isAfter(now)) {
                    clocks.remove(clock.getKey());
                    decide(stream.whenDue(clock.getKey(), clock.getValue(), now));
                }
            }
        }

        void decide(AuditCommand command) {
            var before = (Audit.Opened) state;
            switch (decider.decide(command, state)) {
                case Decision.Rejected<AuditEvent> _ -> assertEquals(before, state);
                case Decision.Accepted<AuditEvent>(var events) -> {
                    events.forEach(this::happened);
                    sound(before, command, events);
                }
            }
        }

        void happened(AuditEvent event) {
            state = decider.evolve(state, event);
            var opened = (Audit.Opened) state;
            AuditPublication.of(event, state);
            for (var change : stream.deadlines(event, state)) {
                switch (change) {
                    case DeadlineChange.Set(var name, var due, var _) -> clocks.put(name, due);
                    case DeadlineChange.Clear(var name) -> clocks.remove(name);
                }
            }
            kept(event, opened);
            REACHED.add(AuditListing.stateOf(opened));
            var name = event.getClass().getSimpleName();
            if (SEEN.contains(name)) {
                REACHED.add(name);
            }
        }

        private void sound(Audit.Opened before, AuditCommand command, List<AuditEvent> events) {
            var after = (Audit.Opened) state;
            if (command instanceof AuditCommand.Work work) {
                assertTrue(before.assignment().auditedBy(work.by().staff()), "the one auditor works");
            }
            if (after instanceof Audit.HandedIn handedIn) {
                explained(handedIn);
            }
            if (before instanceof Audit.Finalised was && after instanceof Audit.Finalised is) {
                assertTrue(
                        was.gradeOfRecord() == is.gradeOfRecord()
                                || events.stream().allMatch(AuditEvent.GradeDecided.class::isInstance),
                        "only a decided dispute changes a final grade");
            }
            if (before instanceof Audit.InProgress was
                    && after instanceof Audit.Submitted is
                    && was.before().filter(Audit.Before::gradesStand).isPresent()) {
                assertEquals(
                        was.before().get().submission().grade(), is.submission().grade(), "grades stand");
                assertEquals(was.work().grades(), is.work().grades(), "grades stand");
            }
            if (before instanceof Audit.Ended) {
                assertEquals(before.getClass(), after.getClass(), "what has ended stays so");
            }
            clocks(after);
        }

        /** A grade with its reason, or somebody else's word that replaced it. */
        private static void explained(Audit.HandedIn state) {
            var judgement = state.work().overall().orElseThrow();
            assertEquals(judgement.grade(), state.submission().grade());
            assertFalse(judgement.reason().blank());
            var others = state.review().decided().or(state.review()::moderated);
            assertEquals(others.orElse(state.submission().grade()), state.gradeOfRecord());
        }

        private void clocks(Audit.Opened after) {
            var open = after.concerns().all().stream()
                    .filter(Concern.Raised.class::isInstance)
                    .map(each -> "concern-" + each.raised().id())
                    .toList();
            clocks.keySet()
                    .forEach(clock -> assertTrue(
                            after instanceof Audit.Outstanding && clock.equals("due") || open.contains(clock),
                            clock + " runs while " + AuditListing.stateOf(after)));
            assertTrue(clocks.keySet().containsAll(open), "every open concern has its clock");
        }

        private static void kept(AuditEvent event, Audit.Opened state) {
            var course = state.course();
            switch (event) {
                case AuditEvent.ConcernRaised(var concern) ->
                    assertTrue(state.concerns().find(concern.id()).isPresent());
                case AuditEvent.AuditReturned fact ->
                    assertEquals(fact.reasons(), course.returns().getLast().reasons());
                case AuditEvent.AuditChallenged fact ->
                    assertTrue(course.challenge(fact.challenge()).isPresent());
                case AuditEvent.AuditShared fact ->
                    assertEquals(fact.services(), course.shared().getLast().services());
                case AuditEvent.ServicesNamed fact -> assertEquals(fact.services(), course.services());
                case AuditEvent.AuditInvalidated(var ending) -> assertEquals(ending, ((Audit.Ended) state).ending());
                case AuditEvent.AuditCancelled(var ending) -> assertEquals(ending, ((Audit.Ended) state).ending());
                case AuditEvent other -> assertTrue(other != null);
            }
        }
    }
}
