package org.practiceaudit.moderation.meetings;

import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.contracts.ProposedAction;
import org.practiceaudit.programme.Grade;

/**
 * What a meeting came to.
 *
 * @param chairedBy staff id
 * @param attended staff ids
 * @param discussed audits whose grades it confirmed or changed
 * @param themes of the programme's tool
 * @param plan actions for the service
 * @param coming audits and deep dives that it plans
 */
record Minutes(
        LocalDate heldOn,
        String chairedBy,
        List<String> attended,
        List<Discussed> discussed,
        List<String> themes,
        List<PlannedAction> plan,
        List<ComingAudit> coming) {

    /**
     * @param from the auditor's overall grade
     * @param to the grade that the meeting gives
     */
    record Discussed(String audit, Grade from, Grade to) {
        boolean changed() {
            return from != to;
        }
    }

    /**
     * An action for the service, about no child (SMART).
     *
     * @param what is to be done
     * @param outcome what will be better by it
     * @param seenBy how that will be seen
     * @param owner staff id
     * @param theme of the tool
     */
    record PlannedAction(
            String id, String what, String outcome, String seenBy, String owner, LocalDate dueOn, String theme) {
        /** As the others are told; its words stay here. */
        ProposedAction proposed() {
            return new ProposedAction(id, null, owner, dueOn, theme, null);
        }
    }

    /**
     * @param activity code of the kind of audit among the programme's activities
     * @param startsOn from when
     * @param focus what it is to look at
     */
    record ComingAudit(String activity, LocalDate startsOn, String focus) {}

    Minutes {
        attended = List.copyOf(attended);
        discussed = List.copyOf(discussed);
        themes = List.copyOf(themes);
        plan = List.copyOf(plan);
        coming = List.copyOf(coming);
    }
}
