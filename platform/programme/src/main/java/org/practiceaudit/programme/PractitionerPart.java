package org.practiceaudit.programme;

import java.util.List;

/**
 * The allocated worker's part.
 *
 * @param contactRecorded first contact, meeting arranged and conversation held, or why not (BR-06)
 * @param tellsFamily the worker is asked to tell the family and confirm phone numbers (BR-07)
 * @param accountRecorded their account of the child's journey and response to the outcome (BR-21)
 * @param gradesDiscussed the grades are discussed with them (TH-10)
 * @param goodPracticeRecognised the good practice that they are told of is recorded (CA-05)
 * @param ownSection they write a section of their own, which the auditor cannot (TH-10)
 * @param inputs roles whose view is recorded as well, or why it was not needed (PQ-08)
 * @param escalation what follows when somebody does not answer (PQ-09)
 */
public record PractitionerPart(
        Expectation expectation,
        boolean contactRecorded,
        boolean tellsFamily,
        boolean accountRecorded,
        boolean gradesDiscussed,
        boolean goodPracticeRecognised,
        boolean ownSection,
        List<Role> inputs,
        Escalation escalation,
        String source) {

    public PractitionerPart {
        inputs = List.copyOf(inputs);
        new Checks().distinct("inputs", inputs, Role::code).sourced(source).orThrow();
    }
}
