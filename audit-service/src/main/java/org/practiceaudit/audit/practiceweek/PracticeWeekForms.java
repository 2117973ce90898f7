package org.practiceaudit.audit.practiceweek;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;

/** What callers send about a practice week. Only form is checked here; the rules are the deciders'. */
final class PracticeWeekForms {
    private static final int TEXT = Narrative.MOST_CHARACTERS;
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private PracticeWeekForms() {}

    /**
     * @param cycle of the practice week
     * @param practice kind of practice
     * @param observed staff id of whose practice it was
     * @param child reference of the child that was there; left out where no one child was concerned
     */
    record ObservationPart(
            @NotNull @Pattern(regexp = ID) String cycle,
            @NotNull String practice,
            @NotNull @Pattern(regexp = ID) String observed,
            @Pattern(regexp = ID) String child,
            LocalDate observedOn,
            @NotNull @Size(max = 60) List<@Valid @NotNull NotedPart> noted) {
        List<Observation.Noted> notes() {
            return noted.stream().map(NotedPart::made).toList();
        }
    }

    record NotedPart(
            Observation.NotedAs as,
            String theme,
            @Size(max = TEXT) String text) {
        private Observation.Noted made() {
            return new Observation.Noted(as, theme, Narrative.of(text));
        }
    }

    record DiscussionPart(LocalDate on, @Size(max = TEXT) String what) {}

    record ResponsePart(@Size(max = TEXT) String text) {}

    /**
     * @param child reference; left out for a group
     * @param consent to speak to the child, who gave it and when
     * @param worker to whom the messages go
     */
    record ConsultationPart(
            @NotNull @Pattern(regexp = ID) String cycle,
            @Pattern(regexp = ID) String child,
            Consultation.Consulted respondent,
            @Valid ConsentPart consent,
            @NotNull String way,
            LocalDate heldOn,
            @NotNull @Size(max = 60) List<@Valid @NotNull AnswerPart> answers,
            @Size(max = 30) List<@NotNull String> themes,
            @Size(max = 50) List<@Valid @NotNull MessagePart> messages,
            @Pattern(regexp = ID) String worker) {
        List<Consultation.Answer> said() {
            return answers.stream().map(AnswerPart::made).toList();
        }

        List<Consultation.Message> sent() {
            return messages == null
                    ? List.of()
                    : messages.stream().map(MessagePart::made).toList();
        }

        Consultation.Consent agreed() {
            return consent == null ? null : new Consultation.Consent(consent.givenBy(), consent.on());
        }
    }

    record ConsentPart(Consultation.Consulted givenBy, LocalDate on) {}

    record AnswerPart(
            @NotNull String question, @Size(max = TEXT) String text) {
        private Consultation.Answer made() {
            return new Consultation.Answer(question, Narrative.of(text));
        }
    }

    record MessagePart(
            Consultation.MessageKind kind, @Size(max = TEXT) String text) {
        private Consultation.Message made() {
            return new Consultation.Message(kind, Narrative.of(text));
        }
    }

    record PassedOnPart(LocalDate on) {}
}
