package org.practiceaudit.audit.audits;

import java.util.List;
import java.util.Optional;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Form;
import org.practiceaudit.programme.Judged;
import org.practiceaudit.programme.Remark;
import org.practiceaudit.programme.RuleFor.Aspect;
import org.practiceaudit.programme.Section;

/** What keeps a section from being handed in: each is judged on every standard, with its reasons (BR-17, BR-18, PQ-12). */
final class SectionGuards {
    private final Form form;

    SectionGuards(Form form) {
        this.form = form;
    }

    List<Rejection> outstanding(Section section, Optional<SectionResult> result) {
        var field = "sections." + section.code();
        if (result.isEmpty()) {
            return List.of(Rejection.broken(
                    form.rule(Aspect.SECTIONS),
                    field,
                    "The section " + section.code() + " has not been audited.",
                    "Answer its standards and judge it."));
        }
        return switch (result.get()) {
            case SectionResult.NotApplicable _ -> List.of();
            case SectionResult.Answered(var work, var _) ->
                new Faults()
                        .when(
                                true,
                                form.rule(Aspect.SECTIONS),
                                field + (byLevel() ? ".level" : ".grade"),
                                "The section " + section.code() + (byLevel() ? " has no level." : " has no grade."),
                                "Judge it.")
                        .and(incomplete(section, work))
                        .all();
            case SectionResult.Graded(var work, var grade, var _) ->
                reasoned(section, work, grade.belowGood(), !grade.belowGood())
                        .said(form.remarks(Remark.Of.SECTION, grade), work.remarks(), field + ".remarks")
                        .all();
            case SectionResult.Judged(var work, var level, var _) ->
                reasoned(section, work, improved(level), false)
                        .said(form.remarks(Remark.Of.SECTION, null), work.remarks(), field + ".remarks")
                        .all();
        };
    }

    private boolean byLevel() {
        return form.tool().judged() instanceof Judged.ByLevel;
    }

    private boolean improved(String level) {
        return form.tool().judged() instanceof Judged.ByLevel levels
                && levels.level(level).map(Judged.Level::improved).orElse(true);
    }

    private Faults reasoned(Section section, SectionWork work, boolean learning, boolean strengths) {
        var field = "sections." + section.code();
        return new Faults()
                .and(incomplete(section, work))
                .when(
                        learning && work.learning().blank(),
                        form.rule(Aspect.RATIONALE),
                        field + ".learning",
                        "The section falls short, and it is not said what is to be learned.",
                        "Say what would bring it to the standard.")
                .when(
                        strengths && work.strengths().blank(),
                        form.rule(Aspect.RATIONALE),
                        field + ".strengths",
                        "The section is good or better, and its strengths are not named.",
                        "Say what was done well.");
    }

    private List<Rejection> incomplete(Section section, SectionWork work) {
        var unanswered = section.unanswered(work.answers());
        var field = "sections." + section.code();
        return new Faults()
                .when(
                        !unanswered.isEmpty(),
                        form.rule(Aspect.SECTIONS),
                        field + ".answers",
                        "Not answered: " + String.join(", ", unanswered) + ".",
                        "Answer each yes or no.")
                .blank(
                        work.rationale(),
                        form.rule(Aspect.RATIONALE),
                        field + ".rationale",
                        "The judgement carries no rationale.",
                        "Explain it.")
                .when(
                        work.evidence().isEmpty(),
                        form.rule(Aspect.RATIONALE),
                        field + ".evidence",
                        "The rationale rests on no evidence.",
                        "Cite at least one document with its date, or describe what was seen.")
                .all();
    }
}
