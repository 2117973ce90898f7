package org.practiceaudit.moderation.moderations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.moderation.moderations.Finding.Scenario;
import org.practiceaudit.moderation.people.Candidate;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;

/** Whatever is asked in whatever order, no moderation gets into a state that cannot be, nor to a grade that nobody explains. */
class AnySequenceTest {
    private static final int SEQUENCES = 3000;
    private static final int LENGTH = 40;
    private static final Narrative WHY = Narrative.of("Because.");
    private static final Narrative NOTHING = Narrative.of(null);

    /** Some that are right and some that are not. */
    private static final class Asking {
        private final Random random;
        private final ProgrammePolicy policy;
        private Instant now = Examples.ALLOCATED_AT;

        private Asking(Random random, ProgrammePolicy policy) {
            this.random = random;
            this.policy = policy;
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private Grade grade() {
            return one(
                    random.nextInt(12) == 0
                            ? List.of(Grade.values())
                            : policy.scale().grades());
        }

        private Narrative words() {
            return random.nextInt(12) == 0 ? NOTHING : WHY;
        }

        private String somebody() {
            return one(List.of("moderator", "moderator", "moderator", "moderator", "auditor", "gm-9"));
        }

        private LocalDate day() {
            return LocalDate.parse("2026-09-01").plusDays(random.nextInt(60));
        }

        private ModerationCommand.Grades grades() {
            var sections = new ArrayList<SectionGrade>();
            for (var code : List.of("risk", "impact", "multi-agency-working", "weather")) {
                var known = code.equals("risk") || code.equals("impact");
                if ((random.nextInt(12) == 0) != known) {
                    sections.add(new SectionGrade(code, grade(), words()));
                }
            }
            return new ModerationCommand.Grades(grade(), sections, words());
        }

        private ModerationCommand next() {
            now = now.plusSeconds(random.nextInt(200_000));
            return random.nextBoolean() ? hearing() : asking();
        }

        private ModerationCommand hearing() {
            return switch (random.nextInt(9)) {
                case 0 -> new ModerationCommand.HandOver("auditor", one(List.of("moderator", somebody())), now);
                case 1, 2 ->
                    new ModerationCommand.TakeGrades(
                            Examples.judgement(one(policy.scale().grades())), now);
                case 3, 4 -> new ModerationCommand.TakeSubmission(new Submission(now, List.of("act-1")), now);
                case 5 -> new ModerationCommand.TakeReturn(new SentBack(List.of("gaps"), day(), "planner", now), now);
                case 6 ->
                    random.nextInt(8) == 0
                            ? new ModerationCommand.TakeEnding(
                                    new Ending(Ending.How.CANCELLED, "left", "planner", now), now)
                            : new ModerationCommand.PassDueDay(now);
                case 7 -> new ModerationCommand.TakeChallenge(new Challenge("chal-1", "worker", now), now);
                default -> new ModerationCommand.PassDueDay(now);
            };
        }

        private ModerationCommand asking() {
            return switch (random.nextInt(8)) {
                case 0 ->
                    new ModerationCommand.NameModerator(
                            new Candidate(
                                    somebody(),
                                    random.nextBoolean(),
                                    policy.moderation().moderatorJobRoles(),
                                    null,
                                    random.nextBoolean() ? "safeguarding" : "looked-after",
                                    List.of()),
                            "planner",
                            now);
                case 1, 2 -> new ModerationCommand.Commit(grades(), somebody(), now);
                case 3 ->
                    new ModerationCommand.Discuss(one(List.of("m-1", "m-2")), grades(), List.of(), somebody(), now);
                case 4 -> new ModerationCommand.CloseInMeeting(one(List.of("m-1", "m-2")), now);
                case 5 ->
                    new ModerationCommand.Find(
                            one(List.of(Scenario.values())),
                            words(),
                            List.of(),
                            random.nextBoolean()
                                    ? Examples.SUBMITTED_AT
                                            .atZone(ZoneOffset.UTC)
                                            .toLocalDate()
                                    : null,
                            random.nextBoolean() ? day() : null,
                            null,
                            somebody(),
                            now);
                case 6 ->
                    new ModerationCommand.AnswerReferral(one(List.of(Scenario.values())), words(), "planner", now);
                default ->
                    new ModerationCommand.Complete(
                            grades(),
                            random.nextBoolean()
                                    ? new ModerationCommand.Discussion(
                                            LocalDate.parse("2026-09-01"), words(), NOTHING, words())
                                    : new ModerationCommand.Discussion(null, NOTHING, words(), NOTHING),
                            List.of(),
                            List.of(),
                            Candidate.unknown(somebody()),
                            now);
            };
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bradford, false",
        "bradford, true",
        "tower-hamlets, true",
        "camden, false",
        "performance-and-quality, false"
    })
    void noSequenceLeadsToAnInvalidStateOrAnUnexplainedGrade(String programme, boolean blind) {
        var policy = Programmes.shipped(programme);
        var completed = 0;
        for (var seed = 0; seed < SEQUENCES; seed++) {
            completed += run(policy, new Random(seed), blind);
        }
        assertTrue(completed > 20, "sequences get somewhere: " + completed);
    }

    private static int run(ProgrammePolicy policy, Random random, boolean blind) {
        var decider = new ModerationDecider(policy, Offices.NOBODY);
        var asking = new Asking(random, policy);
        var about = Examples.about(policy.moderation().samplePercent() > 0, blind);
        Moderation state = decider.evolve(decider.initial(), new ModerationEvent.Expected(about));
        var completed = 0;
        for (var n = 0; n < LENGTH; n++) {
            var before = state;
            var decision = decider.decide(asking.next(), before);
            if (decision instanceof Decision.Accepted<ModerationEvent>(var events)) {
                for (var event : events) {
                    state = decider.evolve(state, event);
                    if (event instanceof ModerationEvent.Completed(var outcome)) {
                        explained(policy, before, outcome);
                        completed++;
                    }
                }
            }
            valid(state);
        }
        return completed;
    }

    private static void valid(Moderation state) {
        if (state instanceof Moderation.Requested requested
                && requested.course().request().blind()) {
            assertNotEquals(
                    Request.Reason.CHALLENGE, requested.course().request().reason());
        }
        if (state instanceof Moderation.Asked asked) {
            assertFalse(asked.course().request().counted().isBlank());
            assertFalse(asked.course().request().rule().isBlank());
        }
        if (state instanceof Moderation.Known known) {
            assertFalse(known.code().isBlank());
            ModerationView.of(known, new ModerationView.Sight(true, false));
        }
    }

    /** By whoever is named or the meeting, with a reason for the whole and for each section that differs, and on the scale. */
    private static void explained(ProgrammePolicy policy, Moderation before, Outcome outcome) {
        var open = (Moderation.Open) before;
        assertTrue(policy.scale().contains(outcome.grade()));
        assertFalse(outcome.rationale().blank());
        assertNotEquals(open.about().auditor(), outcome.by());
        outcome.sections().forEach(section -> {
            assertEquals(open.judgement().graded(section.section()).orElse(null), section.auditor());
            if (!section.agreed()) {
                assertFalse(section.rationale().blank(), section.section());
            }
        });
        if (outcome.meeting() == null) {
            assertFalse(policy.moderation().meeting());
            assertEquals(open.about().moderator(), outcome.by());
            assertTrue(outcome.talk().heldOn() != null || outcome.talk().whyNone() != null);
            assertTrue(!open.course().request().blind() || open instanceof Moderation.Committed);
        } else {
            assertTrue(policy.moderation().meeting());
        }
        assertTrue(open.course().stopped().isEmpty());
    }
}
