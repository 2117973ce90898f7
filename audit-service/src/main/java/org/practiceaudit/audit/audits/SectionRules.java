package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Section;

/** Key standards and grades of one section at a time: BR-17, BR-18. Work in hand may be incomplete, but not wrong. */
final class SectionRules {
    private final ProgrammePolicy policy;

    SectionRules(ProgrammePolicy policy) {
        this.policy = policy;
    }

    Decision<AuditEvent> save(Work work, AuditCommand.SaveSection command, LocalDate today) {
        var section = policy.tool().section(command.section());
        if (section.isEmpty()) {
            return unknown(command.section());
        }
        if (command.revision() != work.revision(command.section())) {
            return stale(command.section());
        }
        var faults = new Faults();
        answers(section.get(), command.work().answers(), faults);
        command.grade().ifPresent(grade -> grade(section.get(), command.work().answers(), grade, faults));
        evidence(command.work().evidence(), today, faults);
        return faults.orElse(command.grade()
                .<AuditEvent>map(grade -> new AuditEvent.SectionGraded(command.section(), command.work(), grade))
                .orElseGet(() -> new AuditEvent.SectionAnswered(command.section(), command.work())));
    }

    Decision<AuditEvent> leaveOut(Work work, String code, Narrative reason, long revision) {
        var section = policy.tool().section(code);
        if (section.isEmpty()) {
            return unknown(code);
        }
        if (revision != work.revision(code)) {
            return stale(code);
        }
        return new Faults()
                .when(
                        !section.get().mayNotApply(),
                        "BR-17",
                        "notApplicable",
                        "The section " + code + " applies to every record.",
                        "Answer its standards and grade it.")
                .blank(
                        reason,
                        "BR-17",
                        "notApplicable",
                        "It is not said why the section does not apply.",
                        "Give the reason.")
                .orElse(new AuditEvent.SectionLeftOut(code, reason));
    }

    private static void answers(Section section, Map<String, Boolean> answers, Faults faults) {
        var questions = section.questions();
        answers.keySet().stream()
                .filter(question -> !questions.contains(question))
                .sorted()
                .forEach(question -> faults.when(
                        true, "BR-17", "answers." + question, notAsked(section, question), asked(section, question)));
    }

    private static String notAsked(Section section, String question) {
        return section.standard(question).isPresent()
                ? "The standard " + question + " has several statements and is yes only if all of them are."
                : "The section does not ask " + question + ".";
    }

    private static String asked(Section section, String question) {
        return "Answer "
                + String.join(
                        ", ",
                        section.standard(question)
                                .map(Section.Standard::questions)
                                .orElseGet(section::questions))
                + ".";
    }

    private void grade(Section section, Map<String, Boolean> answers, Grade grade, Faults faults) {
        if (!policy.scale().contains(grade)) {
            faults.when(
                    true,
                    "BR-28",
                    "grade",
                    grade.code() + " is not a grade of this programme.",
                    "Choose one of " + codes(policy.scale().grades()) + ".");
            return;
        }
        var allowed = section.allowedGrades(policy.scale(), answers);
        faults.when(
                !allowed.contains(grade),
                "BR-17",
                "grade",
                "A section with a standard that is not a yes stays below good; not a yes: "
                        + String.join(", ", section.unmet(answers)) + ".",
                "Choose by impact between " + codes(allowed) + ", or answer every statement of these standards yes.");
    }

    private static void evidence(List<SectionWork.Evidence> evidence, LocalDate today, Faults faults) {
        for (var i = 0; i < evidence.size(); i++) {
            var each = evidence.get(i);
            var field = "evidence[" + i + "]";
            faults.when(
                            !each.document().blank() && each.date() == null,
                            "BR-18",
                            field + ".date",
                            "A document is cited without its date.",
                            "Give the date of the document.")
                    .when(
                            each.document().blank() && each.note().blank(),
                            "BR-18",
                            field,
                            "The evidence says nothing.",
                            "Cite a document with its date, or describe what was seen.")
                    .notAhead(each.date(), today, field + ".date");
        }
    }

    private static String codes(List<Grade> grades) {
        return String.join(", ", grades.stream().map(Grade::code).toList());
    }

    private Decision<AuditEvent> unknown(String code) {
        return Decision.reject(Rejection.notFound(
                "The tool has no section " + code + ".",
                "Use one of "
                        + String.join(
                                ", ",
                                policy.tool().sections().stream()
                                        .map(Section::code)
                                        .toList())
                        + "."));
    }

    private static Decision<AuditEvent> stale(String code) {
        return Decision.reject(Rejection.stale(
                "sections." + code, "The section was saved since you read it.", "Read it again and send its ETag."));
    }

    /** What keeps a section from being handed in: each is graded on every standard, with its reasons (BR-17, BR-18). */
    List<Rejection> outstanding(Section section, Optional<SectionResult> result) {
        var field = "sections." + section.code();
        if (result.isEmpty()) {
            return List.of(Rejection.broken(
                    "BR-17",
                    field,
                    "The section " + section.code() + " has not been audited.",
                    "Answer its standards and grade it."));
        }
        return switch (result.get()) {
            case SectionResult.NotApplicable _ -> List.of();
            case SectionResult.Answered(var work, var _) ->
                new Faults()
                        .when(
                                true,
                                "BR-17",
                                field + ".grade",
                                "The section " + section.code() + " has no grade.",
                                "Grade it.")
                        .and(incomplete(section, work))
                        .all();
            case SectionResult.Graded(var work, var grade, var _) ->
                new Faults()
                        .and(incomplete(section, work))
                        .when(
                                grade.belowGood() && work.learning().blank(),
                                "BR-18",
                                field + ".learning",
                                "The section is below good, and it is not said what is to be learned.",
                                "Say what would bring it to good.")
                        .when(
                                !grade.belowGood() && work.strengths().blank(),
                                "BR-18",
                                field + ".strengths",
                                "The section is good or better, and its strengths are not named.",
                                "Say what was done well.")
                        .all();
        };
    }

    private static List<Rejection> incomplete(Section section, SectionWork work) {
        var unanswered = section.unanswered(work.answers());
        var field = "sections." + section.code();
        return new Faults()
                .when(
                        !unanswered.isEmpty(),
                        "BR-17",
                        field + ".answers",
                        "Not answered: " + String.join(", ", unanswered) + ".",
                        "Answer each yes or no.")
                .blank(
                        work.rationale(),
                        "BR-18",
                        field + ".rationale",
                        "The judgement carries no rationale.",
                        "Explain it.")
                .when(
                        work.evidence().isEmpty(),
                        "BR-18",
                        field + ".evidence",
                        "The rationale rests on no evidence.",
                        "Cite at least one document with its date, or describe what was seen.")
                .all();
    }
}
