package org.practiceaudit.moderation.moderations;

import java.time.Instant;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;

/**
 * What a moderation yields (BR-14).
 *
 * @param sections one line for each section of the audit
 * @param discussion with the auditor; empty where none was held
 * @param serviceActions for the service that holds the case
 * @param auditorActions for the auditor's own supervision
 * @param notified staff ids of those told of the grade and the actions for the service
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
        Instant at) {

    /**
     * How auditor and moderator graded one section.
     *
     * @param auditor null where the section does not apply
     * @param moderator null where the section does not apply
     */
    public record Agreement(String section, Grade auditor, Grade moderator) {
        boolean agreed() {
            return auditor == moderator;
        }
    }

    public Outcome {
        sections = List.copyOf(sections);
        serviceActions = List.copyOf(serviceActions);
        auditorActions = List.copyOf(auditorActions);
        notified = List.copyOf(notified);
    }
}
