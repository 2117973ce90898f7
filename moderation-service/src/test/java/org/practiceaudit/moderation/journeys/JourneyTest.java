package org.practiceaudit.moderation.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Stored;
import org.practiceaudit.moderation.disputes.FinalGrades.Final;
import org.practiceaudit.moderation.journeys.Step.Kind;
import org.practiceaudit.moderation.moderations.Case;
import org.practiceaudit.moderation.moderations.Commitment;
import org.practiceaudit.moderation.moderations.Judgement;
import org.practiceaudit.moderation.moderations.ModerationEvent;
import org.practiceaudit.moderation.moderations.Outcome;
import org.practiceaudit.moderation.moderations.SectionGrade;
import org.practiceaudit.programme.Grade;

/** Every grade that an audit ever had. */
class JourneyTest {
    private static final Narrative WHY = Narrative.of("The plan was kept.");
    private static final Narrative NOTHING = Narrative.of(null);
    private static final Instant FIRST = Instant.parse("2026-09-24T10:00:00Z");
    private static final Case ABOUT = new Case(
            new Case.Pin("bradford", "bradford", 1),
            "a-1042",
            "c-0377",
            "2026-09",
            true,
            false,
            "north-2",
            "safeguarding",
            Map.of("auditor", "auditor", "moderator", "moderator"),
            null);

    private static List<Stored<ModerationEvent>> stored(ModerationEvent... events) {
        var facts = new ArrayList<Stored<ModerationEvent>>();
        for (var event : events) {
            facts.add(new Stored<>(
                    facts.size() + 1,
                    UUID.randomUUID(),
                    event,
                    new Actor("s", "system"),
                    FIRST,
                    FIRST,
                    UUID.randomUUID(),
                    Optional.empty()));
        }
        return facts;
    }

    private static Judgement judged(Grade grade, String override, String by, Instant at) {
        return new Judgement(grade, List.of(new Judgement.Section("risk", grade)), override, by, at);
    }

    private static Outcome moderated(Grade grade, Instant at, String meeting) {
        return new Outcome(
                grade,
                List.of(new Outcome.Agreement("risk", Grade.GOOD, grade, WHY)),
                WHY,
                NOTHING,
                List.of(),
                List.of(),
                List.of(),
                "moderator",
                at,
                null,
                meeting);
    }

    @Test
    void itTellsEachGradeByWhomWhenAndWhyInOrder() {
        var steps = Journey.of(
                ABOUT,
                stored(
                        new ModerationEvent.Expected(ABOUT),
                        new ModerationEvent.AuditorGraded(judged(Grade.GOOD, null, "auditor", FIRST)),
                        new ModerationEvent.AuditorGraded(
                                judged(Grade.OUTSTANDING, "one-issue", "auditor", FIRST.plusSeconds(60))),
                        new ModerationEvent.Completed(
                                moderated(Grade.REQUIRES_IMPROVEMENT, FIRST.plusSeconds(120), null))),
                List.of(new Final("a-1042-grade-1", false, Grade.GOOD, "qa", FIRST.plusSeconds(180), WHY)));
        assertEquals(
                List.of(Kind.AUDITED, Kind.AUDITED, Kind.MODERATED, Kind.DECIDED),
                steps.stream().map(Step::kind).toList());
        assertEquals(
                List.of("auditor", "auditor", "moderator", "qa"),
                steps.stream().map(Step::by).toList());
        assertEquals("one-issue", steps.get(1).reference());
        assertEquals(
                List.of(new SectionGrade("risk", Grade.REQUIRES_IMPROVEMENT, WHY)),
                steps.get(2).sections());
        var view = JourneyView.of("a-1042", steps);
        assertEquals(Grade.GOOD, view.gradeOfRecord());
        assertEquals("/v1/audits/a-1042", view.grades().getFirst().whyAt());
        assertNull(view.grades().getFirst().why());
        assertEquals(WHY.text(), view.grades().getLast().why());
    }

    @Test
    void whatIsProvisionalIsNeverTheGradeOfRecord() {
        var said = new Commitment(Grade.INADEQUATE, List.of(), WHY, List.of(), "m-7", "qa", FIRST.plusSeconds(60));
        var steps = Journey.of(
                ABOUT,
                stored(
                        new ModerationEvent.AuditorGraded(judged(Grade.GOOD, null, "auditor", FIRST)),
                        new ModerationEvent.DiscussedInMeeting(said)),
                List.of());
        assertEquals(Grade.GOOD, JourneyView.of("a-1042", steps).gradeOfRecord());
        assertEquals("m-7", steps.getLast().reference());
    }

    @Test
    void olderFactsNameTheAuditorOfTheCaseAndTheirOwnTime() {
        var step = Journey.of(
                        ABOUT,
                        stored(new ModerationEvent.AuditorGraded(judged(Grade.GOOD, null, null, null))),
                        List.of())
                .getFirst();
        assertEquals("auditor", step.by());
        assertEquals(FIRST, step.at());
    }

    @Test
    void aMeetingAndAnAgreementAreNamed() {
        var steps = Journey.of(
                ABOUT,
                stored(new ModerationEvent.Completed(moderated(Grade.GOOD, FIRST, "m-7"))),
                List.of(new Final("a-1042-grade-1", true, Grade.GOOD, "moderator", FIRST.plusSeconds(1), WHY)));
        assertEquals(
                List.of(Kind.MODERATED_IN_MEETING, Kind.AGREED_IN_DISPUTE),
                steps.stream().map(Step::kind).toList());
    }
}
