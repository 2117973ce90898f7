package org.practiceaudit.actions.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.WorkingDays;

/** Where something that a cycle taught, or that is done about it, stands. */
sealed interface Learnt {
    record NotRecorded() implements Learnt {}

    /** Recorded; nothing more has been said of it. */
    record Open(Entry entry, boolean overdue) implements Learnt {}

    /** Shared, held or achieved. */
    record Done(Entry entry, Completion completion) implements Learnt {}

    /** @param about in words what it is */
    record Entry(String id, Cycle cycle, Subject subject, Narrative about, String by, Instant at) {}

    /** @param fellOverdue whether its timescale had passed when this was recorded; in time all the same if done by then */
    record Completion(LocalDate doneOn, Narrative how, String by, Instant at, boolean fellOverdue) {}

    /** What it is. */
    sealed interface Subject {
        /** Strengths and learning were passed on to a service (BR-27). */
        record PassedOn(String service, List<String> themes) implements Subject {
            public PassedOn {
                themes = List.copyOf(themes);
            }
        }

        /** @param service that it is for, empty for all (TH-30) */
        record Campaign(
                Kind kind, String theme, Optional<String> service, String lead, LocalDate startsOn, LocalDate endsOn)
                implements Subject {}

        /** @param service that it is for, empty for all (CA-14) */
        record Improvement(String theme, Optional<String> service, String lead, LocalDate dueOn) implements Subject {
            /** The first instant that is too late. */
            Instant due() {
                return WorkingDays.endOfDay(dueOn);
            }
        }

        /** Code of the sort, as lists filter by it. */
        default String sort() {
            return switch (this) {
                case PassedOn _ -> "learning";
                case Campaign _ -> "campaign";
                case Improvement _ -> "improvement";
            };
        }

        /** The rule under which it is recorded. */
        default String rule() {
            return switch (this) {
                case PassedOn _ -> "BR-27";
                case Campaign _ -> "TH-30";
                case Improvement _ -> "CA-14";
            };
        }

        default List<String> allThemes() {
            return switch (this) {
                case PassedOn(var _, var themes) -> themes;
                case Campaign campaign -> List.of(campaign.theme());
                case Improvement improvement -> List.of(improvement.theme());
            };
        }

        /** Who has to see to it, where somebody has. */
        default Optional<String> leader() {
            return switch (this) {
                case PassedOn _ -> Optional.empty();
                case Campaign campaign -> Optional.of(campaign.lead());
                case Improvement improvement -> Optional.of(improvement.lead());
            };
        }

        /** The service that it is for, where it is not for all. */
        default Optional<String> only() {
            return switch (this) {
                case PassedOn(var service, var _) -> Optional.of(service);
                case Campaign campaign -> campaign.service();
                case Improvement improvement -> improvement.service();
            };
        }
    }

    /** What is done about a theme in the second half of a cycle (TH-30). */
    enum Kind implements Coded {
        ACTION_PLAN,
        WORKSHOP,
        CAMPAIGN
    }

    default Optional<Entry> recorded() {
        return switch (this) {
            case NotRecorded() -> Optional.empty();
            case Open(var entry, var _) -> Optional.of(entry);
            case Done(var entry, var _) -> Optional.of(entry);
        };
    }

    /** Its code, as lists show and filter by it. */
    default String code() {
        return switch (this) {
            case NotRecorded() -> "not-recorded";
            case Open _ -> "open";
            case Done _ -> "done";
        };
    }

    default boolean late() {
        return this instanceof Open(var _, var overdue) && overdue;
    }
}
