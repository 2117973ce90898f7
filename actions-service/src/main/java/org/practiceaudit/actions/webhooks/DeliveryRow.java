package org.practiceaudit.actions.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One fact for one system. */
@Entity
@Table(name = "webhook_delivery")
class DeliveryRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String authority;
    String webhook;

    @Column(name = "event_id")
    UUID eventId;

    String type;
    String payload;
    String state;
    int attempts;

    @Column(name = "first_try")
    Instant firstTry;

    @Column(name = "next_try")
    Instant nextTry;

    String failure;
}
