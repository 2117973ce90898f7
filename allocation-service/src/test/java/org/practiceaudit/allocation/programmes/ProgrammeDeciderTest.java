package org.practiceaudit.allocation.programmes;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.GivenWhenThen;

class ProgrammeDeciderTest {
    private static final Instant AT = Instant.parse("2026-08-20T09:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);

    private final ProgrammeDecider decider = new ProgrammeDecider();
    private final GivenWhenThen<ProgrammeCommand, Programme, ProgrammeEvent> programme =
            GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);

    @Test
    void publishesTheFirstVersion() {
        programme.given().when(publish(1, "aa")).then(published(1, "aa"));
    }

    @Test
    void publishesTheNextVersion() {
        programme.given(published(1, "aa")).when(publish(2, "bb")).then(published(2, "bb"));
    }

    @Test
    void saysNothingOfTheSameContentAgain() {
        programme
                .given(published(1, "aa"), published(2, "bb"))
                .when(publish(1, "aa"))
                .thenNothing();
    }

    @Test
    void refusesOtherContentUnderAPublishedNumber() {
        programme.given(published(1, "aa")).when(publish(1, "cc")).thenRejected("STATE");
    }

    @Test
    void refusesANumberBelowTheNewest() {
        programme.given(published(3, "aa")).when(publish(2, "bb")).thenRejected("STATE");
    }

    @Test
    void refusesAVersionThatWouldTakeEffectBeforeTheOneItFollows() {
        programme
                .given(published(1, "aa"))
                .when(new ProgrammeCommand.PublishVersion("bradford", 2, "Bradford", FROM.minusDays(1), "bb", "{}", AT))
                .thenRejected("INPUT");
    }

    private static ProgrammeCommand publish(int version, String digest) {
        return new ProgrammeCommand.PublishVersion("bradford", version, "Bradford", FROM, digest, "{}", AT);
    }

    private static ProgrammeEvent published(int version, String digest) {
        return new ProgrammeEvent.VersionPublished("bradford", version, "Bradford", FROM, digest, "{}", AT);
    }
}
