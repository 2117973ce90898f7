package org.practiceaudit.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.ServiceStackResource;

/** The committed API document is the running one; {@code -Dopenapi.update=true} writes it anew. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "moderation"))
class OpenApiTest {
    private static final Path COMMITTED = Path.of("..", "docs", "openapi", "moderation.yaml");

    @Test
    void theCommittedDocumentIsTheRunningOne() throws IOException {
        var running = new Others()
                .team()
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, running);
        }
        assertEquals(Files.readString(COMMITTED), running);
    }
}
