package org.practiceaudit.local.stack;

import java.security.SecureRandom;
import java.util.Base64;

/** A fresh master key for a service, as a Tink keyset of one AES256-GCM key in clear text. It lives as long as the demo. */
final class MasterKey {
    private static final int BYTES = 32;

    /** Tag of the message's only field (3, length-delimited), then its length. */
    private static final byte[] KEY_VALUE = {0x1a, BYTES};

    private static final SecureRandom RANDOM = new SecureRandom();

    private MasterKey() {}

    static String fresh() {
        var key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return keyset(RANDOM.nextInt(1, Integer.MAX_VALUE), key);
    }

    static String keyset(int id, byte[] key) {
        var message = new byte[KEY_VALUE.length + BYTES];
        System.arraycopy(KEY_VALUE, 0, message, 0, KEY_VALUE.length);
        System.arraycopy(key, 0, message, KEY_VALUE.length, BYTES);
        return """
                {"primaryKeyId":%1$d,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey",\
                "value":"%2$s","keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":%1$d,"outputPrefixType":"TINK"}]}""".formatted(id, Base64.getEncoder().encodeToString(message));
    }
}
