package org.practiceaudit.bench.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceaudit.bench.soak.Stored.Fact;
import org.practiceaudit.bench.soak.Stored.Stream;
import org.practiceaudit.bench.soak.Tally.Accepted;

class PromisesTest {
    private static final Fact OPENED = new Fact(1, "e1", "audit:opened.v1", 0, null);
    private static final Fact FIRST = new Fact(2, "e2", "audit:concern-raised.v1", 1, "c1");
    private static final Fact SECOND = new Fact(3, "e3", "audit:concern-raised.v1", 2, "c2");
    private static final List<Accepted> BOTH = List.of(new Accepted("a", "c1"), new Accepted("a", "c2"));

    private final Delivered delivered = new Delivered();

    private void deliver(String... events) {
        for (var event : events) {
            delivered.take("audit-a", event.equals("e2") ? 1 : 2, event);
        }
    }

    private List<String> broken(List<Accepted> accepted, long unanswered, Stream stream) {
        return Promises.broken(accepted, unanswered, Set.of("a"), new Stored(Map.of("audit-a", stream)), delivered);
    }

    private static Stream stream(Fact... facts) {
        var last = facts[facts.length - 1];
        return new Stream(last.version(), last.sequence(), List.of(facts));
    }

    @Test
    void whatIsKeptIsNotTold() {
        deliver("e2", "e2", "e3");

        assertEquals(List.of(), broken(BOTH, 0, stream(OPENED, FIRST, SECOND)));
    }

    @Test
    void anAcceptedCommandThatIsNotInTheStore() {
        deliver("e2");

        assertEquals(
                List.of("Accepted[audit=a, concern=c2] is 0 times in the store."),
                broken(BOTH, 0, stream(OPENED, FIRST)));
    }

    @Test
    void aCommandThatWasCarriedOutTwice() {
        deliver("e2", "e3");

        assertEquals(
                List.of("1 concerns are in the store that no answer told of; 0 commands had no answer."),
                broken(BOTH.subList(0, 1), 0, stream(OPENED, FIRST, SECOND)));
    }

    @Test
    void aCommandWithoutAnAnswerMayHaveBeenCarriedOut() {
        deliver("e2", "e3");

        assertEquals(List.of(), broken(BOTH.subList(0, 1), 1, stream(OPENED, FIRST, SECOND)));
    }

    @Test
    void twoCommandsWithOneAnswer() {
        deliver("e2");
        var twice = List.of(BOTH.getFirst(), BOTH.getFirst());

        assertEquals(
                List.of("Two commands were answered with Accepted[audit=a, concern=c1]."),
                broken(twice, 0, stream(OPENED, FIRST)));
    }

    @Test
    void aVersionThatIsMissing() {
        deliver("e3");
        var gap = new Stream(3, 1, List.of(OPENED, new Fact(3, "e3", SECOND.type(), 1, "c2")));
        var late = new Delivered();
        late.take("audit-a", 1, "e3");

        assertEquals(
                List.of("Stream audit-a has version 3 where 2 belongs."),
                Promises.broken(BOTH.subList(1, 2), 0, Set.of("a"), new Stored(Map.of("audit-a", gap)), late));
    }

    @Test
    void aHeadThatIsAheadOfItsFacts() {
        deliver("e2", "e3");
        var ahead = new Stream(4, 2, List.of(OPENED, FIRST, SECOND));

        assertEquals(List.of("The head of audit-a says version 4, its last is 3."), broken(BOTH, 0, ahead));
    }

    @Test
    void aPublicationThatIsNotInTheTopicOrOnlyBeforeItsTurn() {
        deliver("e3");

        assertEquals(
                List.of("Of stream audit-a, 0 of 2 events got through."),
                broken(BOTH, 0, stream(OPENED, FIRST, SECOND)));
    }

    @Test
    void aMessageOfAnotherEvent() {
        delivered.take("audit-a", 1, "other");
        delivered.take("audit-a", 1, "e2");

        assertEquals(
                List.of(
                        "Number 1 of stream audit-a is another event than in the store.",
                        "1 messages have the sequence of another event of their stream."),
                broken(BOTH.subList(0, 1), 0, stream(OPENED, FIRST)));
    }

    @Test
    void anAuditThatWasNotOpenedOrTwice() {
        deliver("e2");
        var twice = new ArrayList<>(List.of(OPENED, FIRST, new Fact(3, "e9", OPENED.type(), 1, null)));

        assertEquals(List.of("Audit a was opened 2 times."), broken(BOTH.subList(0, 1), 0, new Stream(3, 1, twice)));
        assertEquals(
                List.of("Audit b was opened 0 times."),
                Promises.broken(List.of(), 0, Set.of("b"), new Stored(Map.of()), new Delivered()));
    }
}
