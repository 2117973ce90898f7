package org.practiceaudit.actions;

import java.util.List;
import java.util.Map;
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

    /** By what a list is narrowed to what the caller may read: not at all, or to what names them. */
    public static Map<String, List<String>> own(Caller caller) {
        return everything(caller) ? Map.of() : Map.of("readers", List.of(caller.staff()));
    }
}
