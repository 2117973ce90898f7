package org.practiceaudit.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class GivenWhenThenTest {
    private sealed interface Decision {
        record Accepted(List<Integer> events) implements Decision {}

        record Rejected(List<Rejection> why) implements Decision {}
    }

    private record Rejection(String rule, String detail) {}

    /** A count that may not pass ten: events add to it, a command asks to add, zero says nothing. */
    private static final class Counter {
        Integer initial() {
            return 0;
        }

        Decision decide(String command, Integer state) {
            int wanted = Integer.parseInt(command);
            if (state + wanted > 10) {
                return new Decision.Rejected(
                        List.of(new Rejection("C-1", "past ten"), new Rejection("C-2", "too many")));
            }
            return new Decision.Accepted(wanted == 0 ? List.of() : List.of(wanted));
        }

        Integer evolve(Integer state, Integer event) {
            return state + event;
        }
    }

    private final Counter counter = new Counter();
    private final GivenWhenThen<String, Integer, Integer> counts =
            GivenWhenThen.of(counter::initial, counter::decide, counter::evolve);

    @Test
    void acceptsExactlyTheEvents() {
        counts.given(1, 2).when("3").then(3);
    }

    @Test
    void failsOnOtherEvents() {
        assertThrows(
                AssertionFailedError.class, () -> counts.given(1, 2).when("3").then(4));
    }

    @Test
    void failsOnMoreEvents() {
        assertThrows(AssertionFailedError.class, () -> counts.given().when("3").then(3, 3));
    }

    @Test
    void namesTheRulesThatSaidNo() {
        counts.given(9).when("3").thenRejected("C-1", "C-2");
    }

    @Test
    void failsOnFewerRules() {
        assertThrows(AssertionFailedError.class, () -> counts.given(9).when("3").thenRejected("C-1"));
    }

    @Test
    void failsWhenAcceptedInsteadOfRejected() {
        var failure = assertThrows(
                AssertionFailedError.class, () -> counts.given().when("3").thenRejected("C-1"));

        assertTrue(failure.getMessage().contains("Accepted[events=[3]]"), failure::getMessage);
    }

    @Test
    void acceptsNothing() {
        counts.given(9).when("0").thenNothing();
    }

    @Test
    void foldsEventsToState() {
        counts.given(1, 2).thenState(3);
    }

    @Test
    void refusesADeciderThatAnswersDifferentlyTheSecondTime() {
        var calls = new AtomicInteger();
        GivenWhenThen<String, Integer, Integer> impure = GivenWhenThen.of(
                counter::initial, (_, _) -> new Decision.Accepted(List.of(calls.incrementAndGet())), counter::evolve);

        assertThrows(AssertionFailedError.class, () -> impure.given().when("1"));
    }

    @Test
    void refusesAnAnswerThatIsNoDecision() {
        GivenWhenThen<String, Integer, Integer> silent =
                GivenWhenThen.of(counter::initial, (command, _) -> command, counter::evolve);

        assertThrows(IllegalArgumentException.class, () -> silent.given().when("1"));
    }
}
