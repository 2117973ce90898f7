package org.practiceaudit.actions.actions;

import java.time.Instant;
import java.time.LocalDate;
import org.practiceaudit.eventstore.Narrative;

/** What has happened to an action. Private to this service; {@link Actions} says which of it the others are told. */
public sealed interface ActionEvent {
    record Opened(Particulars action, Instant at) implements ActionEvent {}

    record OpenedDirectly(Particulars action, Smart smart, String openedBy, Instant at) implements ActionEvent {}

    record Reviewed(LocalDate supervisionOn, Progress progress, Narrative note, String reviewedBy, Instant at)
            implements ActionEvent {}

    /** @param doneOn when it was done, which may be days before it is said */
    record Completed(LocalDate doneOn, Narrative how, String completedBy, Instant at) implements ActionEvent {}

    record Assured(Narrative note, String assuredBy, Instant at) implements ActionEvent {}

    record Refused(Narrative reason, String refusedBy, Instant at) implements ActionEvent {}

    record FellOverdue(LocalDate dueOn, Instant at) implements ActionEvent {}

    record Cancelled(String reason, Instant at) implements ActionEvent {}
}
