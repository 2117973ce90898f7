package org.practiceaudit.actions.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;

/** What has happened to an action. Private to this service; {@link Actions} says which of it the others are told. */
public sealed interface ActionEvent {
    /** It is to be done. */
    sealed interface Opening extends ActionEvent {}

    /** Who does it, by when, or what became of it in supervision: it stays what it is. */
    sealed interface Changing extends ActionEvent {}

    record Opened(Particulars action, Instant at) implements Opening {}

    record OpenedDirectly(Particulars action, Smart smart, String openedBy, Instant at) implements Opening {}

    record Reviewed(LocalDate supervisionOn, Progress progress, Narrative note, String reviewedBy, Instant at)
            implements Changing {}

    /** @param doneOn when it was done, which may be days before it is said */
    record Completed(LocalDate doneOn, Narrative how, String completedBy, Instant at) implements ActionEvent {}

    record Assured(Narrative note, String assuredBy, Instant at) implements ActionEvent {}

    record Refused(Narrative reason, String refusedBy, Instant at) implements ActionEvent {}

    record FellOverdue(LocalDate dueOn, Instant at) implements ActionEvent {}

    record Cancelled(String reason, Instant at) implements ActionEvent {}

    /** Somebody else has to do it. */
    record Reassigned(String from, String owner, Narrative reason, String reassignedBy, Instant at)
            implements Changing {}

    /** It has another due day. */
    record Rescheduled(LocalDate from, LocalDate dueOn, Narrative reason, String rescheduledBy, Instant at)
            implements Changing {}

    /** A supervision did not reach it, and left it for the next one. */
    record NotReached(LocalDate supervisionOn, Narrative reason, String supervisor, Instant at) implements Changing {}

    /** @param into the actions in its place, opened with this */
    record Split(List<String> into, Narrative reason, String splitBy, Instant at) implements ActionEvent {
        public Split {
            into = List.copyOf(into);
        }
    }

    /** @param into the action that stands for it and others, opened with this */
    record Merged(String into, Narrative reason, String mergedBy, Instant at) implements ActionEvent {}

    /** Stands for one that was split, or for several that were merged. */
    record OpenedInPlace(Particulars action, Smart smart, List<Action.Former> replaces, String openedBy, Instant at)
            implements Opening {
        public OpenedInPlace {
            replaces = List.copyOf(replaces);
        }
    }
}
