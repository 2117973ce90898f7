package org.practiceaudit.moderation.disputes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.web.Problems;

/**
 * What is sent to decide a dispute: a grade, or which actions are withdrawn (an empty list lets all of them stand).
 */
record DecisionRequest(
        Grade grade,
        List<@NotBlank String> withdrawnActions,
        @Size(max = Narrative.MOST_CHARACTERS) String rationale) {

    DisputeCommand command(Person by, Instant at) {
        if (grade != null && withdrawnActions == null) {
            return new DisputeCommand.DecideGrade(grade, Narrative.of(rationale), by, at);
        }
        if (grade == null && withdrawnActions != null) {
            return new DisputeCommand.DecideActions(withdrawnActions, Narrative.of(rationale), by, at);
        }
        throw Problems.invalid(
                "grade",
                "A decision is either a grade or a list of withdrawn actions.",
                "Send grade where the grade is disputed, withdrawnActions where actions are.");
    }
}
