package org.practiceaudit.audit.audits;

import static org.practiceaudit.audit.audits.Audits.ASSIGNMENT;
import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.STRANGER;
import static org.practiceaudit.audit.audits.Audits.WORKER;
import static org.practiceaudit.audit.audits.Audits.after;
import static org.practiceaudit.audit.audits.Audits.audits;
import static org.practiceaudit.audit.audits.Audits.handedIn;
import static org.practiceaudit.audit.audits.Audits.submitted;
import static org.practiceaudit.audit.audits.Audits.text;
import static org.practiceaudit.audit.audits.Way.QUALITY;
import static org.practiceaudit.audit.audits.Way.TEAM_MANAGER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.Rule;

/** Handed in on Monday 28 September: three working days to consider it end with Thursday. */
@Rule("PQ-15")
class ChallengeTest {
    private static final Instant TUESDAY = Instant.parse("2026-09-29T10:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-09-30T10:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-10-01T22:59:59Z");
    private static final Instant FRIDAY = Instant.parse("2026-10-01T23:00:00Z");
    private static final Instant WEEK_AFTER = Instant.parse("2026-10-07T09:00:00Z");
    private static final List<AuditEvent> HANDED_IN = handedIn(QUALITY.assignment(), Grade.GOOD);

    private static final AuditEvent CHALLENGED = new AuditEvent.AuditChallenged(
            "ch-1", Challenge.Subject.GRADE, text("It was better."), Role.PRACTITIONER, "worker", TUESDAY);

    private static AuditCommand challenge(Person by, Instant at) {
        return new AuditCommand.ChallengeAudit("ch-1", Challenge.Subject.GRADE, text("It was better."), by, at);
    }

    private static AuditEvent.ChallengeAnswered answered(Challenge.Outcome outcome, boolean amends) {
        return new AuditEvent.ChallengeAnswered(
                "ch-1", outcome, text("The record says so."), amends, "auditor", WEDNESDAY);
    }

    private static AuditCommand answer(Challenge.Outcome outcome, boolean amends, Person by) {
        return new AuditCommand.AnswerChallenge("ch-1", outcome, text("The record says so."), amends, by, WEDNESDAY);
    }

    private static final AuditCommand FINALISE = new AuditCommand.FinaliseAudit(AUDITOR, FRIDAY);

    @Test
    void workerManagerAndReviewingOfficerChallengeIt() {
        QUALITY.audits().given(HANDED_IN).when(challenge(WORKER, TUESDAY)).then(CHALLENGED);
        QUALITY.audits()
                .given(HANDED_IN)
                .when(challenge(TEAM_MANAGER, TUESDAY))
                .then(new AuditEvent.AuditChallenged(
                        "ch-1", Challenge.Subject.GRADE, text("It was better."), Role.TEAM_MANAGER, "tm", TUESDAY));
        QUALITY.audits()
                .given(HANDED_IN)
                .when(challenge(Way.IRO, TUESDAY))
                .then(new AuditEvent.AuditChallenged(
                        "ch-1", Challenge.Subject.GRADE, text("It was better."), Role.IRO, "iro", TUESDAY));
        QUALITY.audits().given(HANDED_IN).when(challenge(STRANGER, TUESDAY)).thenRejected("ACCESS");
        QUALITY.audits().given(HANDED_IN).when(challenge(AUDITOR, TUESDAY)).thenRejected("PQ-15");
    }

    @Test
    void theyHaveThreeWorkingDays() {
        QUALITY.audits()
                .given(HANDED_IN)
                .when(challenge(WORKER, THURSDAY))
                .then(new AuditEvent.AuditChallenged(
                        "ch-1",
                        Challenge.Subject.GRADE,
                        text("It was better."),
                        Role.PRACTITIONER,
                        "worker",
                        THURSDAY));
        QUALITY.audits().given(HANDED_IN).when(challenge(WORKER, FRIDAY)).thenRejected("PQ-15");
    }

    @Test
    void itSaysWhatAndWhyAndOnce() {
        QUALITY.audits()
                .given(after(HANDED_IN, CHALLENGED))
                .when(new AuditCommand.ChallengeAudit("ch-2", null, NONE, WORKER, TUESDAY))
                .thenRejected("INPUT", "PQ-15");
        QUALITY.audits()
                .given(after(HANDED_IN, CHALLENGED))
                .when(challenge(WORKER, WEDNESDAY))
                .thenRejected("PQ-15");
    }

