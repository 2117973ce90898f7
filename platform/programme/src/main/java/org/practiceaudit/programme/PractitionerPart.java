package org.practiceaudit.programme;

/**
 * The allocated worker's part.
 *
 * @param contactRecorded first contact, meeting arranged and conversation held, or why not (BR-06)
 * @param tellsFamily the worker is asked to tell the family and confirm phone numbers (BR-07)
 * @param accountRecorded their account of the child's journey and response to the outcome (BR-21)
 */
public record PractitionerPart(
        Expectation expectation, boolean contactRecorded, boolean tellsFamily, boolean accountRecorded, String source) {

    public PractitionerPart {
        new Checks().sourced(source).orThrow();
    }
}
