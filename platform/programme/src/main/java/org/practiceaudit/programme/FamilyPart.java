package org.practiceaudit.programme;

import java.util.List;

/**
 * The family's part.
 *
 * @param parentalResponsibilityConfirmed each adult respondent holds it, foster carers counting for children under
 *     legal orders (BR-19)
 * @param childNeedsConsent a child is spoken to only with a parent's or carer's recorded consent (BR-19)
 * @param passedToWorker questions, concerns and compliments go to the allocated worker (BR-20)
 * @param questions what every respondent is asked, answered each for itself; none where they are asked freely
 * @param ownForm whether the questions are a form that is completed: each has an answer, or that there was none (CA-10)
 */
public record FamilyPart(
        Expectation expectation,
        boolean parentalResponsibilityConfirmed,
        boolean childNeedsConsent,
        boolean passedToWorker,
        List<Term> questions,
        boolean ownForm,
        String source) {

    public FamilyPart {
        questions = List.copyOf(questions);
        new Checks()
                .distinct("questions", questions, Term::code)
                .that(!ownForm || !questions.isEmpty(), "questions", "is empty", "list the questions of the form")
                .sourced(source)
                .orThrow();
    }
}
