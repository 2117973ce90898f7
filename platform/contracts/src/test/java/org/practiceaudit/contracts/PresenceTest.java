package org.practiceaudit.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.contracts.AllocationEvent.SampleDrawn;
import org.practiceaudit.contracts.AuditEvent.AuditReturned;

class PresenceTest {
    static List<Contract> contracts() {
        return Contract.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aRecordRefusesNullExactlyWhereItsSchemaRequiresTheField(Contract contract) throws Exception {
        var required = new HashSet<String>();
        contract.schema().path("required").forEach(field -> required.add(field.asText()));
        check((Record) contract.event(), required);
    }

    @Test
    void thePartsRefuseNullExactlyWhereTheyAreNotOptional() throws Exception {
        check(new SectionGrade("risk", "good"), List.of("section"));
        check(new SectionAgreement("risk", "good", "good", true), List.of("section", "agreed"));
        check(new GradeChange("a-1", "good", "inadequate"), List.of("audit", "fromGrade", "toGrade"));
        check(
                new ProposedAction("x-1", "l-1", "s-1", LocalDate.EPOCH, "planning", "risk"),
                List.of("action", "owner", "dueOn", "theme"));
    }

    private static void check(Record event, Collection<String> required) throws Exception {
        var components = event.getClass().getRecordComponents();
        for (var i = 0; i < components.length; i++) {
            if (components[i].getType().isPrimitive()) {
                assertEquals(true, required.contains(components[i].getName()), components[i].getName());
                continue;
            }
            var values = values(event, components);
            values[i] = null;
            var name = components[i].getName();
            if (required.contains(name)) {
                var refused = assertThrows(InvocationTargetException.class, () -> create(event.getClass(), values));
                assertEquals(name + " is missing", refused.getCause().getMessage());
            } else {
                create(event.getClass(), values);
            }
        }
    }

    private static Object[] values(Record event, RecordComponent[] components) throws Exception {
        var values = new Object[components.length];
        for (var i = 0; i < components.length; i++) {
            values[i] = components[i].getAccessor().invoke(event);
        }
        return values;
    }

    private static Object create(Class<?> type, Object[] values) throws Exception {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    @Test
    void listsAreCopied() {
        var reasons = new ArrayList<>(List.of("lacks-analysis"));
        var returned = returned(reasons);
        reasons.add("inconsistent-grading");
        assertEquals(List.of("lacks-analysis"), returned.reasons());
        assertThrows(
                UnsupportedOperationException.class, () -> returned.reasons().add("x"));
    }

    @Test
    void aListHasNoMissingEntries() {
        var refused = assertThrows(NullPointerException.class, () -> returned(Arrays.asList("x", null)));
        assertEquals("an entry of reasons is missing", refused.getMessage());
    }

    private static AuditReturned returned(List<String> reasons) {
        return new AuditReturned("a-1", reasons, LocalDate.EPOCH, "s-1", java.time.Instant.EPOCH, List.of());
    }

    @Test
    void mapsAreCopiedAndSorted() {
        var excluded = new HashMap<>(Map.of("young", 2, "closing", 1));
        var drawn = new SampleDrawn("2026-09", 7, 3, excluded);
        excluded.clear();
        assertEquals("{closing=1, young=2}", drawn.excludedByReason().toString());
        assertThrows(
                UnsupportedOperationException.class,
                () -> drawn.excludedByReason().clear());
    }

    @Test
    void aMapHasNoMissingValues() {
        var excluded = new HashMap<String, Integer>();
        excluded.put("closing", null);
        assertThrows(NullPointerException.class, () -> new SampleDrawn("2026-09", 7, 3, excluded));
    }
}
