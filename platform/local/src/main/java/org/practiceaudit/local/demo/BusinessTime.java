package org.practiceaudit.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practiceaudit.programme.WorkingDays;

/**
 * Moves the business time of all services that have one, by way of each moment at which something falls due, and from none
 * before everything that followed has been heard everywhere.
 */
final class BusinessTime {
    private static final String PATH = "/v1/business-time";

    private final List<Service> moved;
    private final Api.As operator;
    private final Settled settled;
    private volatile Instant now = Instant.EPOCH;

    BusinessTime(Api api, Settled settled, Set<Service> services) {
        this.moved = services.stream().filter(Service::decides).toList();
        this.operator = api.as("operator", Set.of("operator"));
        this.settled = settled;
    }

    /** The latest that any service has. */
    Instant read() {
        now = moved.stream()
                .map(service -> operator.get(service, PATH).body().path("now").asText())
                .map(Instant::parse)
                .max(Instant::compareTo)
                .orElseThrow();
        return now;
    }

    Instant now() {
        return now;
    }

    /** Waits until everything that followed from what was done has happened. */
    void settle() {
        settled.await("at " + now, read());
    }

    LocalDate today() {
        return WorkingDays.dateOf(now);
    }

    void moveTo(LocalDate day, LocalTime time) {
        moveTo(day.atTime(time).atZone(WorkingDays.LONDON).toInstant());
    }

    void moveTo(Instant to) {
        settled.await("before business time moves", read());
        for (var due = settled.nextDue(now); due.isPresent() && due.get().isBefore(to); due = settled.nextDue(now)) {
            set(due.get());
        }
        set(to);
    }

    private void set(Instant to) {
        moved.forEach(service -> operator.put(service, PATH, "", Map.of("to", to.toString())));
        now = to;
        settled.await("after business time was moved to " + to, to);
    }
}
