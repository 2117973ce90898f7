package org.practiceaudit.operations.manifests;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One object as a cluster would get it.
 *
 * @param from the file or overlay that it comes from
 */
record Manifest(String from, JsonNode object) {
    String type() {
        return object.path("apiVersion").asText() + " " + object.path("kind").asText();
    }

    String kind() {
        return object.path("kind").asText();
    }

    String name() {
        return object.at("/metadata/name").asText();
    }

    JsonNode at(String pointer) {
        return object.at(pointer);
    }

    @Override
    public String toString() {
        return from + ": " + kind() + " " + name();
    }
}
