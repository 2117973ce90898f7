package org.practiceaudit.contracts;

/**
 * How auditor and moderator graded one section.
 *
 * @param auditorGrade the auditor's grade, null where the section does not apply
 * @param moderatedGrade the moderator's grade, null where the section does not apply
 * @param agreed whether both say the same
 */
public record SectionAgreement(String section, String auditorGrade, String moderatedGrade, boolean agreed) {
    public SectionAgreement {
        Present.require("section", section);
    }
}
