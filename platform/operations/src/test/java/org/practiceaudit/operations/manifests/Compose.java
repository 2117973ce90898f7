package org.practiceaudit.operations.manifests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The trial installation of {@code docker-compose.yml}. */
final class Compose {
    private static final String FILE = "docker-compose.yml";

    private final JsonNode compose;

    private Compose(JsonNode compose) {
        this.compose = compose;
    }

    /** Where there is no such file the test that asks does not run. */
    static Compose there() {
        var file = Checkout.at(FILE);
        if (!Files.exists(file)) {
            Checkout.notRun("what compares with " + FILE, "there is none");
        }
        assumeTrue(Files.exists(file), "there is a " + FILE);
        return new Compose(Manifests.read(FILE, Checkout.read(file)).getFirst().object());
    }

    JsonNode service(String service) {
        return compose.at("/services/" + service);
    }

    /** Variables of a service beside those that all have. */
    List<String> told(String service) {
        return names(service(service).path("environment"));
    }

    /** Variables that all services have, whoever of them listens. */
    List<String> toldToAll() {
        return names(compose.path("x-told"));
    }

    private static List<String> names(JsonNode environment) {
        var names = new ArrayList<String>();
        environment.fieldNames().forEachRemaining(names::add);
        names.remove("<<");
        return names;
    }

    /** Properties that are files. */
    List<String> mounted(String service) {
        return service(service).path("secrets").findValuesAsText("target");
    }
}
