package org.practiceaudit.audit.audits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.practiceaudit.eventstore.Narrative;

/**
 * What the auditor wrote in a section (BR-17, BR-18).
 *
 * @param answers yes or no by question: a standard's code, or {@code standard.statement} for each of a compound one
 * @param remarks by the code of what the programme asks in words beside the judgement
 */
record SectionWork(
        Map<String, Boolean> answers,
        Narrative strengths,
        Narrative learning,
        Narrative rationale,
        List<Evidence> evidence,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Narrative> remarks) {
    SectionWork {
        answers = Map.copyOf(answers);
        evidence = List.copyOf(evidence);
        remarks = remarks == null ? Map.of() : Map.copyOf(remarks);
    }

    /** Without remarks. */
    SectionWork(
            Map<String, Boolean> answers,
            Narrative strengths,
            Narrative learning,
            Narrative rationale,
            List<Evidence> evidence) {
        this(answers, strengths, learning, rationale, evidence, Map.of());
    }

    /** What differs from what was written before, as a request names it. */
    List<String> changedFrom(SectionWork before) {
        var changed = new ArrayList<String>();
        add(changed, "answers", answers, before.answers);
        add(changed, "strengths", strengths, before.strengths);
        add(changed, "learning", learning, before.learning);
        add(changed, "rationale", rationale, before.rationale);
        add(changed, "evidence", evidence, before.evidence);
        add(changed, "remarks", remarks, before.remarks);
        return changed;
    }

    private static void add(List<String> changed, String field, Object now, Object before) {
        if (!now.equals(before)) {
            changed.add(field);
        }
    }

    /**
     * What a judgement rests on.
     *
     * @param document which document of the record is cited; blank for something seen or heard
     * @param date of the document, null only where none is cited (BR-18)
     */
    record Evidence(Narrative document, LocalDate date, Narrative note) {}
}
