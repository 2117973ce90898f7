package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.GivenWhenThen;

/** An audit of September 2026 as the tests of its rules know it. */
final class Audits {
    static final ProgrammePolicy BRADFORD = Programmes.shipped("bradford");
    static final Instant T0 = Instant.parse("2026-09-01T08:00:00Z");
    static final Instant T1 = Instant.parse("2026-09-14T09:30:00Z");
    static final Instant T2 = Instant.parse("2026-09-28T15:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-09-14");
    /** When what a concern asked for was done. */
    static final LocalDate SEEN = LocalDate.parse("2026-09-15");

    static final LocalDate DUE = LocalDate.parse("2026-09-30");

    /** The first instant of October in London. */
    static final Instant OVER = Instant.parse("2026-09-30T23:00:00Z");

    static final Person AUDITOR = new Person("auditor", Set.of(Role.AUDITOR));
    static final Person WORKER = new Person("worker", Set.of(Role.PRACTITIONER));
    static final Person AUDIT_TEAM = new Person("team", Set.of(Role.AUDIT_TEAM));
    static final Person STRANGER = new Person("stranger", Set.of(Role.AUDITOR));

    static final Assignment.People PEOPLE =
            new Assignment.People("auditor", "moderator", "worker", "tm", "sm", "hos", "iro", null);
    static final Assignment.Pinned PINNED = new Assignment.Pinned("bfd", "bradford", 1);
    static final Assignment ASSIGNMENT = assignment(false);

    static final AuditEvent OPENED = new AuditEvent.AuditOpened(ASSIGNMENT);
    static final AuditEvent STARTED = new AuditEvent.AuditStarted("auditor", T0);

    static final SectionSave.Saved SAVED = new SectionSave.Saved("auditor", T1);

    private Audits() {}

    static Assignment assignment(boolean sampled) {
        return new Assignment(
                "a-17", PINNED, "2026-09", "C-0417", "monthly", sampled, false, "t-east", "s-north", PEOPLE, DUE, null,
                false);
    }

