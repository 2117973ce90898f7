package org.practiceaudit.moderation.disputes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.moderation.disputes.Examples.AUDIT;
import static org.practiceaudit.moderation.disputes.Examples.DECIDED_AT;
import static org.practiceaudit.moderation.disputes.Examples.MODERATED;
import static org.practiceaudit.moderation.disputes.Examples.NOTHING;
import static org.practiceaudit.moderation.disputes.Examples.OF_ACTIONS;
import static org.practiceaudit.moderation.disputes.Examples.OF_GRADE;
import static org.practiceaudit.moderation.disputes.Examples.REASON;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;

/** Whatever is asked in whatever order, a dispute ends at most once, by who may, for a reason. */
class AnyDisputeTest {
    private static final int SEQUENCES = 3000;
    private static final List<Person> PEOPLE = List.of(
            new Person("worker", Set.of(Role.PRACTITIONER)),
            new Person("manager", Set.of(Role.TEAM_MANAGER)),
            new Person("head", Set.of(Role.HEAD_OF_SERVICE)),
            new Person("auditor", Set.of(Role.AUDITOR, Role.AUDIT_TEAM)),
            new Person("moderator", Set.of(Role.MODERATOR, Role.PRINCIPAL_SOCIAL_WORKER)),
            new Person("planner", Set.of(Role.AUDIT_TEAM)),
            new Person("psw", Set.of(Role.PRINCIPAL_SOCIAL_WORKER)),
            new Person("qa", Set.of(Role.HEAD_OF_QUALITY_ASSURANCE)),
            new Person("director", Set.of(Role.DIVISIONAL_DIRECTOR)));

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Narrative words(Random random) {
        return random.nextInt(8) == 0 ? NOTHING : REASON;
    }

    private static DisputeCommand next(Random random, DisputeId id) {
        var by = one(random, PEOPLE);
        return switch (random.nextInt(7)) {
            case 0, 1 ->
                new DisputeCommand.Raise(
                        id,
                        AUDIT,
                        random.nextInt(8) == 0 ? Optional.empty() : Optional.of(MODERATED),
                        List.of(),
                        List.of(),
                        words(random),
                        by,
                        DECIDED_AT);
            case 2 -> new DisputeCommand.Join(by, DECIDED_AT);
            case 3 ->
                random.nextInt(4) == 0
                        ? new DisputeCommand.Withdraw(by, DECIDED_AT)
                        : new DisputeCommand.Join(by, DECIDED_AT);
            case 4 ->
                new DisputeCommand.Discuss(
                        LocalDate.parse("2026-09-30"),
                        words(random),
                        random.nextBoolean() ? null : one(random, List.of(Grade.values())),
                        by,
                        DECIDED_AT);
            case 5 -> new DisputeCommand.DecideActions(List.of("act-1"), words(random), by, DECIDED_AT);
            default ->
                new DisputeCommand.DecideGrade(one(random, List.of(Grade.values())), words(random), by, DECIDED_AT);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"bradford", "tower-hamlets", "enfield", "camden", "performance-and-quality"})
    void aDisputeEndsAtMostOnceByWhoMayForAReason(String programme) {
        var policy = Programmes.shipped(programme);
        var ended = 0;
        for (var seed = 0; seed < SEQUENCES; seed++) {
            ended += run(policy, new Random(seed));
        }
        assertEquals(policy.disputes().isEmpty(), ended == 0);
    }

    private static int run(ProgrammePolicy policy, Random random) {
        var decider = new DisputeDecider(policy);
        var id = random.nextBoolean() ? OF_GRADE : OF_ACTIONS;
        var state = decider.initial();
        var ended = 0;
        for (var n = 0; n < 60; n++) {
            if (decider.decide(next(random, id), state) instanceof Decision.Accepted<DisputeEvent>(var events)) {
                for (var event : events) {
                    state = decider.evolve(state, event);
                    if (event instanceof DisputeEvent.Decided decision) {
                        decided(policy, state, decision);
                        ended++;
                    }
                    if (event instanceof DisputeEvent.Discussed talk && talk.agreed() != null) {
                        assertTrue(policy.scale().contains(talk.agreed()));
                        assertEquals("moderator", talk.by());
                        ended++;
                    }
                }
            }
        }
        assertTrue(ended <= 1);
        return ended;
    }

    private static void decided(ProgrammePolicy policy, Dispute state, DisputeEvent.Decided decision) {
        var known = (Dispute.Decided) state;
        var raised = known.raised();
        assertFalse(decision.rationale().blank());
        assertNotEquals("auditor", decision.by());
        assertNotEquals("moderator", decision.by());
        assertNotEquals(raised.by(), decision.by());
        assertEquals(List.of(), known.way().missing(raised));
        var by = PEOPLE.stream()
                .filter(person -> person.staff().equals(decision.by()))
                .findFirst()
                .orElseThrow();
        assertTrue(raised.decidedBy().stream().anyMatch(role -> raised.about().holds(by, role)));
        if (Boolean.TRUE.equals(raised.moderatorFirst())) {
            assertTrue(known.way().talk().isPresent());
        }
        if (decision instanceof DisputeEvent.GradeDecided grade) {
            assertTrue(policy.scale().contains(grade.grade()));
        }
    }
}
