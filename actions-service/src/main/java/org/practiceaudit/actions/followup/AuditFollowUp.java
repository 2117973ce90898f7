package org.practiceaudit.actions.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.practiceaudit.eventstore.Narrative;

/** How the follow-up of an audit stands. */
public sealed interface AuditFollowUp {
    record NotBegun() implements AuditFollowUp {}

    /** @param since when it was begun or opened again */
    record Following(Standing standing, Instant since) implements AuditFollowUp {}

    /** Nothing is left to be done or confirmed; its findings may still wait for a supervision. */
    record Over(Standing standing, String reason, Instant at) implements AuditFollowUp {}

    /** The audit counts no more. */
    record Stopped(Standing standing, Instant at) implements AuditFollowUp {}

    /** An action of the audit that is known here. */
    sealed interface Known {
        record Outstanding() implements Known {}

        /** @param confirmedBy who assured that it is done; empty for one that was cancelled or that others replace */
        record Done(Optional<String> confirmedBy, Instant at) implements Known {}
    }

    /** @param reached whether the supervision discussed the findings; else {@code text} says why not */
    record Supervision(FollowUpCommand.Held held, boolean reached, Narrative text, Instant at) {}

    record Satisfaction(String by, Narrative note, Instant at) {}

    /** What is known of it. */
    record Standing(
            Followed audit,
            boolean findingsDiscussed,
            List<String> satisfied,
            Optional<Instant> submittedAt,
            boolean isFinal,
            Map<String, Known> actions,
            List<Supervision> supervisions,
            Optional<Satisfaction> satisfaction) {
        public Standing {
            satisfied = List.copyOf(satisfied);
            actions = Collections.unmodifiableMap(new TreeMap<>(actions));
            supervisions = List.copyOf(supervisions);
        }

        Standing submitted(Instant at) {
            return new Standing(
                    audit, findingsDiscussed, satisfied, Optional.of(at), isFinal, actions, supervisions, satisfaction);
        }

        Standing asFinal() {
            return new Standing(
                    audit, findingsDiscussed, satisfied, submittedAt, true, actions, supervisions, satisfaction);
        }

        Standing with(String action, Known known) {
            var more = new TreeMap<>(actions);
            more.put(action, known);
            return new Standing(
                    audit, findingsDiscussed, satisfied, submittedAt, isFinal, more, supervisions, satisfaction);
        }

        Standing with(Supervision supervision) {
            var more = new ArrayList<>(supervisions);
            more.add(supervision);
            return new Standing(audit, findingsDiscussed, satisfied, submittedAt, isFinal, actions, more, satisfaction);
        }

        Standing with(Optional<Satisfaction> now) {
            return new Standing(audit, findingsDiscussed, satisfied, submittedAt, isFinal, actions, supervisions, now);
        }

        /** Ids of what is not confirmed yet. */
        List<String> outstanding() {
            return actions.entrySet().stream()
                    .filter(action -> action.getValue() instanceof Known.Outstanding)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        boolean discussed() {
            return supervisions.stream().anyMatch(Supervision::reached);
        }

        boolean awaitsSatisfaction() {
            return !satisfied.isEmpty() && satisfaction.isEmpty();
        }

        /** CA-13, PQ-19: the next supervision has the audit before it. */
        boolean pulledThrough() {
            return submittedAt.isPresent() && (findingsDiscussed && !discussed() || awaitsSatisfaction());
        }

        /** PQ-18: the last action is confirmed, no more are to come, and whoever has to be is satisfied. */
        boolean nothingLeft() {
            return isFinal && outstanding().isEmpty() && !awaitsSatisfaction();
        }
    }

    default Optional<Standing> known() {
        return switch (this) {
            case NotBegun() -> Optional.empty();
            case Following(var standing, var _) -> Optional.of(standing);
            case Over(var standing, var _, var _) -> Optional.of(standing);
            case Stopped(var standing, var _) -> Optional.of(standing);
        };
    }

    /** The state's code, as lists show and filter by it. */
    default String code() {
        return switch (this) {
            case NotBegun() -> "not-begun";
            case Following _ -> "open";
            case Over _, Stopped _ -> "ended";
        };
    }

    default boolean pulledThrough() {
        return switch (this) {
            case NotBegun _, Stopped _ -> false;
            case Following(var standing, var _) -> standing.pulledThrough();
            case Over(var standing, var _, var _) -> standing.pulledThrough();
        };
    }
}
