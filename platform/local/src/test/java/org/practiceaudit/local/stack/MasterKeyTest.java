package org.practiceaudit.local.stack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MasterKeyTest {
    @Test
    void aKeysetHoldsOneEnabledKeyAsAMessage() throws IOException {
        var key = new byte[32];
        Arrays.fill(key, (byte) 7);
        var keyset = new JsonMapper().readTree(MasterKey.keyset(42, key));
        var only = keyset.path("key").path(0);
        var message = only.path("keyData").path("value").binaryValue();
        assertEquals(42, keyset.path("primaryKeyId").asInt());
        assertEquals(42, only.path("keyId").asInt());
        assertEquals("ENABLED", only.path("status").asText());
        assertArrayEquals(new byte[] {0x1a, 32}, Arrays.copyOf(message, 2));
        assertArrayEquals(key, Arrays.copyOfRange(message, 2, 34));
    }

    @Test
    void noTwoAreAlike() {
        assertNotEquals(MasterKey.fresh(), MasterKey.fresh());
    }
}
