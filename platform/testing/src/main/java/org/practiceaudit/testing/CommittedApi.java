package org.practiceaudit.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The OpenAPI document under docs/openapi is what the running service says of itself. */
public final class CommittedApi {
    private CommittedApi() {}

    /**
     * Compares, from a module beside docs; {@code -Dopenapi.update=true} writes the document first.
     *
     * @param service the service under test, such as {@code audit}
     */
    public static void check(String service) {
        var committed = Path.of("..", "docs", "openapi", service + ".yaml");
        var running = given().auth()
                .oauth2(Stack.running().token("s-operator", "anywhere", "operator"))
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            if (Boolean.getBoolean("openapi.update")) {
                Files.createDirectories(committed.getParent());
                Files.writeString(committed, running);
            }
            assertEquals(Files.readString(committed), running);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
