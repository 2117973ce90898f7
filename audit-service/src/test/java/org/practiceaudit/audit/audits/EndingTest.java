package org.practiceaudit.audit.audits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.AUDIT_TEAM;
import static org.practiceaudit.audit.audits.Audits.DUE;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.OVER;
import static org.practiceaudit.audit.audits.Audits.STARTED;
import static org.practiceaudit.audit.audits.Audits.T1;
import static org.practiceaudit.audit.audits.Audits.T2;
import static org.practiceaudit.audit.audits.Audits.after;
import static org.practiceaudit.audit.audits.Audits.handedIn;
import static org.practiceaudit.audit.audits.Audits.text;
import static org.practiceaudit.audit.audits.Way.MANAGER;
import static org.practiceaudit.audit.audits.Way.QUALITY;
import static org.practiceaudit.audit.audits.Way.TOWER_HAMLETS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.Rule;

class EndingTest {
    private static final List<AuditEvent> HANDED_IN = handedIn(TOWER_HAMLETS.assignment(), Grade.GOOD);

    /** Handed in without a word to the practitioner. */
    private static final List<AuditEvent> SILENT = HANDED_IN.stream()
            .filter(fact -> !(fact instanceof AuditEvent.PractitionerSpokenTo))
            .toList();

    private static final List<Recipient> TOLD = List.of(
            new Recipient(Role.AUDITOR, "auditor"),
            new Recipient(Role.MODERATOR, "moderator"),
            new Recipient(Role.PRACTITIONER, "worker"),
            new Recipient(Role.TEAM_MANAGER, "tm"));

    private static final AuditEvent INVALIDATED = new AuditEvent.AuditInvalidated(
            new Audit.Ending("practitioner-never-contacted", text("She heard of it today."), TOLD, "team", T2));

    private static final AuditEvent CANCELLED = new AuditEvent.AuditCancelled(new Audit.Ending(
            "record-not-available",
            text("The court has it."),
            List.of(
                    new Recipient(Role.AUDITOR, "auditor"),
                    new Recipient(Role.PRACTITIONER, "worker"),
                    new Recipient(Role.TEAM_MANAGER, "tm"),
                    new Recipient(Role.AUDIT_TEAM, "team")),
            "manager",
            T2));

    private static AuditCommand invalidate(String reason, Person by) {
        return new AuditCommand.InvalidateAudit(reason, text("She heard of it today."), by, T2);
    }

    private static AuditCommand cancel(Person by) {
        return new AuditCommand.CancelAudit("record-not-available", text("The court has it."), by, T2);
    }

    @Test
    @Rule("TH-17")
    void theAuditTeamInvalidatesWhereThePractitionerWasNeverContacted() {
        TOWER_HAMLETS
                .audits()
                .given(SILENT)
                .when(invalidate("practitioner-never-contacted", AUDIT_TEAM))
                .then(INVALIDATED);
        TOWER_HAMLETS
                .audits()
                .given(HANDED_IN)
                .when(invalidate("practitioner-never-contacted", AUDIT_TEAM))
                .thenRejected("TH-17");
    }

    @Test
    @Rule("TH-17")
    void neitherModeratorNorAuditorInvalidates() {
        var moderator = new Person("moderator", Set.of(Role.MODERATOR));
        var own = new Person("auditor", Set.of(Role.AUDIT_TEAM));
        for (var by : List.of(moderator, AUDITOR, own)) {
            TOWER_HAMLETS
                    .audits()
                    .given(SILENT)
                    .when(invalidate("practitioner-never-contacted", by))
                    .thenRejected("ACCESS");
        }
    }

    @Test
    @Rule("TH-17")
    void theReasonIsTheProgrammesAndIsExplained() {
        TOWER_HAMLETS
                .audits()
                .given(SILENT)
                .when(new AuditCommand.InvalidateAudit("weather", NONE, AUDIT_TEAM, T2))
                .thenRejected("TH-17", "TH-17");
    }

    static Stream<List<AuditEvent>> neverHandedIn() {
        var opened = new AuditEvent.AuditOpened(QUALITY.assignment());
        return Stream.of(List.of(opened), List.of(opened, STARTED));
    }

    @ParameterizedTest
    @MethodSource("neverHandedIn")
    @Rule("PQ-22")
    void cancellingIsExceptionalAndNeedsAReason(List<AuditEvent> before) {
        QUALITY.audits().given(before).when(cancel(MANAGER)).then(CANCELLED);
        QUALITY.audits().given(before).when(cancel(AUDITOR)).thenRejected("ACCESS");
        QUALITY.audits()
                .given(before)
                .when(new AuditCommand.CancelAudit("no-time", NONE, MANAGER, T2))
                .thenRejected("PQ-22", "PQ-22");
        QUALITY.audits()
                .given(before)
                .when(invalidate("wrong-record", AUDIT_TEAM))
                .thenRejected("STATE");
    }

