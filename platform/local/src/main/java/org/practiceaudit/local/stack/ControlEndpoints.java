package org.practiceaudit.local.stack;

import java.util.Map;
import java.util.Optional;

/** What tests do to a running stack from another process: ask for databases, and make the broker fail. */
final class ControlEndpoints {
    private final Databases databases;
    private final Optional<Broker> broker;
    private final Runnable brokerStarted;

    ControlEndpoints(Databases databases, Optional<Broker> broker, Runnable brokerStarted) {
        this.databases = databases;
        this.broker = broker;
        this.brokerStarted = brokerStarted;
    }

    void on(LocalServer server) {
        server.serve("GET", "/control/health", _ -> Map.of("up", true));
        server.serve("POST", "/control/database/", this::database);
        server.serve("POST", "/control/broker/", request -> broker(request.lastSegment()));
    }

    /** {@code fresh=true} empties the databases first. */
    private ServiceDatabase database(LocalServer.Request request) {
        var name = request.lastSegment();
        return Boolean.parseBoolean(request.fields().get("fresh")) ? databases.recreate(name) : databases.create(name);
    }

    private Map<String, Object> broker(String action) {
        var held = broker.orElseThrow(() -> new StackProblem("The broker is not this stack's own."));
        switch (action) {
            case "pause" -> held.pause();
            case "resume" -> held.resume();
            case "stop" -> held.stop();
            case "kill" -> held.kill();
            case "start" -> startAgain(held);
            case "restart" -> {
                held.kill();
                startAgain(held);
            }
            default -> throw new StackProblem("A broker knows pause, resume, stop, kill, start and restart.");
        }
        return Map.of("pid", held.pid(), "running", held.running());
    }

    private void startAgain(Broker held) {
        held.start();
        brokerStarted.run();
    }
}
