package org.practiceaudit.moderation.moderations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.practiceaudit.moderation.moderations.Examples.GOOD;
import static org.practiceaudit.moderation.moderations.Examples.SUBMISSION;
import static org.practiceaudit.moderation.moderations.Examples.SUBMITTED_AT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Grade;

/** Who sees how much. */
class ModerationViewTest {
    private static final Case BLIND = Examples.about(true, true);
    private static final Request REQUEST = Examples.request(Request.Reason.SAMPLE, true, SUBMITTED_AT);
    private static final Moderation.Requested REQUESTED =
            new Moderation.Requested(BLIND, GOOD, SUBMISSION, Course.of(REQUEST, List.of()));
    private static final Moderation.Completed COMPLETED =
            new Moderation.Completed(BLIND, GOOD, SUBMISSION, Course.of(REQUEST, List.of()), Examples.outcome());

    @Test
    void aBlindModeratorDoesNotSeeTheAuditorsGrades() {
        var seen = ModerationView.of(REQUESTED, new ModerationView.Sight(true, false));
        assertNull(seen.auditorGrade());
        assertEquals(
                List.of("risk", "impact"),
                seen.sections().stream().map(ModerationView.Section::section).toList());
        seen.sections().forEach(section -> assertNull(section.auditorGrade()));
    }

    @Test
    void othersDo() {
        var seen = ModerationView.of(REQUESTED, new ModerationView.Sight(true, true));
        assertEquals(Grade.GOOD, seen.auditorGrade());
        assertEquals(
                new ModerationView.Section("risk", Grade.GOOD, null, null, null),
                seen.sections().getFirst());
    }

    @Test
    void afterTheModerationTheModeratorDoesToo() {
        var seen = ModerationView.of(COMPLETED, new ModerationView.Sight(true, !Readers.blind(COMPLETED, "moderator")));
        assertEquals(Grade.GOOD, seen.auditorGrade());
        assertEquals(
                new ModerationView.Section("risk", Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, false, Examples.WHY.text()),
                seen.sections().getFirst());
    }

    @Test
    void whatConcernsTheAuditorIsNotForTheService() {
        var seen = ModerationView.of(COMPLETED, new ModerationView.Sight(false, true))
                .result();
        assertNull(seen.auditorActions());
        assertNull(seen.discussion());
        assertEquals(
                List.of("act-3"),
                seen.serviceActions().stream().map(ResultView.Action::action).toList());
    }

    @Test
    void beforeAnythingIsHeardThereIsLittleToSee() {
        var seen = ModerationView.of(new Moderation.Expected(BLIND), new ModerationView.Sight(true, true));
        assertNull(seen.due());
        assertNull(seen.overdue());
        assertNull(seen.auditorGrade());
        assertNull(seen.result());
    }
}
