package org.practiceaudit.eventstore;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** One stored fact, as read. Public, since proxies are made in another class loader. */
@Entity
@Table(name = "event")
@IdClass(EventRow.Key.class)
public class EventRow {
    public record Key(String authority, String stream, long version) {}

    @Id
    String authority;

    @Id
    String stream;

    @Id
    long version;

    @Column(name = "event_id")
    UUID eventId;

    String type;
    String data;
    String actor;

    @Column(name = "actor_role")
    String actorRole;

    @Column(name = "business_time")
    Instant businessTime;

    @Column(name = "recorded_time")
    Instant recordedTime;

    @Column(name = "correlation_id")
    UUID correlationId;

    String traceparent;

    /** From the columns of {@link EventStore}'s query of many streams, its times in microseconds. */
    static EventRow read(Object[] columns) {
        var row = new EventRow();
        row.stream = (String) columns[0];
        row.version = ((Number) columns[1]).longValue();
        row.eventId = UUID.fromString((String) columns[2]);
        row.type = (String) columns[3];
        row.data = (String) columns[4];
        row.actor = (String) columns[5];
        row.actorRole = (String) columns[6];
        row.businessTime = Instant.EPOCH.plus(((Number) columns[7]).longValue(), ChronoUnit.MICROS);
        row.recordedTime = Instant.EPOCH.plus(((Number) columns[8]).longValue(), ChronoUnit.MICROS);
        row.correlationId = UUID.fromString((String) columns[9]);
        row.traceparent = (String) columns[10];
        return row;
    }
}
