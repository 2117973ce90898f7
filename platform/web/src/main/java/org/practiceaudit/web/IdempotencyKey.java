package org.practiceaudit.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;

/** The caller's own name for a request: the same key and body get the first answer again. */
public final class IdempotencyKey {
    public static final String HEADER = "Idempotency-Key";

    /** Marks an answer that was given before. */
    public static final String REPLAYED = "Idempotent-Replayed";

    /** Longest key, in characters. */
    public static final int MOST = 128;

    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1," + MOST + "}");

    private IdempotencyKey() {}

    /**
     * The key of the request.
     *
     * @throws ProblemException 400 without a key or with one that cannot be used
     */
    public static String of(HttpHeaders headers) {
        var sent = headers.getRequestHeader(HEADER);
        if (sent == null || sent.isEmpty()) {
            throw Problems.idempotencyKeyMissing();
        }
        var key = sent.getFirst().strip();
        if (sent.size() > 1 || !VISIBLE.matcher(key).matches()) {
            throw Problems.idempotencyKeyInvalid();
        }
        return key;
    }
}
