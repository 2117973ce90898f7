package org.practiceaudit.actions.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A system that is told of facts. */
@Entity
@Table(name = "webhook")
@IdClass(WebhookRow.Key.class)
class WebhookRow {
    record Key(String authority, String id) {}

    @Id
    String authority;

    @Id
    String id;

    String url;
    String[] types;
    byte[] secret;

    @Column(name = "previous_secret")
    byte[] previousSecret;

    @Column(name = "previous_until")
    Instant previousUntil;

    @Column(name = "made_by")
    String madeBy;

    @Column(name = "made_at")
    Instant madeAt;

    String disabled;
}
