package org.practiceaudit.audit.tools;

import java.util.List;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.Expectation;
import org.practiceaudit.programme.FamilyPart;
import org.practiceaudit.programme.Form;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Judged;
import org.practiceaudit.programme.LookBack;
import org.practiceaudit.programme.OverallRule;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Remark;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.Section;
import org.practiceaudit.programme.Term;
import org.practiceaudit.programme.Tool.Descriptor;

/**
 * What audits of one kind ask for.
 *
 * @param form code of the programme's form, {@code main} for its main audits
 * @param descriptors what each overall grade means; none where such an audit has no grade
 * @param levels by which sections are judged, best first; none where they are graded
 * @param remarks what the auditor says in words beside judgements
 */
record ToolView(
        String programme,
        int version,
        String name,
        String form,
        Outcome outcome,
        List<Grade> grades,
        List<Descriptor> descriptors,
        List<Judged.Level> levels,
        List<Section> sections,
        List<Remark> remarks,
        PractitionerView practitioner,
        FamilyPart family,
        LookBack lookBack,
        List<Term> themes,
        List<Term> concerns) {

    /** What an audit comes to. */
    enum Outcome implements Coded {
        GRADE,
        /** In per cent (CA-08). */
        SCORE,
        FINDINGS
    }

    /** @param inputs roles whose view is recorded as well (PQ-08) */
    record PractitionerView(
            Expectation expectation,
            boolean accountRecorded,
            boolean gradesDiscussed,
            boolean goodPracticeRecognised,
            boolean ownSection,
            List<Role> inputs) {}

    static ToolView of(ProgrammePolicy policy, Form form) {
        var tool = form.tool();
        return new ToolView(
                policy.id(),
                policy.version(),
                policy.name(),
                form.code(),
                outcome(form.overall()),
                policy.scale().grades(),
                tool.descriptors(),
                levels(tool.judged()),
                tool.sections(),
                tool.remarks(),
                practitioner(form),
                form.family(),
                form.lookBack(),
                tool.themes(),
                tool.concerns());
    }

    private static PractitionerView practitioner(Form form) {
        var part = form.practitioner();
        return new PractitionerView(
                part.expectation(),
                part.accountRecorded(),
                part.gradesDiscussed(),
                part.goodPracticeRecognised(),
                part.ownSection(),
                part.inputs());
    }

    private static Outcome outcome(OverallRule rule) {
        return switch (rule) {
            case OverallRule.WeightedMajority _, OverallRule.MajorityWithKeyAreas _, OverallRule.Judgement _ ->
                Outcome.GRADE;
            case OverallRule.Score _ -> Outcome.SCORE;
            case OverallRule.Findings _ -> Outcome.FINDINGS;
        };
    }

    private static List<Judged.Level> levels(Judged judged) {
        return switch (judged) {
            case Judged.ByGrade _ -> List.of();
            case Judged.ByLevel levels -> levels.levels();
        };
    }
}
