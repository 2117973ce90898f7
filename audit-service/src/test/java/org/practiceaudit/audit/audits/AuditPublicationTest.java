package org.practiceaudit.audit.audits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.audit.audits.Audits.BRADFORD;
import static org.practiceaudit.audit.audits.Audits.DUE;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.OPENED;
import static org.practiceaudit.audit.audits.Audits.OVER;
import static org.practiceaudit.audit.audits.Audits.SEEN;
import static org.practiceaudit.audit.audits.Audits.T0;
import static org.practiceaudit.audit.audits.Audits.T1;
import static org.practiceaudit.audit.audits.Audits.T2;
import static org.practiceaudit.audit.audits.Audits.TODAY;
import static org.practiceaudit.audit.audits.Audits.after;
import static org.practiceaudit.audit.audits.Audits.begun;
import static org.practiceaudit.audit.audits.Audits.concern;
import static org.practiceaudit.audit.audits.Audits.graded;
import static org.practiceaudit.audit.audits.Audits.learning;
import static org.practiceaudit.audit.audits.Audits.overdue;
import static org.practiceaudit.audit.audits.Audits.ready;
import static org.practiceaudit.audit.audits.Audits.text;
import static org.practiceaudit.audit.audits.Audits.toldOfSubmission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.audit.audits.ContactAttempt.Outcome;
import org.practiceaudit.contracts.AuditEvent.AuditFinalised;
import org.practiceaudit.contracts.AuditEvent.AuditGraded;
import org.practiceaudit.contracts.AuditEvent.AuditNotCompleted;
import org.practiceaudit.contracts.AuditEvent.AuditStarted;
import org.practiceaudit.contracts.AuditEvent.AuditSubmitted;
import org.practiceaudit.contracts.AuditEvent.SafeguardingConcernAddressed;
import org.practiceaudit.contracts.AuditEvent.SafeguardingConcernRaised;
import org.practiceaudit.contracts.ProposedAction;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.SectionGrade;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.testing.Rule;

class AuditPublicationTest {
    /** What is said of the last of these facts. */
    private static List<PublicEvent> said(List<AuditEvent> facts) {
        var evolution = new AuditEvolution();
        var state = evolution.initial();
        for (var fact : facts) {
            state = evolution.evolve(state, fact);
        }
        return AuditPublication.of(facts.getLast(), state);
    }

    private static AuditEvent.AuditSubmitted submitted(Grade grade, boolean overridden) {
        return new AuditEvent.AuditSubmitted("auditor", grade, overridden, true, toldOfSubmission(), T2);
    }

    private static List<SectionGrade> sections(Grade grade) {
        return new ArrayList<>(BRADFORD.tool().sections().stream()
                .map(section -> new SectionGrade(section.code(), grade.code()))
                .toList());
    }

    @Test
    void nothingIsSaidOfAnOpenedAudit() {
        assertEquals(List.of(), said(List.of(OPENED)));
    }

    @Test
    void aStartIsSaid() {
        assertEquals(List.of(new AuditStarted("a-17", "auditor", T0)), said(begun()));
    }

    @Test
    @Rule("BR-09")
    void aConcernIsSaidWithThoseNotified() {
        assertEquals(
                List.of(new SafeguardingConcernRaised(
                        "a-17", "c-1", "neglect", "immediate", "auditor", T1, List.of("worker", "tm", "sm", "hos"))),
                said(begun(new AuditEvent.ConcernRaised(concern("c-1")))));
    }

    @Test
    void whatWasDoneIsSaidAsACode() {
        var addressed = new AuditEvent.ConcernAddressed(
                "c-1", Concern.Response.SAFETY_PLAN, text("Agreed with mother."), SEEN, "tm", T2);
        assertEquals(
                List.of(new SafeguardingConcernAddressed("a-17", "c-1", "safety-plan", "tm", T2, SEEN)),
                said(begun(new AuditEvent.ConcernRaised(concern("c-1")), addressed)));
    }

    @Test
    @Rule("BR-05")
    void thatAnAuditIsOwedIsSaid() {
        assertEquals(
                List.of(new AuditNotCompleted("a-17", "auditor", DUE, OVER, List.of("auditor", "hos"))),
                said(begun(overdue(DUE, OVER))));
    }

