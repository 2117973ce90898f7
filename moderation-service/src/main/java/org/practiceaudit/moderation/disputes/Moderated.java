package org.practiceaudit.moderation.disputes;

import java.util.List;
import org.practiceaudit.programme.Grade;

/**
 * What came out of the moderation.
 *
 * @param actions ids of the actions about the case, by auditor and moderator; the auditor's own are none of them
 */
record Moderated(Grade auditorGrade, Grade moderatedGrade, List<String> actions) {
    Moderated {
        actions = List.copyOf(actions);
    }
}
