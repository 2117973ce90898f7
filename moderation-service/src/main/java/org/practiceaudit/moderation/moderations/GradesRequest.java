package org.practiceaudit.moderation.moderations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;

/**
 * What a moderator sends to commit to grades without having seen the auditor's.
 *
 * @param sections each section that applies
 */
record GradesRequest(
        @NotNull Grade grade,
        @Size(max = Narrative.MOST_CHARACTERS) String rationale,
        List<@Valid @NotNull SectionAsked> sections) {

    /** @param rationale why; needed where it differs from the auditor's */
    record SectionAsked(
            @NotBlank String section,
            @NotNull Grade grade,
            @Size(max = Narrative.MOST_CHARACTERS) String rationale) {}

    GradesRequest {
        sections = sections == null ? List.of() : sections;
    }

    static List<SectionGrade> of(List<SectionAsked> sections) {
        return sections.stream()
                .map(each -> new SectionGrade(each.section(), each.grade(), Narrative.of(each.rationale())))
                .toList();
    }

    ModerationCommand.Grades grades() {
        return new ModerationCommand.Grades(grade, of(sections), Narrative.of(rationale));
    }
}
