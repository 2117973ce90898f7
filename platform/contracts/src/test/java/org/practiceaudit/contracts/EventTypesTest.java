package org.practiceaudit.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.AllocationEvent.InvolvementRecorded;
import org.practiceaudit.contracts.AllocationEvent.StaffMemberRecorded;
import org.practiceaudit.contracts.AuditEvent.AuditFinalised;
import org.practiceaudit.contracts.AuditEvent.AuditGraded;

class EventTypesTest {
    /** Every record below a sealed interface. */
    static Stream<Class<?>> recordsOf(Class<?> sealed) {
        return sealed.isRecord()
                ? Stream.of(sealed)
                : Stream.of(sealed.getPermittedSubclasses()).flatMap(EventTypesTest::recordsOf);
    }

    @Test
    void everyRecordOfTheHierarchyHasOneTypeAndNoOtherClassHas() {
        assertEquals(
                recordsOf(PublicEvent.class).collect(Collectors.toSet()),
                Set.copyOf(EventTypes.all().values()));
        assertEquals(recordsOf(PublicEvent.class).count(), EventTypes.all().size());
    }

    @Test
    void namesLeadToClassesAndBack() {
        EventTypes.all().forEach((type, event) -> {
            assertEquals(type, EventTypes.nameOf(event));
            assertEquals(Optional.of(event), EventTypes.classOf(type));
        });
    }

    @Test
    void aNameIsItsAreaAFactInKebabCaseAndAVersion() {
        EventTypes.all().forEach((type, event) -> {
            assertTrue(type.matches("(allocation|audit|moderation|actions)\\.[a-z]+(-[a-z]+)*\\.v1"), type);
            assertTrue(Topics.of(event).startsWith(type.substring(0, type.indexOf('.'))), type);
            var fact = type.split("\\.")[1].replace("-", "");
            assertTrue(event.getSimpleName().toLowerCase().endsWith(fact), type + " is not the name of " + event);
        });
    }

    @Test
    void anUnknownTypeHasNoClass() {
        assertEquals(Optional.empty(), EventTypes.classOf("audit.graded.v99"));
    }

    @Test
    void anInterfaceHasNoTypeAndNoTopic() {
        assertThrows(IllegalArgumentException.class, () -> EventTypes.nameOf(AuditEvent.class));
        assertThrows(IllegalArgumentException.class, () -> Topics.of(PublicEvent.class));
    }

    @Test
    void anEventKnowsItsTypeAndTopic() {
        var finalised = new AuditFinalised("a-1", "good", java.time.Instant.EPOCH);
        assertEquals("audit.finalised.v1", EventTypes.nameOf(finalised));
        assertEquals("audit", Topics.of(finalised));
    }

    @Test
    void staffAndInvolvementHaveCompactedTopicsOfTheirOwn() {
        var compacted = EventTypes.all().values().stream()
                .filter(event -> Topics.COMPACTED.contains(Topics.of(event)))
                .collect(Collectors.toSet());
        assertEquals(Set.of(StaffMemberRecorded.class, InvolvementRecorded.class), compacted);
    }

    @Test
    void everyTopicCarriesEventsAndEveryEventHasATopic() {
        assertEquals(
                new TreeSet<>(Topics.ALL),
                EventTypes.all().values().stream().map(Topics::of).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void schemasAreNamedForTheirType() {
        var type = EventTypes.nameOf(AuditGraded.class);
        assertEquals("schemas/audit.graded.v1.json", EventTypes.schemaPath(type));
        assertEquals("urn:practice-audit:schema:audit.graded.v1", EventTypes.schemaUri(type));
    }

    @Test
    void everyEventThatNamesOneAuditForCertainIsAboutIt() {
        // Asked for before an audit is allocated; a reminder may be of a cycle.
        var maybe = Set.of("ExemptionGranted", "ExemptionRefused", "ReminderDue");
        recordsOf(PublicEvent.class).forEach(event -> {
            var named = Stream.of(event.getRecordComponents())
                    .anyMatch(component -> component.getName().equals("audit"));
            assertEquals(
                    named && !maybe.contains(event.getSimpleName()),
                    AboutAudit.class.isAssignableFrom(event),
                    event.getSimpleName());
        });
    }
}
