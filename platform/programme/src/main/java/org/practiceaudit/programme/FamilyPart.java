package org.practiceaudit.programme;

/**
 * The family's part.
 *
 * @param parentalResponsibilityConfirmed each adult respondent holds it, foster carers counting for children under
 *     legal orders (BR-19)
 * @param childNeedsConsent a child is spoken to only with a parent's or carer's recorded consent (BR-19)
 * @param passedToWorker questions, concerns and compliments go to the allocated worker (BR-20)
 */
public record FamilyPart(
        Expectation expectation,
        boolean parentalResponsibilityConfirmed,
        boolean childNeedsConsent,
        boolean passedToWorker,
        String source) {

    public FamilyPart {
        new Checks().sourced(source).orThrow();
    }
}
