package org.practiceaudit.actions.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;

/** What can be asked of an action. {@code at} is business time. */
public sealed interface ActionCommand {
    /** An audit or a moderation took it. */
    record Open(Particulars action, Instant at) implements ActionCommand {}

    /**
     * A manager of the case opens one of their own, and its source follows from what they are; or who follows a plan adds to
     * it, or a meeting about how to improve the work gives its plan, which the command that it comes with allows.
     *
     * @param rule the authority's own on what an action says
     */
    record OpenDirectly(Particulars action, Smart smart, By by, String rule, Instant at) implements ActionCommand {}

    /** One that stands for others, which the commands that it comes with look at. */
    record OpenInPlace(Particulars action, Smart smart, List<Action.Former> replaces, String by, Instant at)
            implements ActionCommand {
        public OpenInPlace {
            replaces = List.copyOf(replaces);
        }
    }

    /** @param progress without it: delayed when overdue, else on track */
    record Review(By by, LocalDate supervisionOn, Optional<Progress> progress, Narrative note, Instant at)
            implements ActionCommand {}

    /** It was reviewed in a supervision of {@code worker}, whose record says that the supervisor may. */
    record Supervise(
            String worker, String supervisor, LocalDate supervisionOn, Progress progress, Narrative note, Instant at)
            implements ActionCommand {}

    /** A supervision of {@code worker} did not reach it. */
    record PassOver(String worker, String supervisor, LocalDate supervisionOn, Narrative reason, Instant at)
            implements ActionCommand {}

    /** A change of who does it, by when, or as what: only whoever assures it changes it, and says why. */
    sealed interface Change extends ActionCommand {
        By by();

        Narrative reason();

        record Reassign(By by, String owner, Narrative reason, Instant at) implements Change {}

        record Reschedule(By by, LocalDate dueOn, Narrative reason, Instant at) implements Change {}

        /** @param rule the authority's own on what an action says */
        record Split(By by, List<Part> into, Narrative reason, String rule, Instant at) implements Change {
            public Split {
                into = List.copyOf(into);
            }
        }

        /**
         * @param with all that are merged, this one among them
         * @param rule the authority's own on what an action says
         */
        record Merge(By by, List<Particulars> with, Part into, Narrative reason, String rule, Instant at)
                implements Change {
            public Merge {
                with = List.copyOf(with);
            }
        }
    }

    /** An action in place of others, as it is asked for. */
    record Part(String action, Smart smart, String owner, String theme, LocalDate dueOn) {}

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
