package org.practiceaudit.contracts;

/**
 * The grade of one section of the tool.
 *
 * @param grade grade, null where the section does not apply
 */
public record SectionGrade(String section, String grade) {
    public SectionGrade {
        Present.require("section", section);
    }
}
