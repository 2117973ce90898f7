package org.practiceaudit.programme;

import java.util.List;

/**
 * What is moderated, by whom and by when.
 *
 * @param samplePercent share of allocations drawn for moderation; a minimum, so it rounds up
 * @param always grades that are moderated whether sampled or not
 * @param due counted from the audit's submission
 * @param blind whether the moderator grades without seeing the auditor's grade
 * @param meeting whether a meeting of the auditors' group goes over the audits
 * @param moderatorJobRoles job roles that moderate
 */
public record Moderation(
        int samplePercent,
        List<Grade> always,
        Clock due,
        boolean blind,
        boolean meeting,
        List<String> moderatorJobRoles,
        Independence independence,
        String source) {

    public Moderation {
        always = List.copyOf(always);
        moderatorJobRoles = List.copyOf(moderatorJobRoles);
        new Checks()
                .range("samplePercent", samplePercent, 0, 100)
                .distinct("always", always, Grade::code)
                .some("moderatorJobRoles", moderatorJobRoles)
                .distinct("moderatorJobRoles", moderatorJobRoles, role -> role)
                .sourced(source)
                .orThrow();
    }

    /** How many of so many allocations are drawn at least: a minimum rounds up. */
    public int sampleOf(int allocations) {
        return Math.ceilDiv(allocations * samplePercent, 100);
    }

    /** Whether this grade brings an audit into moderation that was not drawn. */
    public boolean always(Grade grade) {
        return always.contains(grade);
    }
}
