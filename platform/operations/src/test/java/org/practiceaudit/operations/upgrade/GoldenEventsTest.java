package org.practiceaudit.operations.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.messaging.MessageReader;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.messaging.Unknown;
import org.practiceaudit.messaging.Upcasters;

/**
 * Versions N and N+1 side by side: each reads what the other says. What N+1 may say is what docs/upgrade.md allows it: more fields,
 * more headers, and types that N passes over. What N said, N+1 reads as it is or through an upcaster.
 */
class GoldenEventsTest {
    private static final Path GOLDEN =
            Path.of("..", "..", "platform", "contracts", "src", "test", "resources", "golden");
    private static final JsonMapper JSON = new JsonMapper();

    private final MessageReader n = new MessageReader(Upcasters.ofContracts());

    static List<String> types() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            var types = files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .sorted()
                    .toList();
            assertFalse(types.isEmpty());
            return types;
        }
    }

    private static ObjectNode golden(String type) throws IOException {
        return (ObjectNode) JSON.readTree(GOLDEN.resolve(type + ".json").toFile());
    }

    private static Map<String, String> headers(String type) {
        return new HashMap<>(CloudEventHeaders.of(new EventMetadata(
                new UUID(1, 1),
                type,
                "urn:practice-audit:n",
                "audit-a-1",
                1,
                1,
                "a-1",
                "bradford",
                "bradford",
                1,
                "2026-09",
                "s-1",
                "auditor",
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                new UUID(2, 2),
                null,
                null)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatNSaysIsReadByNAndByTheNext(String type) throws IOException {
        var next = new MessageReader(Upcasters.ofContracts()
                .with(
                        type.replaceFirst("\\.v\\d+$", ".v0"),
                        type,
                        json -> ((ObjectNode) json).without("saidByTheLast")));
        var byN = assertInstanceOf(
                Received.class, n.read(headers(type), golden(type).toString()));
        var byNext = assertInstanceOf(
                Received.class, next.read(headers(type), golden(type).toString()));
        assertEquals(byN.event(), byNext.event());

        var older = golden(type).put("saidByTheLast", 1).toString();
        var upcast = assertInstanceOf(Received.class, next.read(headers(type.replaceFirst("\\.v\\d+$", ".v0")), older));
        assertEquals(byN.event(), upcast.event());
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatTheNextSaysIsReadByN(String type) throws IOException {
        var known = assertInstanceOf(
                Received.class, n.read(headers(type), golden(type).toString()));
        var more = golden(type);
        more.put("sinceTheNextRelease", "something");
        var moreHeaders = headers(type);
        moreHeaders.put("ce_sincethenextrelease", "something");
        moreHeaders.put("ce_dataschema", moreHeaders.get("ce_dataschema") + ":next");
        var read = assertInstanceOf(Received.class, n.read(moreHeaders, more.toString()));
        assertEquals(known.event(), read.event());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aShapeThatOnlyTheNextKnowsIsPassedOver(String type) throws IOException {
        var newer = type.replaceFirst("\\.v\\d+$", ".v99");
        var read = assertInstanceOf(
                Unknown.class, n.read(headers(newer), golden(type).toString()));
        assertEquals(newer, read.metadata().type());
    }
}
