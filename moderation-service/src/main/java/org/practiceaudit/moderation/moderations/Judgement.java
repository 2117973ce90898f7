package org.practiceaudit.moderation.moderations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.programme.Grade;

/**
 * The auditor's grades.
 *
 * @param overrideReason code of the reason why the overall grade departs from what the sections allow, null where it does not
 * @param by staff id of who graded; older facts leave it out
 * @param at when; older facts leave it out
 */
public record Judgement(
        Grade overall,
        List<Section> sections,
        @JsonInclude(JsonInclude.Include.NON_NULL) String overrideReason,
        @JsonInclude(JsonInclude.Include.NON_NULL) String by,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant at) {

    /** @param grade null where the section does not apply */
    public record Section(String code, Grade grade) {}

    public Judgement {
        sections = List.copyOf(sections);
    }

    Optional<Section> section(String code) {
        return sections.stream().filter(section -> section.code().equals(code)).findFirst();
    }

    /** The grade of a section that the auditor graded. */
    Optional<Grade> graded(String code) {
        return section(code).map(Section::grade);
    }
}
