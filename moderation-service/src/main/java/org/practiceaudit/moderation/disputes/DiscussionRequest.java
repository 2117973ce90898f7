package org.practiceaudit.moderation.disputes;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;

/**
 * What the moderator sends when a dispute was gone through with them (TH-26).
 *
 * @param agreedGrade that all agree on; left out where they do not agree, and the dispute goes to who decides
 */
record DiscussionRequest(
        LocalDate heldOn,
        @Size(max = Narrative.MOST_CHARACTERS) String notes,
        Grade agreedGrade) {
    DisputeCommand command(Person by, Instant at) {
        return new DisputeCommand.Discuss(heldOn, Narrative.of(notes), agreedGrade, by, at);
    }
}
