package org.practiceaudit.actions;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.Stack;

/** The API document that is kept is the one that the service gives; {@code -Dopenapi.update=true} writes it anew. */
@QuarkusTest
class ApiDocumentTest extends Service {
    private static final Path KEPT = Path.of("..", "docs", "openapi", "actions.yaml");

    @Test
    void theKeptDocumentIsTheRunningOne() throws IOException {
        var running = given().auth()
                .oauth2(Stack.running().token("s-1", Others.AUTHORITY, "operator"))
                .get("/q/openapi")
                .asString();
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(KEPT.getParent());
            Files.writeString(KEPT, running);
        }

        assertEquals(Files.readString(KEPT), running);
    }
}
