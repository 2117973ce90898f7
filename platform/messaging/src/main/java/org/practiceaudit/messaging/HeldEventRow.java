package org.practiceaudit.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** An event kept back until its stream may go on, as it came. Public only because Hibernate's proxies of a library's entities must reach it. */
@Entity
@Table(name = "held_event")
@IdClass(HeldEventRow.Key.class)
public class HeldEventRow {
    record Key(String authority, String topic, String stream, long sequence) {}

    @Id
    String authority;

    @Id
    String topic;

    @Id
    String stream;

    @Id
    long sequence;

    @Column(name = "event_id")
    UUID eventId;

    String type;
    String headers;
    String payload;

    Delivery delivery() {
        return new Delivery(
                new Place(authority, topic, stream), sequence, eventId, type, HeaderText.read(headers), payload);
    }
}
