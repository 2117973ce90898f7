package org.practiceaudit.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.practiceaudit.programme.WorkingDays;

/** One action, what is meant to become of it and what has so far. */
final class ActionStory {
    /** What is meant to become of it. */
    enum Fate {
        /** Done in time and assured by the manager (BR-11). */
        CLOSED,
        /** Done, and nobody has assured it yet. */
        AWAITING_ASSURANCE,
        /** Forgotten. */
        OVERDUE,
        /** Due long after the demo ends. */
        OPEN
    }

    private final String id;
    private final String owner;
    private final String manager;
    private final LocalDate dueOn;
    private final Fate fate;
    private boolean reviewed;
    private boolean completed;
    private boolean closed;
    private boolean cancelled;
    private boolean overdue;

    /** @param manager who looks at it in supervision and assures it, empty where there is nobody */
    ActionStory(String id, String owner, String manager, LocalDate dueOn, Fate fate) {
        this.id = id;
        this.owner = owner;
        this.manager = manager;
        this.dueOn = dueOn;
        this.fate = fate;
    }

    String id() {
        return id;
    }

    String owner() {
        return owner;
    }

    String manager() {
        return manager;
    }

    boolean toReview() {
        return !reviewed && !over() && !manager.isEmpty();
    }

    boolean toComplete() {
        return !completed && !over() && (fate == Fate.CLOSED || fate == Fate.AWAITING_ASSURANCE);
    }

    boolean toAssure() {
        return completed && !over() && fate == Fate.CLOSED && !manager.isEmpty();
    }

    void reviewed() {
        reviewed = true;
    }

    void completed() {
        completed = true;
    }

    void closed() {
        closed = true;
    }

    void cancelled() {
        cancelled = true;
    }

    /** Whether its due day is over by now and it was still open: then it has just become overdue. */
    boolean fallsOverdue(Instant now) {
        var falls = !completed && !over() && !overdue && !now.isBefore(WorkingDays.endOfDay(dueOn));
        overdue |= falls;
        return falls;
    }

    boolean isClosed() {
        return closed;
    }

    boolean isCancelled() {
        return cancelled;
    }

    boolean isOpen() {
        return !over();
    }

    boolean isAwaitingAssurance() {
        return completed && !over();
    }

    boolean isOverdue() {
        return overdue && !over();
    }

    private boolean over() {
        return closed || cancelled;
    }
}
