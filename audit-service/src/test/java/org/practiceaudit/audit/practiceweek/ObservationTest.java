package org.practiceaudit.audit.practiceweek;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.audit.GoldenFiles;
import org.practiceaudit.contracts.WiderWorkEvent;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** Observations of practice in a practice week (CA-10). */
class ObservationTest {
    static final Instant AT = Instant.parse("2026-07-15T09:00:00Z");
    static final LocalDate DAY = LocalDate.parse("2026-07-14");
    static final PracticeWeekOf WEEK = new PracticeWeekOf("camden", "camden", 1, "practice-week-2026-07");
    static final Narrative TEXT = Narrative.of("The girl was asked first.");
    static final String THEME =
            Programmes.shipped("camden").tool().themes().getFirst().code();

    private static final Observation.Seen SEEN = seen("worker", "home-visit", THEME);
    private static final ObservationEvent OBSERVED = new ObservationEvent.PracticeObserved(SEEN);
    private static final ObservationEvent DISCUSSED =
            new ObservationEvent.ObservationDiscussed(new Observation.Discussion(DAY, TEXT, AT), "observer");
    private static final ObservationEvent RESPONDED =
            new ObservationEvent.ObservedResponded(new Observation.Response(TEXT, AT));

    private static Observation.Seen seen(String observed, String practice, String theme) {
        return new Observation.Seen(
                "o-1",
                WEEK,
                practice,
                "observer",
                observed,
                null,
                DAY,
                List.of(new Observation.Noted(Observation.NotedAs.STRENGTH, theme, TEXT)),
                AT);
    }

    private static GivenWhenThen<ObservationCommand, Observation, ObservationEvent> under(String programme) {
        var decider = new ObservationDecider(Programmes.shipped(programme));
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    @Test
    @Rule("CA-10")
    void practiceIsObservedByAColleague() {
        under("camden").given().when(new ObservationCommand.Record(SEEN, true)).then(OBSERVED);
        under("camden")
                .given()
                .when(new ObservationCommand.Record(seen("observer", "home-visit", THEME), true))
                .thenRejected("CA-10");
        under("camden")
                .given()
                .when(new ObservationCommand.Record(seen("worker", "fishing", "weather"), true))
                .thenRejected("INPUT", "INPUT");
    }

    @Test
    @Rule("CA-10")
    void belongsToAPracticeWeek() {
        under("camden").given().when(new ObservationCommand.Record(SEEN, false)).thenRejected("STATE");
        under("bradford")
                .given()
                .when(new ObservationCommand.Record(SEEN, true))
                .thenRejected("STATE");
    }

    @Test
    @Rule("CA-10")
    void theObserverTalksAboutItWithWhosePracticeItWas() {
        under("camden")
                .given(OBSERVED)
                .when(new ObservationCommand.Discuss(DAY, TEXT, "observer", AT))
                .then(DISCUSSED);
        under("camden")
                .given(OBSERVED)
                .when(new ObservationCommand.Discuss(DAY.minusDays(1), TEXT, "worker", AT))
                .thenRejected("CA-10", "INPUT");
        under("camden")
                .given(OBSERVED, DISCUSSED)
                .when(new ObservationCommand.Discuss(DAY, TEXT, "observer", AT))
                .thenRejected("STATE");
    }

    @Test
    @Rule("CA-10")
    void whosePracticeItWasAnswers() {
        under("camden")
                .given(OBSERVED)
                .when(new ObservationCommand.Respond(TEXT, "worker", AT))
                .then(RESPONDED);
        under("camden")
                .given(OBSERVED)
                .when(new ObservationCommand.Respond(TEXT, "observer", AT))
                .thenRejected("CA-10");
    }

    @Test
    @Rule("CA-10")
    void theOthersAreToldOfItWithoutAWord() {
        var stream = new ObservationStream(null);
        var state = stream.evolution().evolve(stream.evolution().initial(), OBSERVED);
        assertEquals(
                List.of(new WiderWorkEvent.PracticeObserved(
                        "o-1",
                        WEEK.cycle(),
                        "home-visit",
                        "observer",
                        "worker",
                        null,
                        DAY,
                        List.of(THEME),
                        List.of(),
                        AT)),
                stream.publish(OBSERVED, state));
        assertEquals(
                List.of(new WiderWorkEvent.PracticeObservationDiscussed("o-1", WEEK.cycle(), DAY, "observer")),
                stream.publish(DISCUSSED, stream.evolution().evolve(state, DISCUSSED)));
    }

    @Test
    void isSealedForTheChildThatWasThereElseForTheWorker() {
        assertEquals("staff:worker", ObservationStream.origin(SEEN).child());
    }

    @Test
    void whatIsStoredIsReadForEver() throws IOException {
        GoldenFiles.check(ObservationStream.NAMES, List.of(OBSERVED, DISCUSSED, RESPONDED));
    }
}
