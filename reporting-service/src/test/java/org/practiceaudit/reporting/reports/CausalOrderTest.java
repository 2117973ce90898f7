package org.practiceaudit.reporting.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.AuditEvent;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.EventTypes;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.contracts.PathwayEvent;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.messaging.Received;

class CausalOrderTest {
    private static final Instant AT = Instant.parse("2026-09-20T10:00:00Z");

    private static final PublicEvent STARTED = new AuditEvent.AuditStarted("a", "s", AT);
    private static final PublicEvent GRADED = new AuditEvent.AuditGraded(
            "a", "c", "inadequate", List.of(), false, null, List.of(), "obtained", true, "s", AT);
    private static final PublicEvent FINALISED = new AuditEvent.AuditFinalised("a", "good", AT);
    private static final PublicEvent DECIDED = new ModerationEvent.GradeDecided("d", "a", "good", "s", AT);
    private static final PublicEvent OPENED =
            new PathwayEvent.PathwayOpened("p", "a", "c", "inadequate", "inadequate", "auditor", AT, List.of());
    private static final PublicEvent CLOSED = new PathwayEvent.PathwayClosed("p", "a", "improved", AT);
    private static final PublicEvent ACTION = new ActionsEvent.ActionClosed("x", "a", "s", AT);

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** @param cause name of the event that caused it, null for none */
    private static Received said(
            String name, String stream, long sequence, PublicEvent event, Instant at, String cause) {
        return new Received(
                new EventMetadata(
                        id(name),
                        EventTypes.nameOf(event),
                        "urn:practice-audit:" + Topics.of(event),
                        stream,
                        sequence,
                        sequence,
                        "a",
                        "bradford",
                        "bradford",
                        1,
                        "2026-09",
                        "s",
                        "system",
                        at,
                        at,
                        at,
                        id("correlation"),
                        cause == null ? null : id(cause),
                        null),
                event);
    }

    /** In whatever order they come. */
    private static void toldAs(List<PublicEvent> expected, Received... events) {
        var some = new ArrayList<>(List.of(events));
        for (var seed = 0; seed < 20; seed++) {
            Collections.shuffle(some, new Random(seed));
            assertEquals(
                    expected, CausalOrder.of(some).stream().map(Received::event).toList());
        }
    }

    @Test
    void aGradeComesBeforeThePathwayThatItOpensThoughBothAreOfOneInstant() {
        toldAs(
                List.of(STARTED, GRADED, OPENED, ACTION),
                said("started", "z-audit", 1, STARTED, AT, null),
                said("graded", "z-audit", 2, GRADED, AT, null),
                said("opened", "a-pathway", 1, OPENED, AT, null),
                said("action", "b-action", 1, ACTION, AT, null));
    }

    @Test
    void whatCausedSomethingComesFirstAgainstTheUsualOrder() {
        toldAs(
                List.of(DECIDED, FINALISED),
                said("decided", "dispute", 1, DECIDED, AT, null),
                said("finalised", "audit", 3, FINALISED, AT, "decided"));
        toldAs(
                List.of(ACTION, OPENED, CLOSED),
                said("action", "action", 1, ACTION, AT, null),
                said("opened", "pathway", 1, OPENED, AT, "action"),
                said("closed", "pathway", 2, CLOSED, AT, null));
    }

    @Test
    void timeComesBeforeEverythingElse() {
        toldAs(
                List.of(ACTION, STARTED),
                said("action", "action", 1, ACTION, AT, "started"),
                said("started", "audit", 1, STARTED, AT.plusSeconds(1), null));
    }

    @Test
    void aCircleOfCausesIsToldAllTheSame() {
        toldAs(
                List.of(STARTED, DECIDED),
                said("started", "audit", 1, STARTED, AT, "decided"),
                said("decided", "dispute", 1, DECIDED, AT, "started"));
    }
}
