package org.practiceaudit.audit.audits;

import java.util.List;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.OverallGrade;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Section;

/** The overall grade and what it needs beside it: BR-24, BR-29. */
final class OverallRules {
    private final ProgrammePolicy policy;

    OverallRules(ProgrammePolicy policy) {
        this.policy = policy;
    }

    Decision<AuditEvent> grade(Work work, OverallJudgement judgement) {
        return new Faults().and(broken(work, judgement, "")).orElse(new AuditEvent.OverallGraded(judgement));
    }

    /** BR-24: more than the allowed steps above the lowest section. */
    boolean overridden(Work work, OverallJudgement judgement) {
        return OverallGrade.suggest(policy, work.grades())
                .map(suggestion -> suggestion.needsOverride(judgement.grade()))
                .orElse(false);
    }

    /** Asked when the grade is given and again at submission, since sections may have changed in between. */
    List<Rejection> broken(Work work, OverallJudgement judgement, String prefix) {
        var open = policy.tool().sections().stream()
                .map(Section::code)
                .filter(code -> !work.sections().containsKey(code)
                        || !work.sections().get(code).judged())
                .toList();
        if (!open.isEmpty()) {
            return List.of(Rejection.broken(
                    "BR-24",
                    prefix + "grade",
                    "The overall grade starts from the section grades; not graded yet: " + String.join(", ", open)
                            + ".",
                    "Grade these sections first."));
        }
        if (judgement.grade() == null || !policy.scale().contains(judgement.grade())) {
            return List.of(Rejection.broken(
                    "BR-28",
                    prefix + "grade",
                    "This is not a grade of the programme.",
                    "Choose one whose descriptor fits."));
        }
        var rationale = new Faults()
                .blank(
                        judgement.reason(),
                        "BR-18",
                        prefix + "reason",
                        "The overall grade carries no rationale.",
                        "Explain it.");
        return OverallGrade.suggest(policy, work.grades())
                .map(suggestion -> needs(rationale, suggestion, judgement, prefix))
                .orElseGet(rationale::all);
    }

    private static List<Rejection> needs(
            Faults faults, OverallGrade.Suggestion suggestion, OverallJudgement judgement, String prefix) {
        return faults.when(
                        suggestion.needsSignificantIssue(judgement.grade())
                                && judgement.significantIssue().blank(),
                        "BR-24",
                        prefix + "significantIssue",
                        "The grade is below the " + suggestion.grade().words() + " that the sections suggest.",
                        "Name the one significant issue that pulls it down, or follow the sections.")
                .when(
                        suggestion.needsOverride(judgement.grade())
                                && judgement.overrideReason().blank(),
                        "BR-24",
                        prefix + "overrideReason",
                        "The lowest section is " + suggestion.lowest().words()
                                + "; without an override the grade is at most "
                                + suggestion.highestWithoutOverride().words() + ".",
                        "Give the reason for the override, or a lower grade.")
                .when(
                        suggestion.needsOutcomeStatement(judgement.grade())
                                && judgement.goodNotCompromised().blank(),
                        "BR-29",
                        prefix + "goodNotCompromised",
                        "Some sections are below good, and it is not said why that does not compromise the outcome.",
                        "State why the good outcome holds.")
                .all();
    }
}
