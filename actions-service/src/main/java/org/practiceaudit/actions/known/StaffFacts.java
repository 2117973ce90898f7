package org.practiceaudit.actions.known;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Who manages whom. */
@Entity
@Table(name = "staff_facts")
@IdClass(StaffFacts.Key.class)
class StaffFacts {
    record Key(String authority, String staff) {}

    @Id
    String authority;

    @Id
    String staff;

    @Column(name = "line_manager")
    String lineManager;
}
