package org.practiceaudit.eventstore;

/**
 * A caller's {@code Idempotency-Key} with what is remembered of the request and its answer.
 *
 * @param route method and path of the request
 * @param key the caller's key, at most 128 characters
 * @param bodyHash SHA-256 of the body, in hex
 * @param answer what a repeat of the request is told
 */
public record Idempotency(String route, String key, String bodyHash, Answer answer) {
    /**
     * @param status the HTTP status of the first answer
     * @param location of what was made, or null
     */
    public record Answer(int status, String location) {}
}
