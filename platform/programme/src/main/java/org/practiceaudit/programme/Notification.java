package org.practiceaudit.programme;

import java.util.List;

/** Whom the programme has told of a fact, at once: on its way within one minute. */
public record Notification(Fact fact, List<Role> roles, String source) {

    /** What people are told of. */
    public enum Fact implements Coded {
        AUDIT_ALLOCATED,
        AUDIT_REALLOCATED,
        AUDIT_OUTSTANDING,
        /** Those told may also read the audit (BR-08). */
        AUDIT_SUBMITTED,
        SAFEGUARDING_CONCERN_RAISED,
        MODERATION_REQUESTED,
        /** The moderated grade and the extra actions for the service (BR-14). */
        MODERATION_COMPLETED,
        /** Actions for the auditor, for their own supervision (BR-14). */
        AUDITOR_ACTIONS_OPENED,
        GRADE_DISPUTED,
        ACTIONS_DISPUTED,
        GRADE_DECIDED,
        ACTIONS_DECIDED,
        ACTION_OPENED,
        ACTION_OVERDUE
    }

    public Notification {
        roles = List.copyOf(roles);
        new Checks()
                .some("roles", roles)
                .distinct("roles", roles, Role::code)
                .sourced(source)
                .orThrow();
    }
}
