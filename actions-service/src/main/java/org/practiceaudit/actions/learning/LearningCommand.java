package org.practiceaudit.actions.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Role;

/** What can be asked of a record of learning. {@code at} is business time. */
sealed interface LearningCommand {
    /** A person of the authority, in the role in which they act. */
    record By(String staff, Role role) {}

    record PassOn(String id, Cycle cycle, String service, List<String> themes, Narrative about, By by, Instant at)
            implements LearningCommand {}

    /** @param service null for all */
    record RecordCampaign(
            String id,
            Cycle cycle,
            Learnt.Kind kind,
            String theme,
            String service,
            String lead,
            LocalDate startsOn,
            LocalDate endsOn,
            Narrative about,
            By by,
            Instant at)
            implements LearningCommand {}

    /** @param service null for all */
    record PlanImprovement(
            String id,
            Cycle cycle,
            String theme,
            String service,
            String lead,
            LocalDate dueOn,
            Narrative about,
            By by,
            Instant at)
            implements LearningCommand {}

    /** Shared with learning and development, held, or achieved. */
    record Complete(By by, LocalDate doneOn, Narrative how, Instant at) implements LearningCommand {}

    /** Its clock has come to {@code due}, the first instant that is too late. */
    record FallDue(Instant due) implements LearningCommand {}

    /** The cycle whose programme decides, where the command names it. */
    default Optional<Cycle> named() {
        return switch (this) {
            case PassOn of -> Optional.of(of.cycle());
            case RecordCampaign of -> Optional.of(of.cycle());
            case PlanImprovement of -> Optional.of(of.cycle());
            case Complete _, FallDue _ -> Optional.empty();
        };
    }
}
