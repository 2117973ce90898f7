package org.practiceaudit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A test of a decider as one sentence: {@code audits.given(opened).when(submit).then(submitted)}.
 *
 * <p>It takes the decider as its three functions, because the module that has the decider's type is itself tested with
 * this one: {@code GivenWhenThen.of(decider::initial, decider::decide, decider::evolve)}.
 *
 * @param <C> commands
 * @param <S> states
 * @param <E> events
 */
public final class GivenWhenThen<C, S, E> {
    private final Supplier<S> initial;
    private final BiFunction<C, S, ?> decide;
    private final BiFunction<S, E, S> evolve;

    private GivenWhenThen(Supplier<S> initial, BiFunction<C, S, ?> decide, BiFunction<S, E, S> evolve) {
        this.initial = initial;
        this.decide = decide;
        this.evolve = evolve;
    }

    /** @param decide answers with a record that has {@code events}, or one that has {@code why}: a list of broken rules */
    public static <C, S, E> GivenWhenThen<C, S, E> of(
            Supplier<S> initial, BiFunction<C, S, ?> decide, BiFunction<S, E, S> evolve) {
        return new GivenWhenThen<>(initial, decide, evolve);
    }

    /** What has happened so far; nothing, for a stream that does not exist yet. */
    @SafeVarargs
    public final Given given(E... events) {
        return given(List.of(events));
    }

    public Given given(List<? extends E> events) {
        return new Given(fold(initial.get(), events));
    }

    private S fold(S from, List<? extends E> events) {
        var state = from;
        for (var event : events) {
            state = evolve.apply(state, event);
        }
        return Objects.requireNonNull(state, "events fold to a state");
    }

    public final class Given {
        private final S state;

        private Given(S state) {
            this.state = state;
        }

        /** Decides twice, since a decider that answers otherwise the second time is not pure. */
        public Then when(C command) {
            var outcome = decide.apply(command, state);
            assertEquals(outcome, decide.apply(command, state), "the same command and state give the same answer");
            return new Then(state, Outcome.read(outcome));
        }

        /** For a test of how events fold, where no command is given. */
        public void thenState(S expected) {
            assertEquals(expected, state);
        }
    }

    public final class Then {
        private final S before;
        private final Outcome outcome;

        private Then(S before, Outcome outcome) {
            this.before = before;
            this.outcome = outcome;
        }

        /** Exactly these events in this order, each of which folds into a state. */
        @SafeVarargs
        public final void then(E... expected) {
            then(List.of(expected));
        }

        @SuppressWarnings("unchecked")
        public void then(List<? extends E> expected) {
            assertEquals(new Outcome.Accepted(List.copyOf(expected)), outcome);
            fold(before, (List<E>) ((Outcome.Accepted) outcome).events());
        }

        /** Accepted, with nothing to say. */
        public void thenNothing() {
            then(List.of());
        }

        /** Refused for exactly these rules, in the order in which the decider names them. */
        public void thenRejected(String... rules) {
            assertEquals(new Outcome.Rejected(List.of(rules)), outcome);
        }
    }
}
