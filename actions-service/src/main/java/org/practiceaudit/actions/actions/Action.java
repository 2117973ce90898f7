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

    /** Others stand in its place: those it was split into, or the one it was merged into. */
    record Replaced(Entry entry, List<String> by, Instant at) implements Action {
        public Replaced {
            by = List.copyOf(by);
        }
    }

    /**
     * What has been recorded of it so far.
     *
     * @param smart its text, where this service took it
     * @param changes of owner and day, and the supervisions that did not reach it
     * @param replaces what it stands for; nothing for one that was asked for as it is
     */
    record Entry(
            Particulars of,
            Optional<Smart> smart,
            Instant openedAt,
            List<Review> reviews,
            List<Refusal> refusals,
            List<Change> changes,
            List<Former> replaces) {
        public Entry {
            reviews = List.copyOf(reviews);
            refusals = List.copyOf(refusals);
            changes = List.copyOf(changes);
            replaces = List.copyOf(replaces);
        }

        static Entry opened(Particulars of, Optional<Smart> smart, Instant at) {
            return new Entry(of, smart, at, List.of(), List.of(), List.of(), List.of());
        }

        /** The first instant that is too late. */
        public Instant due() {
            return WorkingDays.endOfDay(of.dueOn());
        }

        /** The actions as they were first asked for; this one is needed as long as one of them is. */
        public List<String> asked() {
            return replaces.isEmpty()
                    ? List.of(of.action())
                    : replaces.stream()
                            .flatMap(former -> former.asked().stream())
                            .distinct()
                            .sorted()
                            .toList();
        }

        Entry with(Review review) {
            return new Entry(of, smart, openedAt, and(reviews, review), refusals, changes, replaces);
        }

        Entry with(Refusal refusal) {
            return new Entry(of, smart, openedAt, reviews, and(refusals, refusal), changes, replaces);
        }

        Entry with(Particulars now, Change change) {
            return new Entry(now, smart, openedAt, reviews, refusals, and(changes, change), replaces);
        }

        private static <T> List<T> and(List<T> list, T one) {
            var more = new ArrayList<>(list);
            more.add(one);
            return more;
        }
    }

    /** What was changed of it after it was opened, and why. */
    sealed interface Change {
        record Reassigned(String from, String to, Narrative reason, String by, Instant at) implements Change {}

        record Rescheduled(LocalDate from, LocalDate to, Narrative reason, String by, Instant at) implements Change {}

        /** A supervision left it for the next one. */
        record NotReached(LocalDate supervisionOn, Narrative reason, String by, Instant at) implements Change {}
    }

    /**
     * An action that another stands for.
     *
     * @param reference the learning point or moderation that it came from
     * @param asked the actions as they were first asked for that it stood for itself
     */
    record Former(String action, String reference, List<String> asked) {
        public Former {
            asked = List.copyOf(asked);
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
            case Replaced(var entry, var _, var _) -> Optional.of(entry);
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
            case Replaced _ -> "replaced";
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
