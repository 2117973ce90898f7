package org.practiceaudit.actions.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** One fact for one person. */
@Entity
@Table(name = "notice")
class NoticeRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String authority;

    @Column(name = "fact_key")
    String factKey;

    String recipient;
    String fact;
    String role;

    @Column(name = "at_once")
    boolean atOnce;

    String audit;
    String child;
    String cycle;
    String subject;
    String step;

    @Column(name = "due_on")
    LocalDate dueOn;

    String rule;
    String[] items;

    @Column(name = "occurred_at")
    Instant occurredAt;

    boolean withheld;

    @Column(name = "read_at")
    Instant readAt;

    String delivery;

    @Column(name = "mail_due")
    Instant mailDue;

    int attempts;

    @Column(name = "first_try")
    Instant firstTry;

    @Column(name = "next_try")
    Instant nextTry;

    @Column(name = "sent_at")
    Instant sentAt;

    String failure;
}