    @Test
    @Rule("PQ-22")
    void aMissedAuditStaysOwedAndSeniorLeadersAreTold() {
        var opened = new AuditEvent.AuditOpened(QUALITY.assignment());
        var missed = new AuditEvent.AuditOverdue(
                DUE,
                List.of(
                        new Recipient(Role.AUDITOR, "auditor"),
                        new Recipient(Role.HEAD_OF_SERVICE, "hos"),
                        new Recipient(Role.ASSISTANT_DIRECTOR, "ad")),
                OVER);
        QUALITY.audits().given(opened).when(new AuditCommand.PassDueDay(OVER)).then(missed);
        QUALITY.audits()
                .given(opened, missed)
                .when(new AuditCommand.StartAudit(AUDITOR, OVER))
                .then(new AuditEvent.AuditStarted("auditor", OVER));
        assertEquals(true, AuditListing.of(Way.fold(List.of(opened, missed))).get("overdue"));
    }

    @Test
    @Rule("PQ-07")
    void theLastCalendarDayCountsAlsoOnASunday() {
        var january = LocalDate.parse("2027-01-31");
        var of = QUALITY.assignment().handedTo("auditor", "moderator", january);
        var stream = new AuditStream(null, null);
        var opened = new AuditEvent.AuditOpened(of);
        assertEquals(
                List.of(Instant.parse("2027-02-01T00:00:00Z")),
                stream.deadlines(opened, Way.fold(List.of(opened))).stream()
                        .map(change -> ((DeadlineChange.Set) change).due())
                        .toList());
        var begun = (Audit.InProgress) Way.fold(List.of(opened, STARTED));
        assertEquals(
                List.of(true, false),
                List.of(
                        begun.onTime(Instant.parse("2027-01-31T23:59:59Z")),
                        begun.onTime(Instant.parse("2027-02-01T00:00:00Z"))));
    }

    static Stream<List<AuditEvent>> over() {
        return Stream.of(
                after(SILENT, INVALIDATED),
                after(List.of(new AuditEvent.AuditOpened(TOWER_HAMLETS.assignment())), CANCELLED),
                after(HANDED_IN, new AuditEvent.AuditFinalised(Grade.GOOD, "auditor", T2)));
    }

    @ParameterizedTest
    @MethodSource("over")
    void whatIsOverIsOver(List<AuditEvent> before) {
        Stream.of(
                        invalidate("wrong-record", AUDIT_TEAM),
                        cancel(MANAGER),
                        new AuditCommand.StartAudit(AUDITOR, T2),
                        new AuditCommand.SubmitAudit(AUDITOR, T2),
                        new AuditCommand.PassCheck(AUDIT_TEAM, T2),
                        new AuditCommand.FinaliseAudit(AUDITOR, T2))
                .forEach(command ->
                        TOWER_HAMLETS.audits().given(before).when(command).thenRejected("STATE"));
        TOWER_HAMLETS
                .audits()
                .given(before)
                .when(new AuditCommand.HandOver("second", "moderator", DUE, T2))
                .thenNothing();
        TOWER_HAMLETS
                .audits()
                .given(before)
                .when(new AuditCommand.PassDueDay(OVER))
                .thenNothing();
    }

    @ParameterizedTest
    @MethodSource("over")
    @Rule("BR-09")
    void aConcernIsRaisedAndDealtWithAllTheSame(List<AuditEvent> before) {
        var raised = new AuditEvent.ConcernRaised(Audits.concern("c-1"));
        TOWER_HAMLETS
                .audits()
                .given(after(before, raised))
                .when(new AuditCommand.AddressConcern(
                        "c-1", Concern.Response.CHILD_SEEN, text("Seen."), Audits.SEEN, AUDITOR, T2))
                .then(new AuditEvent.ConcernAddressed(
                        "c-1", Concern.Response.CHILD_SEEN, text("Seen."), Audits.SEEN, "auditor", T2));
    }

    @Test
    @Rule({"TH-17", "PQ-22"})
    void theOthersAreToldWhoWasNotified() {
        var invalidated = Way.fold(after(SILENT, INVALIDATED));
        assertEquals(
                List.of(new org.practiceaudit.contracts.AuditEvent.AuditInvalidated(
                        invalidated.assignment().audit(),
                        "practitioner-never-contacted",
                        "team",
                        T2,
                        List.of("auditor", "moderator", "worker", "tm"))),
                AuditPublication.of(INVALIDATED, invalidated));
        var told = AuditPublication.of(CANCELLED, invalidated).getFirst();
        assertEquals(
                List.of("auditor", "worker", "tm", "team"),
                ((org.practiceaudit.contracts.AuditEvent.AuditCancelled) told).notified());
    }

    @Test
    void whatEndedHasNoClockAndNoGrade() {
        var state = Way.fold(after(SILENT, INVALIDATED));
        assertEquals(
                List.of(new DeadlineChange.Clear("due")), new AuditStream(null, null).deadlines(INVALIDATED, state));
        assertEquals(false, AuditListing.of(state).containsKey("grade"));
        assertEquals(
                null, AuditView.of(state, Audits.BRADFORD.formFor("monthly")).gradeOfRecord());
    }

    @Test
    void aWordOfModerationComesTooLate() {
        TOWER_HAMLETS
                .audits()
                .given(after(SILENT, INVALIDATED))
                .when(new AuditCommand.TakeModeratedGrade(Grade.GOOD, T1))
                .thenNothing();
    }
}
