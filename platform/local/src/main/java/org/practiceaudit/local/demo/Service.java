package org.practiceaudit.local.demo;

import java.nio.file.Path;
import java.util.Locale;

/** The five services and where the demo has them. */
enum Service {
    ALLOCATION(8081),
    AUDIT(8082),
    MODERATION(8083),
    ACTIONS(8084),
    REPORTING(8085);

    private final int port;

    Service(int port) {
        this.port = port;
    }

    /** Also the name of its databases, its consumer group and its log. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    int port() {
        return port;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The built service, below the repository. */
    Path jar() {
        return Path.of(code() + "-service", "target", "quarkus-app", "quarkus-run.jar");
    }

    /** Whether it keeps events of its own and has deadlines; reporting only listens. */
    boolean decides() {
        return this != REPORTING;
    }
}
