package org.practiceaudit.eventstore.reads;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One read of one audit. Public only because Hibernate's proxies of a library's entities must reach it. */
@Entity
@Table(name = "record_read")
public class ReadRow {
    @Id
    Long id;

    String authority;
    String audit;
    String child;
    String staff;
    String basis;
    String role;
    String path;

    @Column(name = "read_at")
    Instant readAt;

    @Column(name = "correlation_id")
    UUID correlationId;
}
