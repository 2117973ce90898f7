package org.practiceaudit.operations.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of several shares of all streams, told by the digest of a stream's name, which PostgreSQL comes to as well: what is looked at in
 * one go and kept in memory.
 */
record Share(int nth, int of) {
    /** So many events take some 60 MB. */
    static final int EVENTS = 250_000;

    /** A share is a file that is open while the topics are read. */
    private static final int MOST = 512;

    /** As few as keep to so many events each, and not more than files can be open. */
    static List<Share> all(long events, int each) {
        var of = (int) Math.clamp((events + each - 1) / each, 1, MOST);
        return IntStream.range(0, of).mapToObj(nth -> new Share(nth, of)).toList();
    }

    /** Which of so many shares a stream is in. */
    static int nthOf(Stream stream, int of) {
        var digest = md5().digest(stream.toString().getBytes(StandardCharsets.UTF_8));
        return ((digest[0] & 0xff) << 8 | digest[1] & 0xff) % of;
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** A condition on a table, or its alias, that has authority and stream in columns. */
    String holds(String table) {
        return of == 1
                ? "true"
                : "cast(cast('x' || left(md5(%1$s.authority || '/' || %1$s.stream), 4) as bit(16)) as integer) %% %2$d = %3$d"
                        .formatted(table, of, nth);
    }
}
