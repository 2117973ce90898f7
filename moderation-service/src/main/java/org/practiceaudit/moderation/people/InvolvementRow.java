package org.practiceaudit.moderation.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** That somebody is or was involved with a child, as last heard. */
@Entity
@Table(name = "involvement")
@IdClass(InvolvementRow.Key.class)
class InvolvementRow {
    record Key(String authority, String child, String staff, String involvement, LocalDate from) {}

    @Id
    String authority;

    @Id
    String child;

    @Id
    String staff;

    @Id
    String involvement;

    @Id
    @Column(name = "from_day")
    LocalDate from;

    @Column(name = "to_day")
    LocalDate to;
}
