package org.practiceaudit.audit.audits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.audit.audits.Audits.ASSIGNMENT;
import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.AUDIT_TEAM;
import static org.practiceaudit.audit.audits.Audits.DUE;
import static org.practiceaudit.audit.audits.Audits.OPENED;
import static org.practiceaudit.audit.audits.Audits.OVER;
import static org.practiceaudit.audit.audits.Audits.PEOPLE;
import static org.practiceaudit.audit.audits.Audits.PINNED;
import static org.practiceaudit.audit.audits.Audits.STARTED;
import static org.practiceaudit.audit.audits.Audits.STRANGER;
import static org.practiceaudit.audit.audits.Audits.T1;
import static org.practiceaudit.audit.audits.Audits.T2;
import static org.practiceaudit.audit.audits.Audits.WORKER;
import static org.practiceaudit.audit.audits.Audits.after;
import static org.practiceaudit.audit.audits.Audits.audits;
import static org.practiceaudit.audit.audits.Audits.handedIn;
import static org.practiceaudit.audit.audits.Audits.overdue;
import static org.practiceaudit.audit.audits.Audits.submitted;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.eventstore.reads.Ground;
import org.practiceaudit.eventstore.reads.Reader;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.Rule;

/** Clocks, list lines and readers of an audit. */
class AuditStreamTest {
    private static final AuditStream STREAM = new AuditStream(null, null);

    private static Opened fold(List<AuditEvent> facts) {
        var state = STREAM.evolution().initial();
        for (var fact : facts) {
            state = STREAM.evolution().evolve(state, fact);
        }
        return (Opened) state;
    }

    @Test
    @Rule("BR-05")
    void theClockRunsToTheEndOfTheDueDayInLondon() {
        assertEquals(
                List.of(new DeadlineChange.Set(
                        "due",
                        OVER,
                        new DeadlineChange.Why("BR-05", "audit:opened.v1", "end of 2026-09-30 in Europe/London"))),
                STREAM.deadlines(OPENED, fold(List.of(OPENED))));
    }

    @Test
    void handingOverMovesTheClock() {
        var later = LocalDate.parse("2026-10-31");
        var handedOver = new AuditEvent.AuditHandedOver("second", "moderator", later);
        assertEquals(
                List.of("due"),
                STREAM.deadlines(handedOver, fold(List.of(OPENED, handedOver))).stream()
                        .map(DeadlineChange::name)
                        .toList());
    }

    @Test
    void submissionStopsTheClock() {
        assertEquals(
                List.of(new DeadlineChange.Clear("due")),
                STREAM.deadlines(submitted(Grade.GOOD), fold(handedIn(ASSIGNMENT, Grade.GOOD))));
    }

    @Test
    void aStartLeavesTheClockAlone() {
        assertEquals(List.of(), STREAM.deadlines(STARTED, fold(List.of(OPENED, STARTED))));
    }

    @Test
    void theClockPassesTheDueDay() {
        assertEquals(new AuditCommand.PassDueDay(OVER), STREAM.whenDue("due", OVER, T1));
    }

    @Test
    @Rule("BR-05")
    void anOutstandingAuditIsListedForItsAuditor() {
        var line = STREAM.listing(fold(List.of(OPENED, overdue(DUE, OVER))));
        assertEquals(List.of(new Reader("auditor", Ground.named(Role.AUDITOR))), line.get("readers"));
        assertEquals(
                Map.of("state", "allocated", "overdue", true),
                Map.of("state", line.get("state"), "overdue", line.get("overdue")));
    }

    @Test
    @Rule("BR-08")
    void whatIsHandedInIsListedForThoseNamedWithItsGrade() {
        var line = STREAM.listing(fold(handedIn(ASSIGNMENT, Grade.GOOD)));
        assertEquals(
                List.of("auditor", "moderator", "worker", "tm", "sm", "hos", "iro"),
                ((List<?>) line.get("readers"))
                        .stream().map(reader -> ((Reader) reader).staff()).toList());
        assertEquals("good", line.get("grade"));
    }

    @Test
    void nothingIsListedBeforeThereIsAnAudit() {
        assertEquals(Map.of(), STREAM.listing(STREAM.evolution().initial()));
    }

    @Test
    @Rule("BR-08")
    void aDraftIsForItsAuditorAndQualityAssurance() {
        var draft = fold(List.of(OPENED, STARTED));
        assertEquals(
                Arrays.asList(Ground.named(Role.AUDITOR), Ground.office(Role.AUDIT_TEAM), null, null),
                grounds(draft, AUDITOR, AUDIT_TEAM, WORKER, STRANGER));
    }

