package org.practiceaudit.audit.practiceweek;

import java.util.Optional;
import org.practiceaudit.audit.practiceweek.Consultation.Held;
import org.practiceaudit.eventstore.Evolution;

/** How a consultation's facts fold. */
final class ConsultationEvolution implements Evolution<Consultation, ConsultationEvent> {
    @Override
    public Consultation initial() {
        return new Consultation.NotHeld();
    }

    @Override
    public Consultation evolve(Consultation state, ConsultationEvent event) {
        return switch (event) {
            case ConsultationEvent.ConsultationHeld(var talk) -> new Held(talk, Optional.empty());
            case ConsultationEvent.MessagesPassedOn(var on, var _) -> new Held(((Held) state).talk(), Optional.of(on));
        };
    }
}
