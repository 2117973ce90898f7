package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Form;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Judged;
import org.practiceaudit.programme.Remark;
import org.practiceaudit.programme.RuleFor.Aspect;
import org.practiceaudit.programme.Section;

/**
 * Key standards and judgement of one section at a time: BR-17, BR-18, EN-01, PQ-12, CA-08. Work in hand may be
 * incomplete, but not wrong.
 */
final class SectionRules {
    private final Form form;

    SectionRules(Form form) {
        this.form = form;
    }

    Decision<AuditEvent> save(Work work, AuditCommand.SaveSection command, LocalDate today) {
        var section = form.tool().section(command.section());
        if (section.isEmpty()) {
            return unknown(command.section());
        }
        if (command.revision() != work.revision(command.section())) {
            return stale(work, command.section(), command.revision());
        }
        var faults = new Faults();
        answers(section.get(), command.work().answers(), faults);
        switch (form.tool().judged()) {
            case Judged.ByGrade _ -> byGrade(section.get(), command, faults);
            case Judged.ByLevel levels -> byLevel(section.get(), levels, command, faults);
        }
        faults.known(remarks(), command.work().remarks(), "remarks");
        evidence(command.work().evidence(), form.rule(Aspect.RATIONALE), today, faults);
        return faults.orElse(saved(command));
    }

    private static AuditEvent saved(AuditCommand.SaveSection command) {
        var saved = new SectionSave.Saved(command.by().staff(), command.at());
        var section = command.section();
        var work = command.work();
        if (command.grade().isPresent()) {
            return new AuditEvent.SectionGraded(section, work, command.grade().get(), saved);
        }
        return command.level()
                .<AuditEvent>map(level -> new AuditEvent.SectionJudged(section, work, level, saved))
                .orElseGet(() -> new AuditEvent.SectionAnswered(section, work, saved));
    }

    Decision<AuditEvent> leaveOut(Work work, AuditCommand.LeaveSectionOut command) {
        var code = command.section();
        var section = form.tool().section(code);
        if (section.isEmpty()) {
            return unknown(code);
        }
        if (command.revision() != work.revision(code)) {
            return stale(work, code, command.revision());
        }
        return new Faults()
                .when(
                        !section.get().mayNotApply(),
                        form.rule(Aspect.SECTIONS),
                        "notApplicable",
                        "The section " + code + " applies to every record.",
                        "Answer its standards and judge it.")
                .blank(
                        command.reason(),
                        form.rule(Aspect.SECTIONS),
                        "notApplicable",
                        "It is not said why the section does not apply.",
                        "Give the reason.")
                .orElse(new AuditEvent.SectionLeftOut(
                        code,
                        command.reason(),
                        new SectionSave.Saved(command.by().staff(), command.at())));
    }

    private List<Remark> remarks() {
        return form.tool().remarks().stream()
                .filter(remark -> remark.of() == Remark.Of.SECTION)
                .toList();
    }

    private void answers(Section section, Map<String, Boolean> answers, Faults faults) {
        var questions = section.questions();
        answers.keySet().stream()
                .filter(question -> !questions.contains(question))
                .sorted()
                .forEach(question -> faults.when(
                        true,
                        form.rule(Aspect.SECTIONS),
                        "answers." + question,
                        notAsked(section, question),
                        asked(section, question)));
    }

    private static String notAsked(Section section, String question) {
        return section.standard(question).isPresent()
                ? "The standard " + question + " has several statements and is yes only if all of them are."
                : "The section does not ask " + question + ".";
    }

    private static String asked(Section section, String question) {
        var questions =
                section.standard(question).map(Section.Standard::questions).orElseGet(section::questions);
        return questions.isEmpty() ? "Leave it out." : "Answer " + String.join(", ", questions) + ".";
    }

    private void byGrade(Section section, AuditCommand.SaveSection command, Faults faults) {
        faults.when(
                command.level().isPresent(),
                form.rule(Aspect.GRADES),
                "level",
                "Sections of this audit have a grade and no level.",
                "Leave the level out.");
        command.grade().ifPresent(grade -> grade(section, command.work().answers(), grade, faults));
    }

