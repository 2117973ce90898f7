package org.practiceaudit.local.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.stream.Collectors;

/** Sees to it that the services' ports are free before anything is started. */
final class FreePorts {
    private FreePorts() {}

    /** @throws DemoProblem naming each port in use, who seems to use it and what to do */
    static void check(Set<Service> services) {
        var taken = services.stream()
                .filter(service -> !isFree(service.port()))
                .map(service -> "  port " + service.port() + " (" + service.code() + "): " + remedy(service))
                .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw new DemoProblem("The demo needs these ports, and something listens on them:\n" + taken);
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** A service whose demo was killed outlives it. */
    private static String remedy(Service service) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(service.jar().toString()))
                        .isPresent())
                .findFirst()
                .map(process -> "left over from an earlier demo; stop it with: kill " + process.pid())
                .orElse("stop what listens there; 'ss -ltnp' or 'lsof -i :" + service.port() + "' shows what it is");
    }
}
