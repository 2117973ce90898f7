package org.practiceaudit.audit.audits;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Form;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.OverallGrade;
import org.practiceaudit.programme.OverallGrade.Suggestion;
import org.practiceaudit.programme.OverallRule;
import org.practiceaudit.programme.Remark;
import org.practiceaudit.programme.RuleFor.Aspect;
import org.practiceaudit.programme.Section;

/** The overall judgement and what it needs beside it: BR-24, BR-29, EN-02, TH-34, CA-08, PQ-12. */
final class OverallRules {
    private final Form form;

    OverallRules(Form form) {
        this.form = form;
    }

    Decision<AuditEvent> grade(Work work, OverallJudgement judgement) {
        return new Faults().and(broken(work, judgement, "")).orElse(new AuditEvent.OverallGraded(judgement));
    }

    /** Above what the sections allow without a reason (BR-24, EN-02). */
    boolean overridden(Work work, OverallJudgement judgement) {
        return judgement.grade() != null
                && OverallGrade.suggest(form, work.grades())
                        .map(suggestion -> suggestion.needsOverride(judgement.grade()))
                        .orElse(false);
    }

    /** Asked when the grade is given and again at submission, since sections may have changed in between. */
    List<Rejection> broken(Work work, OverallJudgement judgement, String prefix) {
        return switch (form.overall()) {
            case OverallRule.WeightedMajority _ -> fromSections(work, judgement, prefix, true);
            case OverallRule.MajorityWithKeyAreas _ -> fromSections(work, judgement, prefix, false);
            case OverallRule.Judgement rule -> judged(rule, work, judgement, prefix);
            case OverallRule.Score _, OverallRule.Findings _ -> concluded(judgement, prefix);
        };
    }

    private List<Rejection> fromSections(Work work, OverallJudgement judgement, String prefix, boolean outcomeStated) {
        var open = form.tool().sections().stream()
                .map(Section::code)
                .filter(Predicate.not(code -> work.sections().containsKey(code)
                        && work.sections().get(code).judged()))
                .toList();
        if (!open.isEmpty()) {
            return List.of(Rejection.broken(
                    form.rule(Aspect.OVERALL),
                    prefix + "grade",
                    "The overall grade starts from the section grades; not graded yet: " + String.join(", ", open)
                            + ".",
                    "Grade these sections first."));
        }
        if (offScale(judgement.grade())) {
            return List.of(notAGrade(prefix));
        }
        var faults = reasoned(judgement, prefix);
        OverallGrade.suggest(form, work.grades()).ifPresent(suggestion -> {
            departures(faults, suggestion, judgement, prefix);
            outcome(faults, outcomeStated, suggestion, judgement, prefix);
        });
        return faults.all();
    }

    private void departures(Faults faults, Suggestion suggestion, OverallJudgement judgement, String prefix) {
        var rule = form.rule(Aspect.OVERALL);
        var impossible = suggestion.impossible(judgement.grade());
        faults.when(
                        impossible,
                        rule,
                        prefix + "grade",
                        "A key area is " + suggestion.highest().words() + ", and so is the outcome.",
                        "Give this grade, or look at the key area again.")
                .when(
                        suggestion.needsSignificantIssue(judgement.grade())
                                && judgement.significantIssue().blank(),
                        rule,
                        prefix + "significantIssue",
                        "The grade is below the " + suggestion.grade().words() + " that the sections suggest.",
                        "Name the one significant issue that pulls it down, or follow the sections.")
                .when(
                        !impossible
                                && suggestion.needsOverride(judgement.grade())
                                && judgement.overrideReason().blank(),
                        rule,
                        prefix + "overrideReason",
                        "The lowest section is " + suggestion.lowest().words()
                                + "; without an override the grade is at most "
                                + suggestion.highestWithoutOverride().words() + ".",
                        "Give the reason for the override, or a lower grade.");
    }

    private void outcome(
            Faults faults, boolean asked, Suggestion suggestion, OverallJudgement judgement, String prefix) {
        faults.when(
                asked
                        && suggestion.needsOutcomeStatement(judgement.grade())
                        && judgement.goodNotCompromised().blank(),
                form.rule(Aspect.OUTCOME_HOLDS),
                prefix + "goodNotCompromised",
                "Some sections are below good, and it is not said why that does not compromise the outcome.",
                "State why the good outcome holds.");
    }

    private List<Rejection> judged(OverallRule.Judgement rule, Work work, OverallJudgement judgement, String prefix) {
        if (offScale(judgement.grade())) {
            return List.of(notAGrade(prefix));
        }
        var below = work.sections().entrySet().stream()
                .filter(each -> each.getValue().given().filter(Grade::belowGood).isPresent())
                .map(Map.Entry::getKey)
                .toList();
        return reasoned(judgement, prefix)
                .when(
                        rule.outstandingNeedsGoodThroughout()
                                && judgement.grade() == Grade.OUTSTANDING
                                && !below.isEmpty(),
                        form.rule(Aspect.OVERALL),
                        prefix + "grade",
                        "Outstanding means good in every point; below good: " + String.join(", ", below) + ".",
                        "Give a lower grade, or look at these sections again.")
                .all();
    }

    private List<Rejection> concluded(OverallJudgement judgement, String prefix) {
        return reasoned(judgement, prefix)
                .when(
                        judgement.grade() != null,
                        form.rule(Aspect.OVERALL),
                        prefix + "grade",
                        "An audit of this kind has no overall grade.",
                        "Leave it out, and sum up what was found as reason.")
                .all();
    }

    private Faults reasoned(OverallJudgement judgement, String prefix) {
        var field = prefix + "remarks";
        return new Faults()
                .blank(
                        judgement.reason(),
                        form.rule(Aspect.RATIONALE),
                        prefix + "reason",
                        "The overall judgement carries no rationale.",
                        "Explain it.")
                .known(
                        form.tool().remarks().stream()
                                .filter(remark -> remark.of() == Remark.Of.OVERALL)
                                .toList(),
                        judgement.remarks(),
                        field)
                .said(form.remarks(Remark.Of.OVERALL, judgement.grade()), judgement.remarks(), field);
    }

    private boolean offScale(Grade grade) {
        return grade == null || !form.scale().contains(grade);
    }

    private Rejection notAGrade(String prefix) {
        return Rejection.broken(
                form.rule(Aspect.GRADES),
                prefix + "grade",
                "This is not a grade of the programme.",
                "Choose one whose descriptor fits.");
    }
}
