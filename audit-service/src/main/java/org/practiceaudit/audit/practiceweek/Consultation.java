package org.practiceaudit.audit.practiceweek;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;

/** What a child, a family or a group said when they were consulted in a practice week (CA-10). */
sealed interface Consultation {
    record NotHeld() implements Consultation {}

    /** @param passedOn when its messages went to the worker, empty while they have not */
    record Held(Talk talk, Optional<LocalDate> passedOn) implements Consultation {}

    enum Consulted implements Coded {
        CHILD,
        PARENT,
        CARER,
        RELATIVE,
        /** Several at a time, nobody by reference. */
        GROUP
    }

    enum MessageKind implements Coded {
        QUESTION,
        CONCERN,
        COMPLIMENT
    }

    /** @param question a code of the programme */
    record Answer(String question, Narrative text) {}

    record Message(MessageKind kind, Narrative text) {}

    /** @param givenBy parent or carer */
    record Consent(Consulted givenBy, LocalDate on) {}

    /**
     * @param child the pseudonymous reference, null for a group
     * @param way of consulting, a code of the programme
     * @param consent to speak to the child, null where nobody was asked for it
     * @param worker to whom the messages go, null where there are none
     */
    record Talk(
            String id,
            PracticeWeekOf week,
            String child,
            Consulted respondent,
            Consent consent,
            String way,
            LocalDate heldOn,
            List<Answer> answers,
            List<String> themes,
            List<Message> messages,
            String worker,
            String heldBy,
            Instant at) {
        public Talk {
            answers = List.copyOf(answers);
            themes = List.copyOf(themes);
            messages = List.copyOf(messages);
        }
    }
}
