package org.practiceaudit.eventstore;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** What is remembered of an answered request, until it expires. Public, since proxies are made in another class loader. */
@Entity
@Table(name = "idempotency")
@IdClass(IdempotencyRow.Key.class)
public class IdempotencyRow {
    public record Key(String authority, String actor, String route, String key) {}

    @Id
    String authority;

    @Id
    String actor;

    @Id
    String route;

    @Id
    String key;

    @Column(name = "body_hash")
    String bodyHash;

    int status;
    String location;
    long version;

    @Column(name = "expires_at")
    Instant expiresAt;
}
