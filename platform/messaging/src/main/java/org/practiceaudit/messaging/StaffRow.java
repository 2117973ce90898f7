package org.practiceaudit.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A member of staff as last heard. Public only because Hibernate's proxies of a library's entities must reach it. */
@Entity
@Table(name = "staff_member")
@IdClass(StaffRow.Key.class)
public class StaffRow {
    record Key(String authority, String staff) {}

    @Id
    String authority;

    @Id
    String staff;

    String[] roles;
    String team;
    String service;

    @Column(name = "line_manager")
    String lineManager;
}
