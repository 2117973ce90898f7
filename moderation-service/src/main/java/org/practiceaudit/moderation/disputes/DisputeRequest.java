package org.practiceaudit.moderation.disputes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.DisputeRoute.Subject;

/**
 * What is sent to raise a dispute.
 *
 * @param actions ids of the disputed actions; left out, all that can be are
 */
record DisputeRequest(
        @NotBlank String audit,
        @NotNull Subject subject,
        @Size(max = Narrative.MOST_CHARACTERS) String reason,
        List<@NotBlank String> actions) {
    DisputeRequest {
        actions = actions == null ? List.of() : actions;
    }
}