    private void grade(Section section, Map<String, Boolean> answers, Grade grade, Faults faults) {
        if (!form.scale().contains(grade)) {
            faults.when(
                    true,
                    form.rule(Aspect.GRADES),
                    "grade",
                    grade.code() + " is not a grade of this programme.",
                    "Choose one of " + codes(form.scale().grades()) + ".");
            return;
        }
        var allowed = section.allowedGrades(form.scale(), answers);
        faults.when(
                !allowed.contains(grade),
                form.rule(Aspect.SECTIONS),
                "grade",
                "A section with a standard that is not a yes stays below good; not a yes: "
                        + String.join(", ", section.unmet(answers)) + ".",
                "Choose by impact between " + codes(allowed) + ", or answer every statement of these standards yes.");
    }

    private void byLevel(Section section, Judged.ByLevel levels, AuditCommand.SaveSection command, Faults faults) {
        faults.when(
                command.grade().isPresent(),
                form.rule(Aspect.SECTIONS),
                "grade",
                "Sections of this audit have a level and no grade.",
                "Give one of " + levelCodes(levels.levels()) + " as level.");
        command.level().ifPresent(code -> {
            var level = levels.level(code);
            faults.when(
                    level.isEmpty(),
                    form.rule(Aspect.SECTIONS),
                    "level",
                    "This is not a level of the tool.",
                    "Choose one of " + levelCodes(levels.levels()) + ".");
            var unmet = section.unmet(command.work().answers());
            faults.when(
                    level.isPresent() && !level.get().improved() && !unmet.isEmpty(),
                    form.rule(Aspect.SECTIONS),
                    "level",
                    "A standard that is not a yes leaves something to be done: " + String.join(", ", unmet) + ".",
                    "Choose one of " + levelCodes(levels.improvable()) + ", or answer these standards yes.");
        });
    }

    static void evidence(List<SectionWork.Evidence> evidence, String rule, LocalDate today, Faults faults) {
        for (var i = 0; i < evidence.size(); i++) {
            var each = evidence.get(i);
            var field = "evidence[" + i + "]";
            faults.when(
                            !each.document().blank() && each.date() == null,
                            rule,
                            field + ".date",
                            "A document is cited without its date.",
                            "Give the date of the document.")
                    .when(
                            each.document().blank() && each.note().blank(),
                            rule,
                            field,
                            "The evidence says nothing.",
                            "Cite a document with its date, or describe what was seen.")
                    .notAhead(each.date(), today, field + ".date");
        }
    }

    private static String codes(List<Grade> grades) {
        return String.join(", ", grades.stream().map(Grade::code).toList());
    }

    private static String levelCodes(List<Judged.Level> levels) {
        return String.join(", ", levels.stream().map(Judged.Level::code).toList());
    }

    private Decision<AuditEvent> unknown(String code) {
        var codes = form.tool().sections().stream().map(Section::code).toList();
        return Decision.reject(Rejection.notFound(
                "The tool has no section " + code + ".", "Use one of " + String.join(", ", codes) + "."));
    }

    /** One line for each save that the caller has not seen, so that they can tell whether it touches theirs. */
    private static Decision<AuditEvent> stale(Work work, String code, long read) {
        var unseen = work.savesAfter(code, read);
        var remedy = "Read it again and send its ETag.";
        return unseen.isEmpty()
                ? Decision.reject(Rejection.stale("sections." + code, "The section has no such version.", remedy))
                : Decision.reject(unseen.stream()
                        .map(save -> Rejection.stale("sections." + code, changed(save), remedy))
                        .toList());
    }

    private static String changed(SectionSave save) {
        var what = save.fields().isEmpty() ? "nothing" : String.join(", ", save.fields());
        var who = Optional.ofNullable(save.saved())
                .map(saved -> " by " + saved.by() + " at " + saved.at())
                .orElse("");
        return "The section was saved since you read it" + who + "; changed: " + what + ".";
    }
}
