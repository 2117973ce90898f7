package org.practiceaudit.moderation.meetings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.moderation.moderations.ActionRequest;
import org.practiceaudit.moderation.moderations.ModerationCommand;
import org.practiceaudit.moderation.moderations.SectionGrade;
import org.practiceaudit.programme.Grade;

/**
 * What the meeting says of one audit. Sent again while the meeting is on, it replaces what was said.
 *
 * @param grade the auditor's when confirmed
 * @param rationale why it is confirmed or changed
 * @param sections whose grade is changed, each with its reason
 * @param actions for the service that holds the case
 */
@Schema(name = "AuditDiscussed")
record DiscussionRequest(
        @NotBlank String audit,
        @NotNull Grade grade,
        @Size(max = Narrative.MOST_CHARACTERS) String rationale,
        List<@Valid @NotNull SectionDiscussed> sections,
        @Size(max = 50) List<@Valid @NotNull ActionRequest> actions) {

    record SectionDiscussed(
            @NotBlank String section,
            @NotNull Grade grade,
            @Size(max = Narrative.MOST_CHARACTERS) String rationale) {}

    DiscussionRequest {
        sections = sections == null ? List.of() : sections;
        actions = actions == null ? List.of() : actions;
    }

    ModerationCommand command(String meeting, String by, Instant at) {
        var said = sections.stream()
                .map(each -> new SectionGrade(each.section(), each.grade(), Narrative.of(each.rationale())))
                .toList();
        return new ModerationCommand.Discuss(
                meeting,
                new ModerationCommand.Grades(grade, said, Narrative.of(rationale)),
                actions.stream().map(ActionRequest::forService).toList(),
                by,
                at);
    }
}
