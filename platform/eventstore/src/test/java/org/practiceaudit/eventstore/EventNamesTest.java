package org.practiceaudit.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class EventNamesTest {
    sealed interface LoanEvent {
        record Lent(String reader) implements LoanEvent {}

        record Returned() implements LoanEvent {}
    }

    private static EventNames<LoanEvent> names() {
        return EventNames.of(LoanEvent.class)
                .name("loan:lent.v2", LoanEvent.Lent.class)
                .name("loan:returned.v1", LoanEvent.Returned.class);
    }

    private static ObjectNode json(String text) throws Exception {
        return (ObjectNode) Json.MAPPER.readTree(text);
    }

    @Test
    void readsAnOldVersionThroughItsUpcasters() throws Exception {
        var names = names().upcast(
                        "loan:lent.v1",
                        "loan:lent.v2",
                        old -> old.deepCopy()
                                .put("reader", old.get("borrower").asText())
                                .without("borrower"))
                .complete();

        var current = names.current("loan:lent.v1", json("{\"borrower\":\"r1\"}"));

        assertEquals("loan:lent.v2", current.name());
        assertEquals(json("{\"reader\":\"r1\"}"), current.json());
    }

    @Test
    void leavesACurrentVersionAsItIs() throws Exception {
        var current = names().complete().current("loan:lent.v2", json("{\"reader\":\"r1\"}"));

        assertEquals("loan:lent.v2", current.name());
        assertEquals(json("{\"reader\":\"r1\"}"), current.json());
    }

    @Test
    void refusesAnEventWithoutAName() {
        var names = EventNames.of(LoanEvent.class).name("loan:lent.v1", LoanEvent.Lent.class);

        assertThrows(IllegalStateException.class, names::complete);
    }

    @Test
    void refusesANameGivenTwice() {
        var names = names();

        assertThrows(IllegalArgumentException.class, () -> names.name("loan:returned.v1", LoanEvent.Lent.class));
    }

    @Test
    void refusesAnUpcasterThatLeadsNowhere() {
        var names = names().upcast("loan:lent.v1", "loan:lent.v9", old -> old);

        assertThrows(IllegalStateException.class, names::complete);
    }

    @Test
    void refusesAClassNameAsAStoredName() {
        var names = EventNames.of(LoanEvent.class);

        assertThrows(IllegalArgumentException.class, () -> names.name("LoanEvent$Lent", LoanEvent.Lent.class));
    }
}
