package org.practiceaudit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;

/** The service under test as somebody asks it who asks thousands of times: over kept connections, and plainly. */
public final class Door {
    private static final JsonMapper JSON = new JsonMapper();

    private Door() {}

    public record Answer(int status, String text) {
        /** @throws IllegalStateException where it is no JSON */
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(text, e);
            }
        }
    }

    /**
     * Asks with JSON, as whom the token is of.
     *
     * @param path from the root, perhaps with a query
     */
    public static Answer ask(
            String token, String method, String path, Map<String, String> headers, Optional<String> body) {
        var request = Http.to(RestAssured.baseURI + ":" + RestAssured.port + path, token)
                .method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody))
                .header("Content-Type", "application/json");
        headers.forEach(request::header);
        var answer = Http.send(request);
        return new Answer(answer.statusCode(), answer.body());
    }
}
