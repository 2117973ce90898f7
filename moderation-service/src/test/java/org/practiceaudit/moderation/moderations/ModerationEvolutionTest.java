package org.practiceaudit.moderation.moderations;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.moderation.moderations.ModerationEvent.AuditHandedIn;
import org.practiceaudit.moderation.moderations.ModerationEvent.AuditorGraded;
import org.practiceaudit.moderation.moderations.ModerationEvent.Completed;
import org.practiceaudit.moderation.moderations.ModerationEvent.Expected;
import org.practiceaudit.moderation.moderations.ModerationEvent.HandedOver;

/** Facts that no decider says in this order are a broken store, and are told. */
class ModerationEvolutionTest {
    static Stream<Arguments> impossible() {
        var handedIn = new AuditHandedIn(Examples.SUBMISSION);
        return Stream.of(
                Arguments.of(List.of(new HandedOver("auditor", "other"))),
                Arguments.of(List.of(new AuditorGraded(Examples.GOOD))),
                Arguments.of(List.of(handedIn)),
                Arguments.of(List.of(new Expected(Examples.SAMPLED), handedIn, handedIn)),
                Arguments.of(List.of(new Expected(Examples.SAMPLED), Examples.requested(Request.Reason.SAMPLE))),
                Arguments.of(List.of(new Expected(Examples.SAMPLED), new Completed(Examples.outcome()))));
    }

    @ParameterizedTest
    @MethodSource
    void impossible(List<ModerationEvent> events) {
        var evolution = new ModerationEvolution();
        assertThrows(IllegalStateException.class, () -> {
            var state = evolution.initial();
            for (var event : events) {
                state = evolution.evolve(state, event);
            }
        });
    }
}
