package org.practiceaudit.moderation.moderations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.moderation.moderations.Examples.GOOD;
import static org.practiceaudit.moderation.moderations.Examples.MISSED_AT;
import static org.practiceaudit.moderation.moderations.Examples.SAMPLED;
import static org.practiceaudit.moderation.moderations.Examples.SUBMISSION;
import static org.practiceaudit.moderation.moderations.Examples.SUBMITTED_AT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.ModerationEvent.ModerationCompleted;
import org.practiceaudit.contracts.ModerationEvent.ModerationRequested;
import org.practiceaudit.contracts.ProposedAction;
import org.practiceaudit.contracts.SectionAgreement;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.eventstore.reads.Ground;
import org.practiceaudit.eventstore.reads.Reader;
import org.practiceaudit.moderation.moderations.ModerationEvent.AuditorGraded;
import org.practiceaudit.moderation.moderations.ModerationEvent.Completed;
import org.practiceaudit.moderation.moderations.ModerationEvent.Expected;
import org.practiceaudit.moderation.moderations.ModerationEvent.FellOverdue;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.Rule;

/** What a moderation's facts bring about: public events, clocks, lists, the case note. */
class ModerationsTest {
    private static final Request REQUEST = Examples.request(Request.Reason.SAMPLE, false, SUBMITTED_AT);
    private static final Moderation.Requested REQUESTED =
            new Moderation.Requested(SAMPLED, GOOD, SUBMISSION, Course.of(REQUEST, List.of()));
    private static final Moderation.Completed COMPLETED = new Moderation.Completed(
            SAMPLED, GOOD, SUBMISSION, Course.of(REQUEST, List.of()).missed(), Examples.outcome());

    private final Moderations moderations = new Moderations(null, null);

    @Test
    void aRequestIsPublished() {
        assertEquals(
                List.of(new ModerationRequested(
                        "a-1042",
                        "a-1042",
                        "c-0377",
                        "auditor",
                        "moderator",
                        "sample",
                        LocalDate.parse("2026-10-01"),
                        false)),
                moderations.publish(new ModerationEvent.Requested(REQUEST), REQUESTED));
    }

    @Test
    @Rule("BR-14")
    void aCompletionIsPublishedWithItsGradeItsActionsAndThoseWhoAreTold() {
        assertEquals(
                List.of(new ModerationCompleted(
                        "a-1042",
                        "a-1042",
                        "c-0377",
                        "good",
                        "requires-improvement",
                        true,
                        List.of(
                                new SectionAgreement("risk", "good", "requires-improvement", false),
                                new SectionAgreement("impact", "good", "good", true),
                                new SectionAgreement("multi-agency-working", null, null, true)),
                        List.of(new ProposedAction(
                                "act-3",
                                null,
                                "worker",
                                LocalDate.parse("2026-10-16"),
                                "risk-and-safeguarding",
                                "risk")),
                        List.of(new ProposedAction(
                                "act-4", null, "auditor", LocalDate.parse("2026-10-30"), "audit-practice", null)),
                        "moderator",
                        Examples.COMPLETED_AT,
                        "north-2",
                        "safeguarding",
                        List.of("worker", "manager", "service"))),
                moderations.publish(new Completed(Examples.outcome()), COMPLETED));
    }

    @Test
    void nothingElseIs() {
        assertEquals(List.of(), moderations.publish(new Expected(SAMPLED), new Moderation.Expected(SAMPLED)));
        assertEquals(List.of(), moderations.publish(new AuditorGraded(GOOD), new Moderation.Graded(SAMPLED, GOOD)));
    }

    @Test
    void aRequestSetsTheClockAndSaysWhy() {
        assertEquals(
                List.of(new DeadlineChange.Set(
                        "moderation-due",
                        MISSED_AT,
                        new DeadlineChange.Why("our default", "audit.submitted.v1", REQUEST.counted()))),
                moderations.deadlines(new ModerationEvent.Requested(REQUEST), REQUESTED));
    }

