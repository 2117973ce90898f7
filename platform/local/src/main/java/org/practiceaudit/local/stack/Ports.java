package org.practiceaudit.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on the loopback address. */
public final class Ports {
    // Below the range that systems hand out to clients, so that a port found free is not taken a moment later.
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 30_000;
    private static final int TRIES = 200;

    private Ports() {}

    /** A port that nothing listens on. */
    public static int free() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new StackProblem("No free port found between " + LOWEST + " and " + HIGHEST + ".");
    }

    /** The wanted port, or any free one for 0. A port in use is refused with what would have used it and the option to change. */
    public static int claim(int wanted, String what, String option) {
        if (wanted == 0) {
            return free();
        }
        if (!isFree(wanted)) {
            throw inUse(wanted, what, option);
        }
        return wanted;
    }

    static StackProblem inUse(int port, String what, String option) {
        return new StackProblem("Port " + port + " is in use, so " + what
                + " cannot start there. Stop what listens on it, or choose another with " + option + " <port>.");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
