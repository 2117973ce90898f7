package org.practiceaudit.bench.installation;

import java.security.SecureRandom;
import java.util.Base64;

/** A fresh master key in the form that a service is given one: Tink's JSON keyset of one AES-256-GCM key. */
final class MasterKeyset {
    private static final int BYTES = 32;

    /** Tag of the message's only field (3, length-delimited), then its length. */
    private static final byte[] KEY_VALUE = {0x1a, BYTES};

    private MasterKeyset() {}

    static String fresh() {
        var random = new SecureRandom();
        var key = new byte[BYTES];
        random.nextBytes(key);
        var message = new byte[KEY_VALUE.length + BYTES];
        System.arraycopy(KEY_VALUE, 0, message, 0, KEY_VALUE.length);
        System.arraycopy(key, 0, message, KEY_VALUE.length, BYTES);
        return """
            {"primaryKeyId":%1$d,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey",\
            "value":"%2$s","keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":%1$d,"outputPrefixType":"TINK"}]}""".formatted(
                random.nextInt(1, Integer.MAX_VALUE), Base64.getEncoder().encodeToString(message));
    }
}
