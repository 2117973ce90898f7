package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.practiceaudit.eventstore.Narrative;

/**
 * What the auditor wrote in a section (BR-17, BR-18).
 *
 * @param answers yes or no by question: a standard's code, or {@code standard.statement} for each of a compound one
 */
record SectionWork(
        Map<String, Boolean> answers,
        Narrative strengths,
        Narrative learning,
        Narrative rationale,
        List<Evidence> evidence) {
    SectionWork {
        answers = Map.copyOf(answers);
        evidence = List.copyOf(evidence);
    }

    /**
     * What a judgement rests on.
     *
     * @param document which document of the record is cited; blank for something seen or heard
     * @param date of the document, null only where none is cited (BR-18)
     */
    record Evidence(Narrative document, LocalDate date, Narrative note) {}
}
