package org.practiceaudit.moderation.moderations;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.rest.Ids;

/**
 * An action as it is asked for.
 *
 * @param owner staff id; of an action for the auditor, the auditor's
 * @param theme of the tool; an action for the auditor may leave it out
 * @param section of the tool, where the action belongs to one
 */
@Schema(name = "ActionAsked")
public record ActionRequest(
        @Size(max = Narrative.MOST_CHARACTERS) String what,
        @Size(max = Narrative.MOST_CHARACTERS) String outcome,
        String owner,
        LocalDate dueOn,
        @Size(max = Narrative.MOST_CHARACTERS) String seenBy,
        String theme,
        String section) {

    public SmartAction forService() {
        return smart("");
    }

    SmartAction forAuditor() {
        return smart(SmartAction.AUDIT_PRACTICE);
    }

    private SmartAction smart(String usualTheme) {
        return new SmartAction(
                Ids.next(),
                Narrative.of(what),
                Narrative.of(outcome),
                Narrative.of(seenBy),
                owner,
                dueOn,
                theme == null ? usualTheme : theme,
                section);
    }
}
