package org.practiceaudit.moderation.moderations;

import java.util.List;
import java.util.Optional;
import org.practiceaudit.programme.Grade;

/** The auditor's grades. */
public record Judgement(Grade overall, List<Section> sections) {

    /** @param grade null where the section does not apply */
    public record Section(String code, Grade grade) {}

    public Judgement {
        sections = List.copyOf(sections);
    }

    Optional<Section> section(String code) {
        return sections.stream().filter(section -> section.code().equals(code)).findFirst();
    }
}
