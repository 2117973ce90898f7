package org.practiceaudit.moderation.moderations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.moderation.moderations.GradesRequest.SectionAsked;
import org.practiceaudit.moderation.people.Candidate;
import org.practiceaudit.programme.Grade;

/**
 * What a moderator sends to complete a moderation.
 *
 * @param grade the moderated grade, the auditor's when agreed
 * @param sections the sections whose grade the moderator changes, each with its reason; on all others the two agree
 * @param discussedOn day of the discussion with the auditor (TH-16); left out where there was none
 * @param discussion what was discussed
 * @param noDiscussionBecause why there was none
 * @param disagreement what the auditor does not agree with; left out where they agree
 */
record CompletionRequest(
        @NotNull Grade grade,
        @Size(max = Narrative.MOST_CHARACTERS) String rationale,
        List<@Valid @NotNull SectionAsked> sections,
        LocalDate discussedOn,
        @Size(max = Narrative.MOST_CHARACTERS) String discussion,
        @Size(max = Narrative.MOST_CHARACTERS) String noDiscussionBecause,
        @Size(max = Narrative.MOST_CHARACTERS) String disagreement,
        @Size(max = 50) List<@Valid @NotNull ActionRequest> serviceActions,
        @Size(max = 50) List<@Valid @NotNull ActionRequest> auditorActions) {

    CompletionRequest {
        sections = sections == null ? List.of() : sections;
        serviceActions = serviceActions == null ? List.of() : serviceActions;
        auditorActions = auditorActions == null ? List.of() : auditorActions;
    }

    ModerationCommand command(Candidate by, Instant at) {
        return new ModerationCommand.Complete(
                new ModerationCommand.Grades(grade, GradesRequest.of(sections), Narrative.of(rationale)),
                new ModerationCommand.Discussion(
                        discussedOn,
                        Narrative.of(discussion),
                        Narrative.of(noDiscussionBecause),
                        Narrative.of(disagreement)),
                serviceActions.stream().map(ActionRequest::forService).toList(),
                auditorActions.stream().map(ActionRequest::forAuditor).toList(),
                by,
                at);
    }
}
