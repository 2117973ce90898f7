package org.practiceaudit.audit.practiceweek;

import java.time.Instant;
import java.time.LocalDate;

/** What can be asked of a consultation. */
sealed interface ConsultationCommand {
    /** @param inPracticeWeek whether the cycle is one of a practice week */
    record Hold(Consultation.Talk talk, boolean inPracticeWeek) implements ConsultationCommand {}

    record PassOn(LocalDate on, String by, Instant at) implements ConsultationCommand {}
}
