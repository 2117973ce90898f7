package org.practiceaudit.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page ended: the last id it showed, opaque to callers and marked with the version of its form. */
final class Cursor {
    private static final String VERSION = "1:";

    private Cursor() {}

    static String after(String lastId) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((VERSION + lastId).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The last id of the page before.
     *
     * @throws ProblemException 400 for anything that we did not give out
     */
    static String read(String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.startsWith(VERSION) && text.length() > VERSION.length()) {
                return text.substring(VERSION.length());
            }
        } catch (IllegalArgumentException | CharacterCodingException _) {
            // told below, as any other cursor that is not ours
        }
        throw Problems.invalid(
                "cursor",
                "The cursor is not one that a page of this list ended with.",
                "Start again without a cursor.");
    }
}
