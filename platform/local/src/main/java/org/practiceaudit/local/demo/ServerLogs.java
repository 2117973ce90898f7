package org.practiceaudit.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Keeps the logs of PostgreSQL and the broker beside those of the services, before the stack removes what is its own. */
record ServerLogs(Path stack) implements AutoCloseable {
    private static final Map<String, Path> LOGS =
            Map.of("kafka.log", Path.of("kafka", "broker.log"), "postgres.log", Path.of("pg", "postgres.log"));

    @Override
    public void close() throws IOException {
        for (var log : LOGS.entrySet()) {
            var from = stack.resolve(log.getValue());
            if (Files.exists(from)) {
                Files.createDirectories(ServiceProcess.LOGS);
                Files.copy(from, ServiceProcess.LOGS.resolve(log.getKey()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
