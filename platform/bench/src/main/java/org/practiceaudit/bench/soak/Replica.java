package org.practiceaudit.bench.soak;

import java.util.Map;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.bench.installation.ServiceProcess;

/** One of the service's replicas: the process that stands for it just now. */
final class Replica {
    /** Short, so that a broker's pause outlasts them and the relay has to send again. */
    private static final Map<String, String> IMPATIENT = Map.of(
            "practice-audit.outbox.producer.delivery.timeout.ms", "3000",
            "practice-audit.outbox.producer.request.timeout.ms", "1500");

    private final Installation installation;
    private final String name;
    private volatile ServiceProcess process;

    Replica(Installation installation, int number) {
        this.installation = installation;
        this.name = "audit-" + number;
        start();
    }

    /** Each process has a port of its own: the last one's may be somebody else's by now. */
    void start() {
        process = installation.start(ServiceProcess.freePort(), name, IMPATIENT);
    }

    void awaitReady() {
        process.awaitReady();
    }

    String url() {
        return process.url();
    }

    void kill() {
        process.kill();
    }

    void freeze() {
        process.freeze();
    }

    void wake() {
        process.wake();
    }
}
