package org.practiceaudit.audit.practiceweek;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.audit.practiceweek.ObservationTest.AT;
import static org.practiceaudit.audit.practiceweek.ObservationTest.DAY;
import static org.practiceaudit.audit.practiceweek.ObservationTest.TEXT;
import static org.practiceaudit.audit.practiceweek.ObservationTest.THEME;
import static org.practiceaudit.audit.practiceweek.ObservationTest.WEEK;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.audit.GoldenFiles;
import org.practiceaudit.audit.practiceweek.Consultation.Consulted;
import org.practiceaudit.contracts.WiderWorkEvent;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** Consultation with children and families in a practice week (CA-10). */
class ConsultationTest {
    private static final Consultation.Consent CONSENT = new Consultation.Consent(Consulted.PARENT, DAY);
    private static final Consultation.Talk TALK = talk("C-1", Consulted.CHILD, CONSENT, "worker");
    private static final ConsultationEvent HELD = new ConsultationEvent.ConsultationHeld(TALK);
    private static final ConsultationEvent PASSED_ON = new ConsultationEvent.MessagesPassedOn(DAY, "auditor");

    private static Consultation.Talk talk(
            String child, Consulted respondent, Consultation.Consent consent, String worker) {
        return new Consultation.Talk(
                "q-1",
                WEEK,
                child,
                respondent,
                consent,
                "telephone",
                DAY,
                List.of(new Consultation.Answer("listened-to", TEXT)),
                List.of(THEME),
                List.of(new Consultation.Message(Consultation.MessageKind.COMPLIMENT, TEXT)),
                worker,
                "auditor",
                AT);
    }

    private static GivenWhenThen<ConsultationCommand, Consultation, ConsultationEvent> consultation() {
        var decider = new ConsultationDecider(Programmes.shipped("camden"));
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    @Test
    @Rule("CA-10")
    void aChildIsConsultedWithTheConsentOfAParentOrCarer() {
        consultation().given().when(new ConsultationCommand.Hold(TALK, true)).then(HELD);
        consultation()
                .given()
                .when(new ConsultationCommand.Hold(talk("C-1", Consulted.CHILD, null, "worker"), true))
                .thenRejected("CA-10");
        var later = new Consultation.Consent(Consulted.PARENT, DAY.plusDays(1));
        consultation()
                .given()
                .when(new ConsultationCommand.Hold(talk("C-1", Consulted.CHILD, later, "worker"), true))
                .thenRejected("CA-10");
        var parent = talk("C-1", Consulted.PARENT, null, "worker");
        consultation()
                .given()
                .when(new ConsultationCommand.Hold(parent, true))
                .then(new ConsultationEvent.ConsultationHeld(parent));
    }

    @Test
    @Rule("CA-10")
    void aGroupSpeaksAboutNoOneChild() {
        consultation()
                .given()
                .when(new ConsultationCommand.Hold(talk("C-1", Consulted.GROUP, null, "worker"), true))
                .thenRejected("INPUT");
        var group = talk(null, Consulted.GROUP, null, "worker");
        consultation()
                .given()
                .when(new ConsultationCommand.Hold(group, true))
                .then(new ConsultationEvent.ConsultationHeld(group));
    }

    @Test
    @Rule("CA-10")
    void messagesGoToTheWorker() {
        consultation()
                .given()
                .when(new ConsultationCommand.Hold(talk("C-1", Consulted.PARENT, null, null), true))
                .thenRejected("CA-10");
        consultation()
                .given(HELD)
                .when(new ConsultationCommand.PassOn(DAY, "auditor", AT))
                .then(PASSED_ON);
        consultation()
                .given(HELD)
                .when(new ConsultationCommand.PassOn(DAY.minusDays(1), "stranger", AT))
                .thenRejected("CA-10", "INPUT");
        consultation()
                .given(HELD, PASSED_ON)
                .when(new ConsultationCommand.PassOn(DAY, "auditor", AT))
                .thenRejected("STATE");
    }

    @Test
    void belongsToAPracticeWeekAndIsRecordedOnce() {
        consultation().given().when(new ConsultationCommand.Hold(TALK, false)).thenRejected("STATE");
        consultation()
                .given(HELD)
                .when(new ConsultationCommand.Hold(TALK, true))
                .thenRejected("STATE");
        consultation()
                .given()
                .when(new ConsultationCommand.PassOn(DAY, "auditor", AT))
                .thenRejected("STATE");
    }

    @Test
    @Rule("CA-10")
    void theOthersAreToldOfItWithoutAWord() {
        var stream = new ConsultationStream(null);
        var state = stream.evolution().evolve(stream.evolution().initial(), HELD);
        assertEquals(
                List.of(new WiderWorkEvent.ConsultationHeld(
                        "q-1", WEEK.cycle(), "C-1", "child", "telephone", DAY, List.of(THEME), 1, "auditor")),
                stream.publish(HELD, state));
        assertEquals(List.of("auditor", "worker"), stream.listing(state).get("readers"));
    }

    @Test
    void whatIsStoredIsReadForEver() throws IOException {
        GoldenFiles.check(ConsultationStream.NAMES, List.of(HELD, PASSED_ON));
    }
}
