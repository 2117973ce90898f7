package org.practiceaudit.audit.audits;

import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.DUE;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.PEOPLE;
import static org.practiceaudit.audit.audits.Audits.SAVED;
import static org.practiceaudit.audit.audits.Audits.STARTED;
import static org.practiceaudit.audit.audits.Audits.T1;
import static org.practiceaudit.audit.audits.Audits.T2;
import static org.practiceaudit.audit.audits.Audits.TODAY;
import static org.practiceaudit.audit.audits.Audits.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Expectation;
import org.practiceaudit.programme.Form;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Judged;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Remark;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.Section;
import org.practiceaudit.testing.GivenWhenThen;

/** Audits of one kind of a shipped programme, with everything that it asks for. */
record Programme(ProgrammePolicy policy, String kind) {
    static final Offices OFFICES = new Offices(
            Map.of(
                    Role.GROUP_MANAGER, List.of("gm"),
                    Role.HEAD_OF_QUALITY_ASSURANCE, List.of("hqa"),
                    Role.AUDIT_TEAM, List.of("team")),
            Optional.empty());

    static Programme of(String id, String kind) {
        return new Programme(Programmes.shipped(id), kind);
    }

    GivenWhenThen<AuditCommand, Audit, AuditEvent> audits() {
        var decider = new AuditDecider(policy, OFFICES);
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    Form form() {
        return policy.formFor(kind);
    }

    Assignment assignment() {
        return new Assignment(
                "a-17",
                new Assignment.Pinned("any", policy.id(), 1),
                "2026-09",
                "C-0417",
                kind,
                false,
                false,
                "t-east",
                "s-north",
                PEOPLE,
                DUE,
                null,
                false);
    }

    List<AuditEvent> begun(AuditEvent... more) {
        var all = new ArrayList<AuditEvent>(List.of(new AuditEvent.AuditOpened(assignment()), STARTED));
        all.addAll(List.of(more));
        return all;
    }

    /** Everything that a submission with this grade needs; null where such an audit has none. */
    List<AuditEvent> ready(Grade grade) {
        var all = begun();
        var form = form();
        if (form.practitioner().expectation() != Expectation.NOT_ASKED) {
            all.add(new AuditEvent.PractitionerSpokenTo(conversation()));
        }
        form.practitioner()
                .inputs()
                .forEach(role ->
                        all.add(new AuditEvent.OthersHeard(new OthersView.Heard(role, TODAY, text("All in order.")))));
        if (form.family().expectation() != Expectation.NOT_ASKED) {
            all.add(heard());
        }
        all.add(new AuditEvent.LookedBack(
                new LookBack(TODAY.minusMonths(form.lookBack().months()), false, NONE, NONE)));
        form.tool().sections().forEach(section -> all.addAll(judged(section, grade)));
        all.add(new AuditEvent.OverallGraded(overall(grade)));
        return all;
    }

    static Practitioner.SpokenTo conversation() {
        return new Practitioner.SpokenTo(
                TODAY.minusDays(3),
                null,
                TODAY.minusDays(1),
                text("The journey."),
                text("Agrees."),
                TODAY,
                text("The direct work."));
    }

    AuditEvent heard() {
        var answers = form().family().questions().stream()
                .collect(Collectors.toMap(question -> question.code(), _ -> text("Yes.")));
        return new AuditEvent.FamilyFeedbackReceived(
                "f-1",
                Audits.mother(),
                TODAY,
                ContactAttempt.Means.TELEPHONE,
                text("Calmer at home."),
                answers,
                List.of(),
                null);
    }

    /** The section with this grade, or on the best level, and the learning that goes with it. */
    List<AuditEvent> judged(Section section, Grade grade) {
        return switch (form().tool().judged()) {
            case Judged.ByGrade _ -> graded(section, grade);
            case Judged.ByLevel levels ->
                List.of(atLevel(section.code(), levels.levels().getFirst().code()));
        };
    }

    private List<AuditEvent> graded(Section section, Grade grade) {
        var below = grade.belowGood();
        var written = written(section, below ? text("Ask what changed.") : NONE, remarks(Remark.Of.SECTION, grade));
        var graded = new AuditEvent.SectionGraded(section.code(), written, grade, SAVED);
        return below ? List.of(graded, learning(section.code())) : List.of(graded);
    }

    AuditEvent atLevel(String section, String level) {
        var written = written(form().tool().section(section).orElseThrow(), NONE, Map.of());
        return new AuditEvent.SectionJudged(section, written, level, SAVED);
    }

    AuditEvent learning(String section) {
        return new AuditEvent.LearningPointRecorded(new LearningPoint(
                "l-" + section,
                section,
                policy.tool().themes().getFirst().code(),
                text("Ask what changed."),
                Audits.action()));
    }

    SectionWork written(Section section, Narrative learning, Map<String, Narrative> remarks) {
        var answers = new LinkedHashMap<String, Boolean>();
        section.questions().forEach(question -> answers.put(question, true));
        var evidence = new SectionWork.Evidence(text("Plan"), TODAY.minusDays(20), text("Steps and dates."));
        return new SectionWork(
                answers,
                text("Done with care."),
                learning,
                text("The record bears it out."),
                List.of(evidence),
                remarks);
    }

    OverallJudgement overall(Grade grade) {
        return new OverallJudgement(
                grade, text("Sound throughout."), NONE, NONE, NONE, remarks(Remark.Of.OVERALL, grade));
    }

    OverallJudgement overallWithout(Grade grade, String remark) {
        var remarks = new HashMap<>(remarks(Remark.Of.OVERALL, grade));
        remarks.remove(remark);
        return new OverallJudgement(grade, text("Sound throughout."), NONE, NONE, NONE, remarks);
    }

    private Map<String, Narrative> remarks(Remark.Of of, Grade grade) {
        return form().remarks(of, grade).stream().collect(Collectors.toMap(Remark::code, _ -> text("In words.")));
    }

    static AuditCommand submit() {
        return new AuditCommand.SubmitAudit(AUDITOR, T2);
    }

    static AuditCommand grade(OverallJudgement judgement) {
        return new AuditCommand.GradeOverall(judgement, AUDITOR, T1);
    }

    static AuditCommand save(String section, SectionWork work, Grade grade, String level) {
        return new AuditCommand.SaveSection(
                section, work, Optional.ofNullable(grade), Optional.ofNullable(level), 0, AUDITOR, T1);
    }

    /** Without facts of these kinds, and with others at the end. */
    static List<AuditEvent> without(List<AuditEvent> facts, Class<? extends AuditEvent> kind, AuditEvent... instead) {
        var all = new ArrayList<>(facts);
        all.removeIf(kind::isInstance);
        all.addAll(List.of(instead));
        return all;
    }
}