    @Test
    void otherProgrammesDisputeAfterModeration() {
        audits().given(handedIn(ASSIGNMENT, Grade.GOOD))
                .when(challenge(WORKER, TUESDAY))
                .thenRejected("STATE");
    }

    @Test
    void nothingIsFinalWhileTheyConsiderIt() {
        QUALITY.audits()
                .given(HANDED_IN)
                .when(new AuditCommand.FinaliseAudit(AUDITOR, THURSDAY))
                .thenRejected("PQ-15");
        // The month is over by then, and the audit was handed in within it.
        QUALITY.audits()
                .given(HANDED_IN)
                .when(FINALISE)
                .then(new AuditEvent.AuditFinalised(Grade.GOOD, "auditor", FRIDAY));
        QUALITY.audits()
                .given(HANDED_IN)
                .when(new AuditCommand.PassDueDay(FRIDAY))
                .thenNothing();
    }

    @Test
    void theAuditorAnswersFirstAndOnlyTheAuditor() {
        QUALITY.audits()
                .given(after(HANDED_IN, CHALLENGED))
                .when(answer(Challenge.Outcome.NOT_ACCEPTED, false, AUDITOR))
                .then(answered(Challenge.Outcome.NOT_ACCEPTED, false));
        QUALITY.audits()
                .given(after(HANDED_IN, CHALLENGED))
                .when(answer(Challenge.Outcome.NOT_ACCEPTED, false, TEAM_MANAGER))
                .thenRejected("ACCESS");
        QUALITY.audits()
                .given(after(HANDED_IN, CHALLENGED))
                .when(new AuditCommand.TakeChallengeFurther("ch-1", WORKER, WEDNESDAY))
                .thenRejected("STATE");
        QUALITY.audits()
                .given(HANDED_IN)
                .when(answer(Challenge.Outcome.NOT_ACCEPTED, false, AUDITOR))
                .thenRejected("STATE");
    }

    @Test
    void anAnswerGivesItsReasonAndChangesWhatItAccepts() {
        QUALITY.audits()
                .given(after(HANDED_IN, CHALLENGED))
                .when(new AuditCommand.AnswerChallenge("ch-1", null, NONE, false, AUDITOR, WEDNESDAY))
                .thenRejected("INPUT", "PQ-15");
        QUALITY.audits()
                .given(after(HANDED_IN, CHALLENGED))
                .when(answer(Challenge.Outcome.ACCEPTED, false, AUDITOR))
                .thenRejected("PQ-15");
        QUALITY.audits()
                .given(after(HANDED_IN, CHALLENGED))
                .when(answer(Challenge.Outcome.NOT_ACCEPTED, true, AUDITOR))
                .thenRejected("PQ-15");
    }

    @Test
    void whatIsAcceptedIsAmendedAndConsideredAnew() {
        var returned = new AuditEvent.AuditReturned(
                List.of("challenge-accepted"),
                NONE,
                LocalDate.parse("2026-10-05"),
                new Clocked(
                        Instant.parse("2026-10-05T23:00:00Z"),
                        "PQ-15",
                        "within 3 working days of Wed 30 Sep 2026: Mon 5 Oct 2026; not counted: Sat 3 Oct 2026"
                                + " (weekend), Sun 4 Oct 2026 (weekend)"),
                List.of(
                        new Recipient(Role.AUDITOR, "auditor"),
                        new Recipient(Role.PRACTITIONER, "worker"),
                        new Recipient(Role.TEAM_MANAGER, "tm"),
                        new Recipient(Role.IRO, "iro")),
                "auditor",
                WEDNESDAY);
        QUALITY.audits()
                .given(after(HANDED_IN, CHALLENGED))
                .when(answer(Challenge.Outcome.ACCEPTED, true, AUDITOR))
                .then(answered(Challenge.Outcome.ACCEPTED, true), returned);
        var again = new AuditEvent.AuditSubmitted(
                "auditor", Grade.OUTSTANDING, false, true, List.of(), Instant.parse("2026-10-02T09:00:00Z"));
        QUALITY.audits()
                .given(after(HANDED_IN, CHALLENGED, answered(Challenge.Outcome.ACCEPTED, true), returned, again))
                .when(new AuditCommand.FinaliseAudit(AUDITOR, WEEK_AFTER))
                .thenRejected("PQ-15");
        QUALITY.audits()
                .given(after(HANDED_IN, CHALLENGED, answered(Challenge.Outcome.ACCEPTED, true), returned, again))
                .when(new AuditCommand.FinaliseAudit(AUDITOR, Instant.parse("2026-10-07T23:00:00Z")))
                .then(new AuditEvent.AuditFinalised(
                        Grade.OUTSTANDING, "auditor", Instant.parse("2026-10-07T23:00:00Z")));
    }

