package org.practiceaudit.actions.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.WorkingDays;

/** Where an action stands. */
public sealed interface Action {
    record NotOpened() implements Action {}

    /** To be done. */
    record Open(Entry entry, boolean overdue) implements Action {}

    /** Its owner says that it is done; the team manager has not yet assured it (BR-11). */
    record Completed(Entry entry, Completion completion) implements Action {}

    /** Assured. */
    record Closed(Entry entry, Completion completion, Assurance assurance) implements Action {}

    record Cancelled(Entry entry, String reason, Instant at) implements Action {}

    /**
     * What has been recorded of it so far.
     *
     * @param smart its text, where this service took it
     */
    record Entry(
            Particulars of, Optional<Smart> smart, Instant openedAt, List<Review> reviews, List<Refusal> refusals) {
        public Entry {
            reviews = List.copyOf(reviews);
            refusals = List.copyOf(refusals);
        }

        /** The first instant that is too late. */
        public Instant due() {
            return WorkingDays.endOfDay(of.dueOn());
        }

        Entry with(Review review) {
            var more = new ArrayList<>(reviews);
            more.add(review);
            return new Entry(of, smart, openedAt, more, refusals);
        }

        Entry with(Refusal refusal) {
            var more = new ArrayList<>(refusals);
            more.add(refusal);
            return new Entry(of, smart, openedAt, reviews, more);
        }
    }

    record Review(LocalDate supervisionOn, Progress progress, Narrative note, String by, Instant at) {}

    /** @param fellOverdue whether its due day had passed when its owner said so; done in time all the same if done by then */
    record Completion(LocalDate doneOn, Narrative how, String by, Instant at, boolean fellOverdue) {}

    record Assurance(Narrative note, String by, Instant at) {}

    record Refusal(Narrative reason, String by, Instant at) {}

    /** What is on record; nothing before it is opened. */
    default Optional<Entry> taken() {
        return switch (this) {
            case NotOpened() -> Optional.empty();
            case Open(var entry, var _) -> Optional.of(entry);
            case Completed(var entry, var _) -> Optional.of(entry);
            case Closed(var entry, var _, var _) -> Optional.of(entry);
            case Cancelled(var entry, var _, var _) -> Optional.of(entry);
        };
    }

    /** The state's code, as lists show and filter by it. */
    default String code() {
        return switch (this) {
            case NotOpened() -> "not-opened";
            case Open _ -> "open";
            case Completed _ -> "completed";
            case Closed _ -> "closed";
            case Cancelled _ -> "cancelled";
        };
    }

    /** Open past its due day. */
    default boolean late() {
        return this instanceof Open(var _, var overdue) && overdue;
    }

    /** Supervision pulls it through until its completion has been recorded, which the team manager does (BR-10, BR-11). */
    default boolean pulledThrough() {
        return this instanceof Open || this instanceof Completed;
    }
}
