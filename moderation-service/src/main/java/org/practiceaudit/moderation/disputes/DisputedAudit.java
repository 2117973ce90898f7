package org.practiceaudit.moderation.disputes;

import java.util.Map;
import java.util.TreeMap;
import org.practiceaudit.moderation.moderations.Case;
import org.practiceaudit.programme.Role;

/**
 * The audit that a dispute is about, as it stood when it was raised.
 *
 * @param programmeVersion which the audit keeps
 * @param people staff id by role code, without the roles that nobody fills
 */
record DisputedAudit(
        String authority,
        String programme,
        int programmeVersion,
        String audit,
        String child,
        String cycle,
        String team,
        String service,
        Map<String, String> people) {

    DisputedAudit {
        people = new TreeMap<>(people);
    }

    static DisputedAudit of(Case about) {
        return new DisputedAudit(
                about.pin().authority(),
                about.pin().programme(),
                about.pin().version(),
                about.audit(),
                about.child(),
                about.cycle(),
                about.team(),
                about.service(),
                about.people());
    }

    /** What somebody is to the audit counts where the role is one of its own; elsewhere what they are to the authority. */
    boolean holds(Person person, Role role) {
        return switch (role) {
            case AUDITOR, MODERATOR, PRACTITIONER, TEAM_MANAGER, SERVICE_MANAGER, HEAD_OF_SERVICE, IRO, CP_CHAIR ->
                person.staff().equals(people.get(role.code()));
            case GROUP_MANAGER,
                    HEAD_OF_QUALITY_ASSURANCE,
                    HEAD_OF_LEARNING_ACADEMY,
                    AUDIT_MANAGER,
                    AUDIT_TEAM,
                    PRINCIPAL_SOCIAL_WORKER,
                    ASSISTANT_DIRECTOR,
                    DIVISIONAL_DIRECTOR,
                    STRATEGIC_LEAD,
                    INTEGRATOR,
                    OPERATOR -> person.roles().contains(role);
        };
    }
}
