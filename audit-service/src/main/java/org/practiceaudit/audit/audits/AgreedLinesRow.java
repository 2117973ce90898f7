package org.practiceaudit.audit.audits;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Codes of a cycle's lines of enquiry. */
@Entity
@Table(name = "agreed_lines")
@IdClass(AgreedLinesRow.Key.class)
class AgreedLinesRow {
    record Key(String authority, String cycle) {}

    @Id
    String authority;

    @Id
    String cycle;

    String[] lines;
}
