package org.practiceaudit.eventstore.deadlines;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A clock of a stream. Public, since proxies are made in another class loader. */
@Entity
@Table(name = "deadline")
@IdClass(DeadlineRow.Key.class)
public class DeadlineRow {
    public record Key(String authority, String stream, String name) {}

    @Id
    String authority;

    @Id
    String stream;

    @Id
    String name;

    Instant due;
    String rule;
    String trigger;
    String reckoning;

    @Column(name = "fired_at")
    Instant firedAt;
}
