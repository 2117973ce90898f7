package org.practiceaudit.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    @Test
    void aPortThatSomebodyListensOnIsNotFree() throws IOException {
        int port;
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = listening.getLocalPort();
            assertEquals(false, FreePorts.isFree(port));
        }
        assertEquals(true, FreePorts.isFree(port));
    }
}
