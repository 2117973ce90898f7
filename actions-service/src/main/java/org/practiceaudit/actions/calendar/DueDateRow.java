package org.practiceaudit.actions.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** What somebody has to do by a day. */
@Entity
@Table(name = "due_date")
@IdClass(DueDateRow.Key.class)
public class DueDateRow {
    record Key(String authority, String kind, String subject, String step) {}

    @Id
    String authority;

    @Id
    String kind;

    @Id
    String subject;

    @Id
    String step;

    String staff;
    String audit;
    String cycle;
    String rule;

    @Column(name = "due_on")
    LocalDate dueOn;

    String standing;
    int changes;

    @Column(name = "said_at")
    Instant saidAt;

    /** Staff id of who has to do it. */
    public String staff() {
        return staff;
    }

    /** Key of a pathway's step, else empty. */
    public String step() {
        return step;
    }

    public String audit() {
        return audit;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** Whether it is still to be done, in time or late. */
    public boolean toBeDone() {
        return standing.equals(Due.Standing.OPEN.code()) || standing.equals(Due.Standing.MISSED.code());
    }
}
