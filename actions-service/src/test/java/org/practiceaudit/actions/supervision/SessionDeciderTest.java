package org.practiceaudit.actions.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.StoredShapes;
import org.practiceaudit.actions.actions.Progress;
import org.practiceaudit.actions.supervision.Session.Item;
import org.practiceaudit.actions.supervision.Session.Kind;
import org.practiceaudit.actions.supervision.Session.Looked;
import org.practiceaudit.actions.supervision.Session.Said;
import org.practiceaudit.contracts.SupervisionEvent;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** What the record of a supervision has to say of all that it had before it. */
class SessionDeciderTest {
    private static final LocalDate ON = LocalDate.parse("2026-09-14");
    private static final Instant AT = Instant.parse("2026-09-14T15:00:00Z");
    private static final Narrative NOTHING = Narrative.of("");
    private static final Narrative TEXT = Narrative.of("Read together; she sees why it matters.");

    private static final Item ACTION =
            new Item(Kind.ACTION, "act-1", "a-1", Map.of("team-manager", "s-tm"), "BR-10", ON.minusDays(7));
    private static final Item FINDINGS =
            new Item(Kind.FINDINGS, "a-1", "a-1", Map.of("team-manager", "s-tm"), "PQ-19", ON.minusDays(7));
    private static final Said REVIEWED = new Said(Kind.ACTION, "act-1", Progress.ON_TRACK, TEXT, NOTHING);
    private static final Said DISCUSSED = new Said(Kind.FINDINGS, "a-1", null, TEXT, NOTHING);
    private static final Said NOT_REACHED = new Said(Kind.ACTION, "act-1", null, NOTHING, TEXT);
    private static final SessionEvent HELD = held(
            new Looked(Kind.ACTION, "act-1", "a-1", Progress.ON_TRACK, true),
            new Looked(Kind.FINDINGS, "a-1", "a-1", null, true));

