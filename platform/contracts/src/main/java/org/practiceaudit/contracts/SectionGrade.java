package org.practiceaudit.contracts;

/**
 * The judgement of one section of the tool: by a grade or by a level.
 *
 * @param grade grade, null where the section does not apply or is judged by a level
 * @param level extent or level of compliance (PQ-12, CA-08), a code of the programme; null where it is graded or does not
 *     apply
 */
public record SectionGrade(String section, String grade, String level) {
    public SectionGrade {
        Present.require("section", section);
    }

    public SectionGrade(String section, String grade) {
        this(section, grade, null);
    }
}
