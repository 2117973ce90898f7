package org.practiceaudit.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How far a foreign stream was followed. Public only because Hibernate's proxies of a library's entities must reach it. */
@Entity
@Table(name = "guard")
@IdClass(Place.class)
public class GuardRow {
    @Id
    String authority;

    @Id
    String topic;

    @Id
    String stream;

    @Column(name = "last_sequence")
    long lastSequence;

    @Column(name = "last_event_id")
    UUID lastEventId;

    String standing;
    String reason;
    Instant since;

    Verdict verdictOn(Delivery event) {
        return Verdict.on(
                event.sequence(),
                event.eventId(),
                lastSequence,
                lastEventId,
                Standing.of(standing),
                GuardTable.latestWins(place()));
    }

    Place place() {
        return new Place(authority, topic, stream);
    }
}