    @Test
    void completionAndMissStopIt() {
        var stopped = List.of(new DeadlineChange.Clear("moderation-due"));
        assertEquals(stopped, moderations.deadlines(new Completed(Examples.outcome()), COMPLETED));
        assertEquals(
                stopped, moderations.deadlines(new FellOverdue(LocalDate.parse("2026-10-01"), MISSED_AT), REQUESTED));
    }

    @Test
    void otherFactsLeaveItAlone() {
        assertEquals(List.of(), moderations.deadlines(new AuditorGraded(GOOD), REQUESTED));
    }

    @Test
    void whatFiresLateIsMissedWhenItWasDue() {
        assertEquals(
                new ModerationCommand.PassDueDay(MISSED_AT),
                moderations.whenDue("moderation-due", MISSED_AT, MISSED_AT.plusSeconds(90)));
    }

    @Test
    void listsShowWhatIsAskedForToItsAuditorAndModerator() {
        assertEquals(
                Map.ofEntries(
                        Map.entry("audit", "a-1042"),
                        Map.entry("cycle", "2026-09"),
                        Map.entry("team", "north-2"),
                        Map.entry("service", "safeguarding"),
                        Map.entry("auditor", "auditor"),
                        Map.entry("moderator", "moderator"),
                        Map.entry("state", "requested"),
                        Map.entry("asked", true),
                        Map.entry("reason", "sample"),
                        Map.entry("dueOn", "2026-10-01"),
                        Map.entry("overdue", false),
                        Map.entry("programme", "bradford"),
                        Map.entry("referrals", List.of()),
                        Map.entry(
                                "readers",
                                List.of(
                                        new Reader("auditor", Ground.named(Role.AUDITOR)),
                                        new Reader("moderator", Ground.named(Role.MODERATOR))))),
                moderations.listing(REQUESTED));
    }

    @Test
    void listsShowTheResultToThoseWhoAreToldOfItAndTheHeadOfService() {
        var shown = moderations.listing(COMPLETED);
        assertEquals("completed", shown.get("state"));
        assertEquals(true, shown.get("overdue"));
        assertEquals(
                List.of("auditor", "moderator", "worker", "manager", "service", "head"),
                ((List<?>) shown.get("readers"))
                        .stream().map(reader -> ((Reader) reader).staff()).toList());
    }

    @Test
    void listsShowWhatIsNotAskedForToQualityAssuranceOnly() {
        var shown = moderations.listing(
                new Moderation.NotModerated(SAMPLED, GOOD, SUBMISSION, List.of(), NotAsked.NOT_DRAWN));
        assertEquals("not-moderated", shown.get("state"));
        assertEquals(false, shown.get("asked"));
        assertEquals(List.of(), shown.get("readers"));
        assertEquals(Map.of(), moderations.listing(new Moderation.NotExpected()));
    }

    @Test
    @Rule("BR-14")
    void theCaseNoteSaysTheGradeAndTheActionsForTheServiceAndNothingAboutTheAuditor() {
        assertEquals("""
                Audit a-1042 was moderated on 29 September 2026. Moderated grade: requires improvement (auditor: good).
                1. Go over the safety plan with the family. Outcome: The child knows whom to call. By worker, due 16 October 2026.""", CaseNote.of(COMPLETED));
    }

    @Test
    void theCaseNoteOfAnAgreedModerationSaysSo() {
        var outcome = Examples.outcome();
        var agreed = new Outcome(
                GOOD.overall(),
                outcome.sections(),
                outcome.rationale(),
                outcome.discussion(),
                List.of(),
                List.of(),
                outcome.notified(),
                outcome.by(),
                outcome.at(),
                outcome.talk(),
                null);
        assertEquals(
                "Audit a-1042 was moderated on 29 September 2026. Moderated grade: good (as the auditor)."
                        + " No further actions for the service.",
                CaseNote.of(
                        new Moderation.Completed(SAMPLED, GOOD, SUBMISSION, Course.of(REQUEST, List.of()), agreed)));
    }
}
