package org.practiceaudit.actions;

import java.util.Set;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;

/** Who reads what: some roles all of their authority, everybody else what they have to do with. */
public final class Reading {
    private static final Set<Role> EVERYTHING = Set.of(
            Role.AUDIT_TEAM,
            Role.AUDIT_MANAGER,
            Role.HEAD_OF_QUALITY_ASSURANCE,
            Role.PRINCIPAL_SOCIAL_WORKER,
            Role.ASSISTANT_DIRECTOR,
            Role.DIVISIONAL_DIRECTOR,
            Role.STRATEGIC_LEAD);

    private Reading() {}

    public static boolean everything(Caller caller) {
        return caller.roles().stream().anyMatch(EVERYTHING::contains);
    }
}