    static Stream<List<AuditEvent>> unsettled() {
        return Stream.of(
                after(HANDED_IN, CHALLENGED),
                after(HANDED_IN, CHALLENGED, answered(Challenge.Outcome.NOT_ACCEPTED, false)),
                after(HANDED_IN, CHALLENGED, new AuditEvent.ChallengeUnresolved("ch-1", "worker", WEDNESDAY)));
    }

    @ParameterizedTest
    @MethodSource("unsettled")
    void anOpenChallengeIsWaitedForBeyondTheMonthWithoutBeingLate(List<AuditEvent> before) {
        QUALITY.audits().given(before).when(FINALISE).thenRejected("PQ-15");
        QUALITY.audits().given(before).when(new AuditCommand.PassDueDay(FRIDAY)).thenNothing();
    }

    @Test
    void theChallengerIsContentOrSilent() {
        var before = after(HANDED_IN, CHALLENGED, answered(Challenge.Outcome.NOT_ACCEPTED, false));
        QUALITY.audits()
                .given(before)
                .when(new AuditCommand.AgreeToAnswer("ch-1", WORKER, FRIDAY))
                .then(new AuditEvent.ChallengeAgreed("ch-1", FRIDAY));
        QUALITY.audits()
                .given(before)
                .when(new AuditCommand.AgreeToAnswer("ch-1", TEAM_MANAGER, FRIDAY))
                .thenRejected("ACCESS");
        QUALITY.audits()
                .given(after(before, new AuditEvent.ChallengeAgreed("ch-1", FRIDAY)))
                .when(FINALISE)
                .then(new AuditEvent.AuditFinalised(Grade.GOOD, "auditor", FRIDAY));
        QUALITY.audits()
                .given(before)
                .when(new AuditCommand.FinaliseAudit(AUDITOR, WEEK_AFTER))
                .then(new AuditEvent.AuditFinalised(Grade.GOOD, "auditor", WEEK_AFTER));
    }

    @Test
    @Rule("PQ-17")
    void withoutConsensusItGoesFurtherAndModerationHasTheLastWord() {
        var before = after(HANDED_IN, CHALLENGED, answered(Challenge.Outcome.PARTLY_ACCEPTED, false));
        var unresolved = new AuditEvent.ChallengeUnresolved("ch-1", "worker", FRIDAY);
        QUALITY.audits()
                .given(before)
                .when(new AuditCommand.TakeChallengeFurther("ch-1", WORKER, FRIDAY))
                .then(unresolved);
        QUALITY.audits()
                .given(before)
                .when(new AuditCommand.TakeChallengeFurther("ch-1", WORKER, WEEK_AFTER))
                .thenRejected("STATE");
        QUALITY.audits()
                .given(after(before, unresolved, new AuditEvent.GradeModerated(Grade.OUTSTANDING)))
                .when(FINALISE)
                .then(new AuditEvent.AuditFinalised(Grade.OUTSTANDING, "auditor", FRIDAY));
    }

    @Test
    void aChallengeThatIsNotAnsweredInTimeGoesFurther() {
        var before = after(HANDED_IN, CHALLENGED);
        QUALITY.audits()
                .given(before)
                .when(new AuditCommand.TakeChallengeFurther("ch-1", WORKER, Instant.parse("2026-10-02T23:00:00Z")))
                .then(new AuditEvent.ChallengeUnresolved("ch-1", "worker", Instant.parse("2026-10-02T23:00:00Z")));
    }

    @Test
    void whatIsFinalIsNotChallenged() {
        QUALITY.audits()
                .given(after(HANDED_IN, new AuditEvent.AuditFinalised(Grade.GOOD, "auditor", TUESDAY)))
                .when(challenge(WORKER, WEDNESDAY))
                .thenRejected("STATE");
        QUALITY.audits()
                .given(HANDED_IN.subList(0, HANDED_IN.size() - 1))
                .when(challenge(WORKER, WEDNESDAY))
                .thenRejected("STATE");
        QUALITY.audits()
                .given(after(HANDED_IN.subList(0, HANDED_IN.size() - 1), submitted(Grade.GOOD)))
                .when(challenge(WORKER, TUESDAY))
                .then(CHALLENGED);
    }
}
