package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import org.practiceaudit.eventstore.Narrative;

/** Something to be learned, with the one action that follows from it (BR-22). */
record LearningPoint(String id, String section, String theme, Narrative text, SmartAction action) {

    /**
     * @param id which the actions service opens it under
     * @param what is to be done (specific)
     * @param outcome what will be different for the child (relevant)
     * @param seenBy how one will see that it is (measurable)
     * @param owner staff id of who does it (achievable)
     * @param dueOn last day in London (timed)
     */
    record SmartAction(String id, Narrative what, Narrative outcome, Narrative seenBy, String owner, LocalDate dueOn) {}
}
