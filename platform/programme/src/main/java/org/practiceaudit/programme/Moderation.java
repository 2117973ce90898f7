package org.practiceaudit.programme;

import java.util.List;

/**
 * What is moderated, by whom and by when.
 *
 * @param samplePercent share of allocations drawn for moderation; a minimum, so it rounds up
 * @param always grades that are moderated whether sampled or not
 * @param onChallenge whether an audit is moderated when a challenge to it stays unresolved (PQ-17)
 * @param due counted from the audit's submission
 * @param sooner clocks of grades that do not wait for {@code due} (TH-24)
 * @param blind whether the moderator grades without seeing the auditor's grade
 * @param meeting whether a meeting of the auditors' group goes over the audits
 * @param moderatorJobRoles job roles that moderate
 */
public record Moderation(
        int samplePercent,
        List<Grade> always,
        boolean onChallenge,
        Clock due,
        List<Sooner> sooner,
        boolean blind,
        boolean meeting,
        List<String> moderatorJobRoles,
        Independence independence,
        String source) {

    /** An auditor's grade with a clock of its own, counted from the audit's submission. */
    public record Sooner(Grade grade, Clock due) {}

    public Moderation {
        always = List.copyOf(always);
        sooner = List.copyOf(sooner);
        moderatorJobRoles = List.copyOf(moderatorJobRoles);
        new Checks()
                .range("samplePercent", samplePercent, 0, 100)
                .distinct("always", always, Grade::code)
                .distinct("sooner", sooner, each -> each.grade().code())
                .some("moderatorJobRoles", moderatorJobRoles)
                .distinct("moderatorJobRoles", moderatorJobRoles, role -> role)
                .sourced(source)
                .orThrow();
    }

    /** How many of so many allocations are drawn at least: a minimum rounds up. */
    public int sampleOf(int allocations) {
        return Math.ceilDiv(allocations * samplePercent, 100);
    }

    /** The clock of a moderation, by the auditor's grade. */
    public Clock due(Grade grade) {
        return sooner.stream()
                .filter(each -> each.grade() == grade)
                .findFirst()
                .map(Sooner::due)
                .orElse(due);
    }

    /** Whether this grade brings an audit into moderation that was not drawn. */
    public boolean always(Grade grade) {
        return always.contains(grade);
    }
}
