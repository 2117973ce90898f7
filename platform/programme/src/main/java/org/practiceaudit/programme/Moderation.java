package org.practiceaudit.programme;

import java.util.List;

/**
 * What is moderated, by whom and by when.
 *
 * @param samplePercent share of allocations drawn for moderation; a minimum, so it rounds up
 * @param always grades that are moderated whether sampled or not
 * @param onChallenge whether an audit is moderated when a challenge to it stays unresolved (PQ-17)
 * @param due counted from the audit's submission, or from the challenge that brought it into moderation (PQ-17)
 * @param dueRule the rule that {@code due} comes from, such as TH-15
 * @param sooner clocks of grades that do not wait for {@code due} (TH-24)
 * @param blind whether the moderator grades without seeing the auditor's grade
 * @param meeting whether a meeting of the auditors' group goes over the audits (CA-06); then nobody moderates alone
 * @param overseenBy roles that oversee the meeting and one of whom chairs it (CA-06); none where there is no meeting
 * @param moderatorJobRoles job roles that moderate
 */
public record Moderation(
        int samplePercent,
        List<Grade> always,
        boolean onChallenge,
        Clock due,
        String dueRule,
        List<Sooner> sooner,
        boolean blind,
        boolean meeting,
        List<Role> overseenBy,
        List<String> moderatorJobRoles,
        Independence independence,
        String source) {

    /**
     * An auditor's grade with a clock of its own, counted from the audit's submission.
     *
     * @param rule the rule that it comes from, such as TH-24
     */
    public record Sooner(Grade grade, Clock due, String rule) {
        public Sooner {
            new Checks().text("rule", rule).orThrow();
        }
    }

    public Moderation {
        always = List.copyOf(always);
        sooner = List.copyOf(sooner);
        overseenBy = List.copyOf(overseenBy);
        moderatorJobRoles = List.copyOf(moderatorJobRoles);
        new Checks()
                .range("samplePercent", samplePercent, 0, 100)
                .distinct("always", always, Grade::code)
                .text("dueRule", dueRule)
                .distinct("sooner", sooner, each -> each.grade().code())
                .distinct("overseenBy", overseenBy, Role::code)
                .that(
                        meeting != overseenBy.isEmpty(),
                        "overseenBy",
                        meeting ? "is empty" : "names roles of a meeting that there is not",
                        meeting ? "say who oversees the meeting" : "leave it empty, or have a meeting")
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

    /** The rule behind the clock of a moderation, by the auditor's grade. */
    public String dueRule(Grade grade) {
        return sooner.stream()
                .filter(each -> each.grade() == grade)
                .findFirst()
                .map(Sooner::rule)
                .orElse(dueRule);
    }

    /** Whether the due day alone tells this grade: it has a clock of its own. */
    public boolean hurries(Grade grade) {
        return sooner.stream().anyMatch(each -> each.grade() == grade);
    }

    /** Whether this grade brings an audit into moderation that was not drawn. */
    public boolean always(Grade grade) {
        return always.contains(grade);
    }
}