    private static GivenWhenThen<SessionCommand, Session, SessionEvent> sessions() {
        var decider = new SessionDecider();
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    private static SessionCommand hold(Said... said) {
        return new SessionCommand.Hold(
                "sup-1", "s-worker", "s-line", true, ON, List.of(ACTION, FINDINGS), List.of(said), AT);
    }

    private static SessionCommand by(String supervisor, boolean lineManager, List<Item> before) {
        return new SessionCommand.Hold(
                "sup-1",
                "s-worker",
                supervisor,
                lineManager,
                ON,
                before,
                before.isEmpty() ? List.of() : List.of(REVIEWED, DISCUSSED),
                AT);
    }

    private static SessionEvent held(Looked... looked) {
        return new SessionEvent.Held(new Session.Record("sup-1", "s-worker", "s-line", ON, List.of(looked), AT));
    }

    @Test
    @Rule({"BR-10", "PQ-19"})
    void everythingThatIsOpenIsLookedAt() {
        sessions().given().when(hold(REVIEWED, DISCUSSED)).then(HELD);
    }

    @Test
    @Rule("BR-10")
    void anOpenActionIsNotLeftOut() {
        sessions().given().when(hold(DISCUSSED)).thenRejected("BR-10");
    }

    @Test
    @Rule("PQ-19")
    void findingsAreNotLeftOut() {
        sessions().given().when(hold(REVIEWED)).thenRejected("PQ-19");
        sessions().given().when(hold()).thenRejected("BR-10", "PQ-19");
    }

    @Test
    @Rule("BR-10")
    void whatWasNotReachedSaysWhyAndStays() {
        sessions()
                .given()
                .when(hold(NOT_REACHED, DISCUSSED))
                .then(held(
                        new Looked(Kind.ACTION, "act-1", "a-1", null, false),
                        new Looked(Kind.FINDINGS, "a-1", "a-1", null, true)));
    }

    @Test
    void eachReviewSaysSomething() {
        sessions()
                .given()
                .when(hold(
                        new Said(Kind.ACTION, "act-1", null, TEXT, NOTHING),
                        new Said(Kind.FINDINGS, "a-1", null, NOTHING, NOTHING)))
                .thenRejected("BR-10", "PQ-19");
    }

    @Test
    void nothingIsBothLookedAtAndNotReachedNorNamedTwiceNorStrange() {
        sessions()
                .given()
                .when(hold(
                        new Said(Kind.ACTION, "act-1", Progress.BLOCKED, TEXT, TEXT),
                        DISCUSSED,
                        DISCUSSED,
                        new Said(Kind.ACTION, "act-9", Progress.BLOCKED, TEXT, NOTHING)))
                .thenRejected("INPUT", "INPUT", "INPUT");
    }

    @Test
    void whatCameUpSinceIsForTheNext() {
        var later = new Item(Kind.ACTION, "act-2", "a-1", Map.of(), "BR-10", ON.plusDays(1));
        sessions()
                .given()
                .when(new SessionCommand.Hold(
                        "sup-1",
                        "s-worker",
                        "s-line",
                        true,
                        ON,
                        List.of(ACTION, FINDINGS, later),
                        List.of(REVIEWED, DISCUSSED),
                        AT))
                .then(HELD);
    }

    @Test
    void aSupervisionHasTakenPlace() {
        sessions()
                .given()
                .when(new SessionCommand.Hold(
                        "sup-1",
                        "s-worker",
                        "s-line",
                        true,
                        ON.plusDays(1),
                        List.of(ACTION, FINDINGS),
                        List.of(REVIEWED, DISCUSSED),
                        AT))
                .thenRejected("INPUT");
        sessions()
                .given()
                .when(new SessionCommand.Hold("sup-1", "s-worker", "s-line", true, null, List.of(), List.of(), AT))
                .thenRejected("INPUT");
    }

    @Test
    @Rule("BR-10")
    void theManagerOfEveryCaseSupervisesToo() {
        sessions()
                .given()
                .when(by("s-tm", false, List.of(ACTION, FINDINGS)))
                .then(new SessionEvent.Held(new Session.Record(
                        "sup-1",
                        "s-worker",
                        "s-tm",
                        ON,
                        ((SessionEvent.Held) HELD).record().looked(),
                        AT)));
    }

    @Test
    @Rule("BR-14")
    void nobodyElseSupervises() {
        var auditors = new Item(Kind.ACTION, "act-1", "a-1", Map.of(), "BR-10", ON);
        sessions().given().when(by("s-other", false, List.of(ACTION, FINDINGS))).thenRejected("ACCESS");
        sessions().given().when(by("s-tm", false, List.of(auditors, FINDINGS))).thenRejected("ACCESS");
        sessions().given().when(by("s-tm", false, List.of())).thenRejected("ACCESS");
        sessions().given().when(by("s-worker", true, List.of(ACTION, FINDINGS))).thenRejected("ACCESS");
    }

    @Test
    void itIsRecordedOnce() {
        sessions().given(HELD).when(hold(REVIEWED, DISCUSSED)).thenRejected("STATE");
    }

    @Test
    void itIsToldInNumbers() {
        var event = held(
                new Looked(Kind.ACTION, "act-1", "a-1", Progress.ON_TRACK, true),
                new Looked(Kind.ACTION, "act-2", "a-1", null, false),
                new Looked(Kind.FINDINGS, "a-1", "a-1", null, true));
        var after = new SessionDecider().evolve(new Session.NotHeld(), event);
        assertEquals(
                List.of(new SupervisionEvent.SupervisionHeld("sup-1", "s-worker", "s-line", ON, 1, 1, 1, AT)),
                new Sessions().publish(event, after));
        assertEquals(Map.of(), new Sessions().listing(new Session.NotHeld()));
    }

    @Test
    void whatIsStoredKeepsItsShape() {
        StoredShapes.hold(
                Sessions.NAMES,
                List.of(held(
                        new Looked(Kind.ACTION, "act-1", "a-1", Progress.ON_TRACK, true),
                        new Looked(Kind.FINDINGS, "a-1", "a-1", null, false))));
    }
}
