package org.practiceaudit.allocation.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.ServiceStackResource;

/** The committed document is the running one; {@code -Dopenapi.update=true} writes it anew. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "allocation"))
class OpenApiTest {
    private static final Path DOCUMENT = Path.of("../docs/openapi/allocation.yaml");

    @Test
    void isTheDocumentInTheDocs() throws IOException {
        var running = new Authority("api").team().get("/q/openapi").body();
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, running);
        }
        assertEquals(Files.readString(DOCUMENT), running);
    }
}
