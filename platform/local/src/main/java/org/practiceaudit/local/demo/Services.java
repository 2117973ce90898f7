package org.practiceaudit.local.demo;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practiceaudit.local.stack.LocalStack;

/** The services of a demo, started side by side and stopped together. */
final class Services implements AutoCloseable {
    private static final Duration STARTUP = Duration.ofSeconds(240);

    private final List<ServiceProcess> running = new ArrayList<>();

    /** Starts these; the databases are laid out before. */
    synchronized void start(Set<Service> which, LocalStack stack, Instant businessTime) {
        for (var service : which) {
            var database = stack.databases().create(service.code());
            running.add(ServiceProcess.start(service, ServiceSettings.of(stack, database, businessTime)));
        }
    }

    void awaitReady(Progress progress) {
        var ready = EnumSet.noneOf(Service.class);
        try (var client = HttpClient.newHttpClient()) {
            Patience.await("the services", STARTUP, () -> {
                running.stream()
                        .filter(process -> !ready.contains(process.service()) && process.ready(client))
                        .forEach(process -> {
                            ready.add(process.service());
                            progress.say(process.service().code() + " is ready on "
                                    + process.service().url());
                        });
                return missing(ready);
            });
        }
    }

    private Optional<String> missing(EnumSet<Service> ready) {
        var missing = all().stream()
                .filter(service -> !ready.contains(service))
                .map(Service::code)
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? Optional.empty() : Optional.of("not ready are " + missing);
    }

    /** Those that were started. */
    synchronized List<Service> all() {
        return running.stream().map(ServiceProcess::service).toList();
    }

    /** Those that were started and have ended. */
    synchronized List<Service> ended() {
        return running.stream()
                .filter(process -> !process.running())
                .map(ServiceProcess::service)
                .toList();
    }

    @Override
    public synchronized void close() {
        running.forEach(ServiceProcess::stop);
        running.forEach(ServiceProcess::close);
        running.clear();
    }
}
