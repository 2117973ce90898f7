package org.practiceaudit.moderation.moderations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.moderation.moderations.ModerationCommand.Grades;
import org.practiceaudit.moderation.moderations.Outcome.Agreement;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.ProgrammePolicy;

/** Grades of moderators: on the scale, of what the auditor graded, and each with its reason (TH-16). */
final class GradeRules {
    private static final String RULE = "TH-16";

    private final ProgrammePolicy policy;

    GradeRules(ProgrammePolicy policy) {
        this.policy = policy;
    }

    /** Where moderator and auditor differ on a section, it says why. */
    List<Rejection> faults(Grades grades, Judgement judgement) {
        var why = general(grades, judgement);
        for (var i = 0; i < grades.sections().size(); i++) {
            var section = grades.sections().get(i);
            var differs = judgement
                    .graded(section.code())
                    .filter(audited -> audited != section.grade())
                    .isPresent();
            if (differs && section.rationale().blank()) {
                why.add(Rejection.broken(
                        RULE,
                        "sections[" + i + "].rationale",
                        "It does not say why this grade is changed.",
                        "Give the rationale of this section's grade."));
            }
        }
        return why;
    }

    /** Of somebody who has not seen the auditor's grades: they can agree with none, so they grade all that is graded. */
    List<Rejection> faultsUnseen(Grades grades, Judgement judgement) {
        var why = general(grades, judgement);
        var graded = grades.sections().stream().map(SectionGrade::code).toList();
        judgement.sections().stream()
                .filter(section -> section.grade() != null && !graded.contains(section.code()))
                .forEach(section -> why.add(Rejection.broken(
                        RULE,
                        "sections",
                        "There is no grade for " + section.code() + ".",
                        "Grade every section that applies.")));
        return why;
    }

    private List<Rejection> general(Grades grades, Judgement judgement) {
        var why = new ArrayList<Rejection>();
        offScale("grade", grades.overall(), why);
        if (grades.rationale().blank()) {
            why.add(Rejection.broken(
                    "BR-14",
                    "rationale",
                    "It does not say why the grade is agreed or changed.",
                    "Give the rationale of the moderated grade."));
        }
        var named = new HashSet<String>();
        for (var i = 0; i < grades.sections().size(); i++) {
            section("sections[" + i + "]", grades.sections().get(i), judgement, named, why);
        }
        return why;
    }

    /** The moderator grades what the auditor graded, and audits nothing anew (TH-17). */
    private void section(
            String field, SectionGrade section, Judgement judgement, HashSet<String> named, List<Rejection> why) {
        if (!named.add(section.code())) {
            why.add(Rejection.broken(
                    "BR-14", field + ".section", section.code() + " is named twice.", "Name each section once."));
        } else if (judgement.graded(section.code()).isEmpty()) {
            why.add(Rejection.broken(
                    "BR-14",
                    field + ".section",
                    "The auditor has not graded a section " + section.code() + ".",
                    "Name sections that the auditor has graded."));
        } else {
            offScale(field + ".grade", section.grade(), why);
        }
    }

    private void offScale(String field, Grade grade, List<Rejection> why) {
        if (!policy.scale().contains(grade)) {
            var scale = policy.scale().grades().stream().map(Grade::code).collect(Collectors.joining(", "));
            why.add(Rejection.broken(
                    "BR-14",
                    field,
                    "The programme does not know the grade " + grade.code() + ".",
                    "Use one of " + scale + "."));
        }
    }

    /** Section by section; where the moderator says nothing the two agree. */
    static List<Agreement> agreements(Judgement judgement, List<SectionGrade> sections) {
        Map<String, SectionGrade> moderated =
                sections.stream().collect(Collectors.toMap(SectionGrade::code, Function.identity()));
        return judgement.sections().stream()
                .map(audited -> agreement(audited, moderated.get(audited.code())))
                .toList();
    }

    private static Agreement agreement(Judgement.Section audited, SectionGrade moderated) {
        if (moderated == null || moderated.grade() == audited.grade()) {
            return new Agreement(audited.code(), audited.grade(), audited.grade(), null);
        }
        return new Agreement(audited.code(), audited.grade(), moderated.grade(), moderated.rationale());
    }
}