    static GivenWhenThen<AuditCommand, Audit, AuditEvent> audits() {
        var decider = new AuditDecider(BRADFORD, Offices.NOBODY);
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    static Narrative text(String text) {
        return Narrative.of(text);
    }

    static final Narrative NONE = text("");

    /** The end of the working day after {@link #T1}, a Monday. */
    static final Clocked ESCALATES = new Clocked(
            Instant.parse("2026-09-15T23:00:00Z"), "BR-09", "within 1 working day of Mon 14 Sep 2026: Tue 15 Sep 2026");

    /** Told that an audit is owed, in the order of the programme (BR-05). */
    static final List<Recipient> OWED_TO =
            List.of(new Recipient(Role.AUDITOR, "auditor"), new Recipient(Role.HEAD_OF_SERVICE, "hos"));

    static AuditEvent overdue(LocalDate dueOn, Instant at) {
        return new AuditEvent.AuditOverdue(dueOn, OWED_TO, at);
    }

    static Practitioner.SpokenTo conversation() {
        return new Practitioner.SpokenTo(
                LocalDate.parse("2026-09-02"),
                LocalDate.parse("2026-09-10"),
                LocalDate.parse("2026-09-10"),
                text("She described the journey since spring."),
                text("She agrees with the outcome."));
    }

    static Family.Preparation preparation() {
        return new Family.Preparation(LocalDate.parse("2026-09-02"), true, true, NONE);
    }

    static AuditEvent.FamilyFeedbackReceived heard(List<Family.Message> messages, LocalDate passedOn) {
        return new AuditEvent.FamilyFeedbackReceived(
                "f-1", mother(), LocalDate.parse("2026-09-11"), text("Things are calmer at home."), messages, passedOn);
    }

    static Family.Respondent mother() {
        return new Family.Respondent(Family.Relationship.MOTHER, true, false, null);
    }

    static LookBack lookBack() {
        return new LookBack(LocalDate.parse("2026-03-01"), false, NONE, NONE);
    }

    /** Every question of a section yes, except these. */
    static Map<String, Boolean> answers(String section, String... no) {
        var answers = new LinkedHashMap<String, Boolean>();
        BRADFORD.tool().section(section).orElseThrow().questions().forEach(question -> answers.put(question, true));
        for (var question : no) {
            answers.put(question, false);
        }
        return answers;
    }

    static SectionWork written(Map<String, Boolean> answers, Narrative strengths, Narrative learning) {
        var evidence = new SectionWork.Evidence(
                text("Review minutes"), LocalDate.parse("2026-08-20"), text("Plan adapted to the move."));
        return new SectionWork(answers, strengths, learning, text("The record bears it out."), List.of(evidence));
    }

    static AuditEvent.SectionGraded graded(String section, Grade grade) {
        var below = grade.belowGood();
        var first = BRADFORD.tool().section(section).orElseThrow().questions().getFirst();
        return new AuditEvent.SectionGraded(
                section,
                written(
                        below ? answers(section, first) : answers(section),
                        below ? NONE : text("Done with care."),
                        below ? text("Ask what changed.") : NONE),
                grade);
    }

    static LearningPoint learning(String section) {
        return new LearningPoint("l-" + section, section, "risk-and-safeguarding", text("Ask what changed."), action());
    }

    static LearningPoint.SmartAction action() {
        return new LearningPoint.SmartAction(
                "a-1",
                text("Worker and mother rewrite the safety plan"),
                text("The child knows whom to call at night"),
                text("The child can name both people"),
                "worker",
                LocalDate.parse("2026-10-15"));
    }

    static OverallJudgement judged(Grade grade) {
        return new OverallJudgement(grade, text("Sound throughout."), NONE, NONE, NONE);
    }

    /** The sections of the tool, all of one grade but for the exceptions. */
    static List<AuditEvent> sections(Grade grade, Map<String, Grade> except) {
        var all = new ArrayList<AuditEvent>();
        BRADFORD.tool()
                .sections()
                .forEach(section -> all.add(graded(section.code(), except.getOrDefault(section.code(), grade))));
        return all;
    }

    static List<AuditEvent> begun(AuditEvent... more) {
        var all = new ArrayList<AuditEvent>(List.of(OPENED, STARTED));
        all.addAll(List.of(more));
        return all;
    }

    static List<AuditEvent> after(List<AuditEvent> before, AuditEvent... more) {
        var all = new ArrayList<>(before);
        all.addAll(List.of(more));
        return all;
    }

    /** Everything that a submission needs, with good throughout. */
    static List<AuditEvent> ready() {
        return ready(ASSIGNMENT, Grade.GOOD);
    }

    static List<AuditEvent> ready(Assignment assignment, Grade grade) {
        var all = new ArrayList<AuditEvent>(List.of(
                new AuditEvent.AuditOpened(assignment),
                STARTED,
                new AuditEvent.PractitionerSpokenTo(conversation()),
                new AuditEvent.FamilyPrepared(preparation()),
                heard(List.of(), null),
                new AuditEvent.LookedBack(lookBack())));
        all.addAll(sections(grade, Map.of()));
        if (grade.belowGood()) {
            BRADFORD.tool()
                    .sections()
                    .forEach(section -> all.add(new AuditEvent.LearningPointRecorded(learning(section.code()))));
        }
        all.add(new AuditEvent.OverallGraded(judged(grade)));
        return all;
    }

    static AuditEvent.AuditSubmitted submitted(Grade grade) {
        return new AuditEvent.AuditSubmitted("auditor", grade, false, true, toldOfSubmission(), T2);
    }

    static List<AuditEvent> handedIn(Assignment assignment, Grade grade) {
        return after(ready(assignment, grade), submitted(grade));
    }

    /** BR-08, in the order of the programme; this audit has an IRO and no CP chair. */
    static List<Recipient> toldOfSubmission() {
        return List.of(
                new Recipient(Role.PRACTITIONER, "worker"),
                new Recipient(Role.IRO, "iro"),
                new Recipient(Role.TEAM_MANAGER, "tm"),
                new Recipient(Role.SERVICE_MANAGER, "sm"),
                new Recipient(Role.HEAD_OF_SERVICE, "hos"));
    }

    static List<Recipient> toldOfConcern() {
        return List.of(
                new Recipient(Role.PRACTITIONER, "worker"),
                new Recipient(Role.TEAM_MANAGER, "tm"),
                new Recipient(Role.SERVICE_MANAGER, "sm"),
                new Recipient(Role.HEAD_OF_SERVICE, "hos"));
    }

    static Concern.Raised concern(String id) {
        return new Concern.Raised(
                id,
                "neglect",
                Concern.Severity.IMMEDIATE,
                text("No food in the house."),
                "auditor",
                toldOfConcern(),
                T1,
                ESCALATES);
    }
}
