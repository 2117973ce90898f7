package org.practiceaudit.audit.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A member of staff and whom they report to, as last heard. */
@Entity
@Table(name = "staff_member")
@IdClass(StaffRow.Key.class)
class StaffRow {
    record Key(String authority, String staff) {}

    @Id
    String authority;

    @Id
    String staff;

    @Column(name = "line_manager")
    String lineManager;
}
