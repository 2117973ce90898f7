package org.practiceaudit.moderation.moderations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.programme.Grade;

/**
 * What a moderator sends to complete a moderation.
 *
 * @param grade the moderated grade, the auditor's when agreed
 * @param sections the sections whose grade the moderator changes; on all others the two agree
 * @param discussion with the auditor, where one was held
 */
record CompletionRequest(
        @NotNull Grade grade,
        @Size(max = Narrative.MOST_CHARACTERS) String rationale,
        List<@Valid @NotNull SectionGrade> sections,
        @Size(max = Narrative.MOST_CHARACTERS) String discussion,
        @Size(max = 50) List<@Valid @NotNull Action> serviceActions,
        @Size(max = 50) List<@Valid @NotNull Action> auditorActions) {

    record SectionGrade(@NotBlank String section, @NotNull Grade grade) {}

    /**
     * @param owner staff id; of an action for the auditor, the auditor's
     * @param theme of the tool; an action for the auditor may leave it out
     * @param section of the tool, where the action belongs to one
     */
    @Schema(name = "ActionAsked")
    record Action(
            @Size(max = Narrative.MOST_CHARACTERS) String what,
            @Size(max = Narrative.MOST_CHARACTERS) String outcome,
            String owner,
            LocalDate dueOn,
            @Size(max = Narrative.MOST_CHARACTERS) String seenBy,
            String theme,
            String section) {

        private SmartAction smart(String usualTheme) {
            return new SmartAction(
                    Ids.next(),
                    Narrative.of(what),
                    Narrative.of(outcome),
                    Narrative.of(seenBy),
                    owner,
                    dueOn,
                    theme == null ? usualTheme : theme,
                    section);
        }
    }

    CompletionRequest {
        sections = sections == null ? List.of() : sections;
        serviceActions = serviceActions == null ? List.of() : serviceActions;
        auditorActions = auditorActions == null ? List.of() : auditorActions;
    }

    ModerationCommand command(String by, Instant at) {
        return new ModerationCommand.Complete(
                grade,
                sections.stream()
                        .map(section -> new Judgement.Section(section.section(), section.grade()))
                        .toList(),
                Narrative.of(rationale),
                Narrative.of(discussion),
                serviceActions.stream().map(action -> action.smart("")).toList(),
                auditorActions.stream()
                        .map(action -> action.smart(SmartAction.AUDIT_PRACTICE))
                        .toList(),
                by,
                at);
    }
}
