package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;

/** The family's part in the audit. */
final class Family {
    private Family() {}

    /**
     * What the allocated worker was asked to do beforehand, and whether it was done (BR-07).
     *
     * @param workerAskedOn the day on which the worker was asked
     */
    record Preparation(LocalDate workerAskedOn, boolean familyTold, boolean phoneNumbersConfirmed, Narrative note) {}

    /**
     * What one respondent said (BR-19).
     *
     * @param means by which they were heard (PQ-23); null where that was not said
     * @param answers by the code of the programme's question (CA-10)
     * @param passedOn the day on which their messages went to the allocated worker (BR-20); empty while they have not
     */
    record Feedback(
            String id,
            Respondent respondent,
            LocalDate heardOn,
            ContactAttempt.Means means,
            Narrative text,
            Map<String, Narrative> answers,
            List<Message> messages,
            Optional<LocalDate> passedOn) {
        Feedback {
            answers = Map.copyOf(answers);
            messages = List.copyOf(messages);
        }

        /** Heard freely, without the programme's questions. */
        Feedback(
                String id,
                Respondent respondent,
                LocalDate heardOn,
                Narrative text,
                List<Message> messages,
                Optional<LocalDate> passedOn) {
            this(id, respondent, heardOn, null, text, Map.of(), messages, passedOn);
        }

        Feedback passedOn(LocalDate on) {
            return new Feedback(id, respondent, heardOn, means, text, answers, messages, Optional.of(on));
        }

        boolean waitsForWorker() {
            return !messages.isEmpty() && passedOn.isEmpty();
        }
    }

    /**
     * @param parentalResponsibility confirmed that this adult holds it
     * @param childUnderLegalOrder makes a foster carer somebody who may be asked (BR-19)
     * @param consent a parent's or carer's, needed before a child is spoken to; null for adults
     */
    record Respondent(
            Relationship relationship, boolean parentalResponsibility, boolean childUnderLegalOrder, Consent consent) {}

    record Consent(Relationship givenBy, LocalDate on) {}

    enum Relationship implements Coded {
        MOTHER,
        FATHER,
        STEP_PARENT,
        GRANDPARENT,
        OTHER_RELATIVE,
        SPECIAL_GUARDIAN,
        ADOPTER,
        FOSTER_CARER,
        /** The child or young person whose record is audited. */
        CHILD
    }

    /** Something for the allocated worker to answer (BR-20). */
    record Message(Kind kind, Narrative text) {}

    enum Kind implements Coded {
        QUESTION,
        CONCERN,
        COMPLIMENT
    }
}
