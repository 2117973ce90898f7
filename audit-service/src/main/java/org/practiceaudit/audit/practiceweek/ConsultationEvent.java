package org.practiceaudit.audit.practiceweek;

import java.time.LocalDate;

/** What has happened to a consultation. */
sealed interface ConsultationEvent {
    record ConsultationHeld(Consultation.Talk talk) implements ConsultationEvent {}

    record MessagesPassedOn(LocalDate on, String by) implements ConsultationEvent {}
}
