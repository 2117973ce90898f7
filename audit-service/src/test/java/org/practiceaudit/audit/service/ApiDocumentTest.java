package org.practiceaudit.audit.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.ServiceStackResource;

/** The committed document is what the service says of itself; {@code -Dopenapi.update=true} writes it. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class ApiDocumentTest {
    private static final Path COMMITTED = Path.of("../docs/openapi/audit.yaml");

    @Test
    void isCommitted() throws IOException {
        var running = Api.team().get("/q/openapi").asString();
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, running);
        }
        assertEquals(Files.readString(COMMITTED), running);
    }
}