    @Test
    @Rule("BR-08")
    void submissionSaysGradeAndThoseNotified() {
        assertEquals(
                List.of(
                        new AuditGraded(
                                "a-17",
                                "C-0417",
                                "good",
                                sections(Grade.GOOD),
                                false,
                                null,
                                List.of(),
                                "obtained",
                                true,
                                "auditor",
                                T2),
                        new AuditSubmitted(
                                "a-17",
                                "C-0417",
                                "auditor",
                                T2,
                                true,
                                List.of(),
                                List.of("worker", "iro", "tm", "sm", "hos"))),
                said(after(ready(), submitted(Grade.GOOD, false))));
    }

    private static List<AuditEvent> withOneSectionInadequate() {
        return after(
                ready(),
                new AuditEvent.SectionLeftOut("planning", text("No plan was due.")),
                graded("recording", Grade.INADEQUATE),
                new AuditEvent.LearningPointRecorded(learning("recording")),
                new AuditEvent.PractitionerNotSpokenTo(
                        new Practitioner.NotSpokenTo(null, Practitioner.Why.LEFT, text("Left in July."))),
                submitted(Grade.GOOD, true));
    }

    @Test
    @Rule("BR-22")
    void submissionSaysThemesAndActionsByReference() {
        var sections = sections(Grade.GOOD);
        sections.set(1, new SectionGrade("planning", null));
        sections.set(6, new SectionGrade("recording", "inadequate"));
        assertEquals(
                List.of(
                        new AuditGraded(
                                "a-17",
                                "C-0417",
                                "good",
                                sections,
                                true,
                                "reasoned-by-auditor",
                                List.of("risk-and-safeguarding"),
                                "obtained",
                                false,
                                "auditor",
                                T2),
                        new AuditSubmitted(
                                "a-17",
                                "C-0417",
                                "auditor",
                                T2,
                                true,
                                List.of(new ProposedAction(
                                        "a-1",
                                        "l-recording",
                                        "worker",
                                        LocalDate.parse("2026-10-15"),
                                        "risk-and-safeguarding",
                                        "recording")),
                                List.of("worker", "iro", "tm", "sm", "hos"))),
                said(withOneSectionInadequate()));
    }

    static Stream<Arguments> attempts() {
        return Stream.of(
                Arguments.of("not-attempted", new Outcome[] {}),
                Arguments.of("not-attempted", new Outcome[] {Outcome.NOT_APPROPRIATE}),
                Arguments.of("not-reached", new Outcome[] {Outcome.NO_ANSWER, Outcome.NOT_APPROPRIATE}),
                Arguments.of("not-reached", new Outcome[] {Outcome.MEETING_ARRANGED}),
                Arguments.of("declined", new Outcome[] {Outcome.NO_ANSWER, Outcome.DECLINED}));
    }

    @ParameterizedTest
    @MethodSource("attempts")
    @Rule("BR-19")
    void howSeekingFeedbackEndedIsSaid(String expected, Outcome[] outcomes) {
        var facts = ready();
        facts.removeIf(AuditEvent.FamilyFeedbackReceived.class::isInstance);
        Arrays.stream(outcomes)
                .map(outcome -> new AuditEvent.ContactAttempted(new ContactAttempt(
                        ContactAttempt.With.FAMILY, TODAY, ContactAttempt.Means.TELEPHONE, outcome, NONE)))
                .forEach(facts::add);
        facts.add(submitted(Grade.GOOD, false));
        assertEquals(expected, ((AuditGraded) said(facts).getFirst()).familyFeedback());
    }

    @Test
    void theFinalGradeIsSaid() {
        assertEquals(
                List.of(new AuditFinalised("a-17", "good", T2)),
                said(after(
                        ready(),
                        submitted(Grade.GOOD, false),
                        new AuditEvent.AuditFinalised(Grade.GOOD, "auditor", T2))));
    }

    @Test
    void whatModerationSaidIsNotSaidAgain() {
        assertEquals(
                List.of(),
                said(after(ready(), submitted(Grade.GOOD, false), new AuditEvent.ModerationAwaited("moderator"))));
    }
}
