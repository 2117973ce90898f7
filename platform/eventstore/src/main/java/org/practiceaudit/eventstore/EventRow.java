package org.practiceaudit.eventstore;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
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
}
