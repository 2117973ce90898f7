package org.practiceaudit.moderation.moderations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.moderation.moderations.Finding.Scenario;

/**
 * What a moderator sends about an audit that is not up to standard (TH-17).
 *
 * @param sections of the tool that are meant; needed for a completion request
 * @param conversationOn day of the conversation with the auditor
 * @param dueOn day by which the audit must come back; needed where it goes back
 * @param action for the auditor's own supervision; only with a referral for training
 */
record FindingRequest(
        @NotNull Scenario scenario,
        @Size(max = Narrative.MOST_CHARACTERS) String what,
        List<@NotBlank String> sections,
        LocalDate conversationOn,
        LocalDate dueOn,
        @Valid ActionRequest action) {

    FindingRequest {
        sections = sections == null ? List.of() : sections;
    }

    ModerationCommand command(String by, Instant at) {
        return new ModerationCommand.Find(
                scenario,
                Narrative.of(what),
                sections,
                conversationOn,
                dueOn,
                action == null ? null : action.forAuditor(),
                by,
                at);
    }
}