    private static List<Ground> grounds(Audit.Opened state, Person... people) {
        return Stream.of(people)
                .map(person -> Access.reads(state, person).orElse(null))
                .toList();
    }

    @Test
    @Rule("BR-08")
    void whatIsHandedInIsForThoseNamed() {
        var handedIn = fold(handedIn(ASSIGNMENT, Grade.GOOD));
        assertEquals(
                Arrays.asList(
                        Ground.named(Role.AUDITOR),
                        Ground.office(Role.AUDIT_TEAM),
                        Ground.named(Role.PRACTITIONER),
                        null),
                grounds(handedIn, AUDITOR, AUDIT_TEAM, WORKER, STRANGER));
    }

    @Test
    void aBlindModeratorReadsAfterModerating() {
        var blind = new Assignment(
                "a-17", PINNED, "2026-09", "C-0417", "monthly", true, true, "t", "s", PEOPLE, DUE, null, false);
        // Of the audit team, too, whom nothing else would be hidden from.
        var moderator = new Person("moderator", Set.of(Role.MODERATOR, Role.AUDIT_TEAM));
        var before = handedIn(blind, Grade.GOOD);
        var moderated = after(before, new AuditEvent.GradeModerated(Grade.GOOD));
        assertEquals(
                Arrays.asList(null, Ground.named(Role.MODERATOR)),
                Stream.of(before, moderated)
                        .flatMap(facts -> grounds(fold(facts), moderator).stream())
                        .toList());
    }

    @Test
    void whatTheWorkerWroteKnowingTheOutcomeCouldTellIt() {
        var state = fold(handedIn(ASSIGNMENT, Grade.GOOD));
        var submittedAt = ((Audit.HandedIn) state).submission().at();
        assertTrue(BlindView.unknowing(state, submittedAt));
        assertFalse(BlindView.unknowing(state, submittedAt.plusSeconds(1)));
    }

    @Test
    void aBlindAuditsGradeIsListedAfterModeration() {
        var blind = new Assignment(
                "a-17", PINNED, "2026-09", "C-0417", "monthly", true, true, "t", "s", PEOPLE, DUE, null, false);
        var before = handedIn(blind, Grade.GOOD);
        var moderated = after(before, new AuditEvent.GradeModerated(Grade.INADEQUATE));
        assertEquals(false, STREAM.listing(fold(before)).containsKey("grade"));
        assertEquals("inadequate", STREAM.listing(fold(moderated)).get("grade"));
    }

    @Test
    void aBlindModeratorReadsTheAuditOnceTheirOwnGradesAreCommitted() {
        var blind = new Assignment(
                "a-17", PINNED, "2026-09", "C-0417", "monthly", true, true, "t", "s", PEOPLE, DUE, null, false);
        var moderator = new Person("moderator", Set.of(Role.MODERATOR, Role.AUDIT_TEAM));
        var revealed = after(handedIn(blind, Grade.GOOD), new AuditEvent.GradesRevealed());
        assertEquals(List.of(Ground.named(Role.MODERATOR)), grounds(fold(revealed), moderator));
        assertEquals("good", STREAM.listing(fold(revealed)).get("grade"));
    }

    @Test
    void aBlindModeratorReadsNoDraftWhateverOfficeTheyHold() {
        var blind = new Assignment(
                "a-17", PINNED, "2026-09", "C-0417", "monthly", true, true, "t", "s", PEOPLE, DUE, null, false);
        var facts = handedIn(blind, Grade.GOOD);
        var draft = facts.subList(0, facts.size() - 1);
        assertEquals(
                Arrays.asList((Ground) null),
                grounds(fold(draft), new Person("moderator", Set.of(Role.MODERATOR, Role.AUDIT_TEAM))));
    }

    @Test
    void whatIsNotBlindHasNothingToReveal() {
        var asked = new AuditCommand.RevealGrades(T2);
        audits().given(handedIn(ASSIGNMENT, Grade.GOOD)).when(asked).thenNothing();
        var blind = new Assignment(
                "a-17", PINNED, "2026-09", "C-0417", "monthly", true, true, "t", "s", PEOPLE, DUE, null, false);
        audits().given(handedIn(blind, Grade.GOOD)).when(asked).then(new AuditEvent.GradesRevealed());
        audits().given(after(handedIn(blind, Grade.GOOD), new AuditEvent.GradesRevealed()))
                .when(asked)
                .thenNothing();
    }
}
