package org.practiceaudit.actions.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;

/** What can be asked of an action. {@code at} is business time. */
public sealed interface ActionCommand {
    /** An audit or a moderation took it. */
    record Open(Particulars action, Instant at) implements ActionCommand {}

    /** A manager of the case opens one of their own; its source follows from what they are. */
    record OpenDirectly(Particulars action, Smart smart, By by, Instant at) implements ActionCommand {}

    /** @param progress without it: delayed when overdue, else on track */
    record Review(By by, LocalDate supervisionOn, Optional<Progress> progress, Narrative note, Instant at)
            implements ActionCommand {}

    record Complete(By by, LocalDate doneOn, Narrative how, Instant at) implements ActionCommand {}

    record Assure(By by, Narrative note, Instant at) implements ActionCommand {}

    record Refuse(By by, Narrative reason, Instant at) implements ActionCommand {}

    /** Its clock has come to {@code due}, the first instant that is too late. */
    record FallDue(Instant due) implements ActionCommand {}

    /** @param reason code, such as withdrawn-by-decision */
    record Cancel(String reason, Instant at) implements ActionCommand {}

    /** What asked for it does so no more; what its owner has done already stays, and is assured. */
    record Withdraw(String reason, Instant at) implements ActionCommand {}
}
