package org.practiceaudit.actions;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.eventstore.rest.Commands;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;

/** In which role a caller acts; what they may do is then for the deciders, by what they are to the case. */
public final class Acting {
    /** Everybody who works for children. */
    private static final List<Role> ANYBODY = List.of(
            Role.PRACTITIONER,
            Role.TEAM_MANAGER,
            Role.SERVICE_MANAGER,
            Role.GROUP_MANAGER,
            Role.HEAD_OF_SERVICE,
            Role.AUDITOR,
            Role.MODERATOR,
            Role.HEAD_OF_QUALITY_ASSURANCE,
            Role.HEAD_OF_LEARNING_ACADEMY,
            Role.AUDIT_MANAGER,
            Role.AUDIT_TEAM,
            Role.PRINCIPAL_SOCIAL_WORKER,
            Role.ASSISTANT_DIRECTOR,
            Role.DIVISIONAL_DIRECTOR,
            Role.STRATEGIC_LEAD,
            Role.IRO,
            Role.CP_CHAIR);

    /** Who leads the work with a child, the head of service first (BR-12). */
    private static final List<Role> LEADING =
            List.of(Role.HEAD_OF_SERVICE, Role.TEAM_MANAGER, Role.SERVICE_MANAGER, Role.GROUP_MANAGER);

    /** Who manages others: a case's managers, or an auditor's. */
    private static final List<Role> MANAGERS = List.of(
            Role.TEAM_MANAGER,
            Role.SERVICE_MANAGER,
            Role.GROUP_MANAGER,
            Role.HEAD_OF_SERVICE,
            Role.HEAD_OF_QUALITY_ASSURANCE,
            Role.HEAD_OF_LEARNING_ACADEMY,
            Role.AUDIT_MANAGER,
            Role.PRINCIPAL_SOCIAL_WORKER,
            Role.ASSISTANT_DIRECTOR,
            Role.DIVISIONAL_DIRECTOR,
            Role.STRATEGIC_LEAD);

    private Acting() {}

    /** Refuses whoever manages nobody, before anything is looked up for them. */
    public static void needsManager(Caller caller) {
        caller.actingAs(MANAGERS.toArray(Role[]::new));
    }

    /**
     * Somebody who manages others, in the role in which the case names them.
     *
     * @param people who is what to the case: staff id by role code
     */
    public static Commands asManager(CommandGateway gateway, Caller caller, Map<String, String> people) {
        return gateway.as(namedFirst(MANAGERS, caller, people));
    }

    /** Whoever may be responsible for a step of a pathway; who leads the work acts as that before anything else. */
    public static Commands asResponsible(CommandGateway gateway) {
        return gateway.as(
                Stream.concat(LEADING.stream(), ANYBODY.stream()).distinct().toArray(Role[]::new));
    }

    /** Anybody who works for children, in the role in which the case names them: an action's owner may be any of them. */
    public static Commands asAnybody(CommandGateway gateway, Caller caller, Map<String, String> people) {
        return gateway.as(namedFirst(ANYBODY, caller, people));
    }

    /** The team manager of a case acts as that, though they audit too. */
    private static Role[] namedFirst(List<Role> allowed, Caller caller, Map<String, String> people) {
        var staff = caller.staff();
        var named = allowed.stream().filter(role -> staff.equals(people.get(role.code())));
        return Stream.concat(named, allowed.stream()).distinct().toArray(Role[]::new);
    }

    /** Anybody who works for children, in the first of these roles that they have, else in any. */
    public static Commands asAnybody(CommandGateway gateway, List<Role> first) {
        return gateway.as(
                Stream.concat(first.stream(), ANYBODY.stream()).distinct().toArray(Role[]::new));
    }
}
