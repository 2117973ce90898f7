package org.practiceaudit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.Base64;

/** A fresh master key in the form that a service is given one: Tink's JSON keyset of one AES-256-GCM key. */
public final class MasterKeyset {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEY_BYTES = 32;
    /** Field 3 of Tink's AesGcmKey message, of length-delimited type. */
    private static final int KEY_VALUE = 0x1a;

    private MasterKeyset() {}

    public static String fresh() {
        var random = new SecureRandom();
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        var message = new ByteArrayOutputStream();
        message.write(KEY_VALUE);
        message.write(KEY_BYTES);
        message.writeBytes(key);
        var id = 1 + random.nextInt(Integer.MAX_VALUE - 1);
        return """
            {"primaryKeyId":%d,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey",\
            "value":"%s","keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":%d,"outputPrefixType":"TINK"}]}""".formatted(id, Base64.getEncoder().encodeToString(message.toByteArray()), id);
    }

    /** The keys of both, those of {@code after} wrapping and those of {@code before} opening what they wrapped. */
    public static String rotated(String before, String after) {
        try {
            var both = (ObjectNode) JSON.readTree(after);
            ((ArrayNode) both.get("key"))
                    .addAll((ArrayNode) JSON.readTree(before).get("key"));
            return both.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a keyset in JSON", e);
        }
    }
}
