package org.practiceaudit.moderation.moderations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;

/**
 * What a moderation yields (BR-14, TH-16).
 *
 * @param sections one line for each section of the audit
 * @param discussion with the auditor; empty where none was held
 * @param serviceActions for the service that holds the case
 * @param auditorActions for the auditor's own supervision
 * @param notified staff ids of those told of the grade and the actions for the service
 * @param talk how it was talked through; older facts leave it out
 * @param meeting that completed it (CA-06), null for a moderator's own
 */
public record Outcome(
        Grade grade,
        List<Agreement> sections,
        Narrative rationale,
        Narrative discussion,
        List<SmartAction> serviceActions,
        List<SmartAction> auditorActions,
        List<String> notified,
        String by,
        Instant at,
        @JsonInclude(JsonInclude.Include.NON_NULL) Talk talk,
        @JsonInclude(JsonInclude.Include.NON_NULL) String meeting) {

    /**
     * How auditor and moderator graded one section.
     *
     * @param auditor null where the section does not apply
     * @param moderator null where the section does not apply
     * @param rationale why the moderator differs, null where they agree; older facts leave it out
     */
    public record Agreement(
            String section,
            Grade auditor,
            Grade moderator,
            @JsonInclude(JsonInclude.Include.NON_NULL) Narrative rationale) {
        boolean agreed() {
            return auditor == moderator;
        }
    }

    /**
     * Moderator and auditor talked about it, or why they did not (TH-16).
     *
     * @param heldOn null where they did not
     * @param whyNone why not, null where they did
     * @param disagreement what the auditor does not agree with, null where they agree
     */
    public record Talk(
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate heldOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) Narrative whyNone,
            @JsonInclude(JsonInclude.Include.NON_NULL) Narrative disagreement) {}

    public Outcome {
        sections = List.copyOf(sections);
        serviceActions = List.copyOf(serviceActions);
        auditorActions = List.copyOf(auditorActions);
        notified = List.copyOf(notified);
    }
}
