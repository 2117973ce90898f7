package org.practiceaudit.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;

/** Versions of streams and of their parts as strong ETags: version 7 is {@code "7"}. */
public final class ETags {
    private static final Pattern ONE_STRONG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    private ETags() {}

    /** The value of an ETag header. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the request names.
     *
     * @throws ProblemException 428 without If-Match, 400 for anything but one strong ETag
     */
    public static long ifMatch(HttpHeaders headers) {
        var sent = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        if (sent == null || sent.isEmpty()) {
            throw Problems.ifMatchMissing();
        }
        var tag = ONE_STRONG.matcher(sent.getFirst().strip());
        if (sent.size() > 1 || !tag.matches()) {
            throw Problems.ifMatchInvalid();
        }
        return Long.parseLong(tag.group(1));
    }
}
