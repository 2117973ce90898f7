package org.practiceaudit.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventHeadersTest {
    private static final Set<String> OPTIONAL =
            Set.of("ce_programme", "ce_programmeversion", "ce_cycle", "ce_causationid", "ce_traceparent");

    static EventMetadata metadata(String programme, Integer version, String cycle, UUID causation) {
        return new EventMetadata(
                new UUID(1, 1),
                "audit.graded.v1",
                "urn:practice-audit:audit-service",
                "audit-a-1042",
                9,
                3,
                "a-1042",
                "bradford",
                programme,
                version,
                cycle,
                "s-014",
                "auditor",
                Instant.parse("2026-09-24T10:00:00Z"),
                Instant.parse("2026-09-24T10:00:01Z"),
                Instant.parse("2026-03-02T08:30:00.123456Z"),
                new UUID(2, 2),
                causation,
                null);
    }

    static final EventMetadata FULL = metadata("bradford", 3, "2026-09", new UUID(3, 3))
            .within("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    @Test
    void metadataBecomesHeadersOfCloudEventsInBinaryMode() {
        assertEquals(
                Map.ofEntries(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "00000000-0000-0001-0000-000000000001"),
                        Map.entry("ce_source", "urn:practice-audit:audit-service"),
                        Map.entry("ce_type", "audit.graded.v1"),
                        Map.entry("ce_subject", "audit-a-1042"),
                        Map.entry("ce_time", "2026-09-24T10:00:00Z"),
                        Map.entry("ce_dataschema", "urn:practice-audit:schema:audit.graded.v1"),
                        Map.entry("content-type", "application/json"),
                        Map.entry("ce_sequence", "3"),
                        Map.entry("ce_partitionkey", "a-1042"),
                        Map.entry("ce_authority", "bradford"),
                        Map.entry("ce_programme", "bradford"),
                        Map.entry("ce_programmeversion", "3"),
                        Map.entry("ce_cycle", "2026-09"),
                        Map.entry("ce_streamversion", "9"),
                        Map.entry("ce_actor", "s-014"),
                        Map.entry("ce_actorrole", "auditor"),
                        Map.entry("ce_recordedtime", "2026-09-24T10:00:01Z"),
                        Map.entry("ce_physicaltime", "2026-03-02T08:30:00.123456Z"),
                        Map.entry("ce_correlationid", "00000000-0000-0002-0000-000000000002"),
                        Map.entry("ce_causationid", "00000000-0000-0003-0000-000000000003"),
                        Map.entry("ce_traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")),
                CloudEventHeaders.of(FULL));
    }

    @Test
    void headersBecomeTheSameMetadata() {
        assertEquals(FULL, CloudEventHeaders.read(CloudEventHeaders.of(FULL)));
    }

    @Test
    void whatIsNullHasNoHeader() {
        var least = metadata(null, null, null, null);
        var headers = CloudEventHeaders.of(least);
        OPTIONAL.forEach(name -> assertEquals(false, headers.containsKey(name), name));
        assertEquals(least, CloudEventHeaders.read(headers));
    }

    @Test
    void unknownHeadersArePassedOver() {
        var headers = new HashMap<>(CloudEventHeaders.of(FULL));
        headers.put("ce_tracestate", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        assertEquals(FULL, CloudEventHeaders.read(headers));
    }

    @Test
    void aMissingHeaderIsNamed() {
        var read = new HashMap<>(CloudEventHeaders.of(FULL));
        List.of("ce_dataschema", "content-type", "ce_cycle", "ce_causationid", "ce_traceparent")
                .forEach(read::remove);
        for (var name : read.keySet()) {
            var without = new HashMap<>(read);
            without.remove(name);
            var refused = assertThrows(UnreadableHeaders.class, () -> CloudEventHeaders.read(without), name);
            assertEquals(name, refused.header());
            assertEquals("header " + name + " is missing", refused.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3",
        "ce_id, 17",
        "ce_time, yesterday",
        "ce_sequence, 0",
        "ce_streamversion, -1",
        "ce_programmeversion, three",
        "ce_recordedtime, 2026-09-24",
        "ce_correlationid, none",
        "ce_causationid, none"
    })
    void aHeaderThatCannotBeReadIsNamed(String name, String value) {
        var headers = new HashMap<>(CloudEventHeaders.of(FULL));
        headers.put(name, value);
        var refused = assertThrows(UnreadableHeaders.class, () -> CloudEventHeaders.read(headers));
        assertEquals(name, refused.header());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "Mrs Example was not told"
            })
    void aTraceContextThatIsNoneStopsNoEvent(String context) {
        var headers = new HashMap<>(CloudEventHeaders.of(FULL));
        headers.put("ce_traceparent", context);
        assertEquals(FULL.within(null), CloudEventHeaders.read(headers));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void versionsAndSequencesCountFromOne(long number) {
        assertThrows(IllegalArgumentException.class, () -> with(number, 1));
        assertThrows(IllegalArgumentException.class, () -> with(1, number));
    }

    private static EventMetadata with(long version, long sequence) {
        var now = Instant.EPOCH;
        return new EventMetadata(
                new UUID(1, 1),
                "t",
                "s",
                "x",
                version,
                sequence,
                "k",
                "a",
                null,
                null,
                null,
                "s-1",
                "r",
                now,
                now,
                now,
                new UUID(2, 2),
                null,
                null);
    }

    @Test
    void aProgrammeComesWithItsVersion() {
        assertThrows(IllegalArgumentException.class, () -> metadata("bradford", null, null, null));
        assertThrows(IllegalArgumentException.class, () -> metadata(null, 3, null, null));
    }

    @Test
    void metadataRefusesNullByName() {
        var refused = assertThrows(
                NullPointerException.class,
                () -> new EventMetadata(
                        new UUID(1, 1),
                        "t",
                        "s",
                        "x",
                        1,
                        1,
                        "k",
                        null,
                        null,
                        null,
                        null,
                        "s-1",
                        "r",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        new UUID(2, 2),
                        null,
                        null));
        assertEquals("authority is missing", refused.getMessage());
    }
}
