package org.practiceaudit.actions.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practiceaudit.actions.known.AuditFacts;
import org.practiceaudit.messaging.StaffBook.Holder;
import org.practiceaudit.programme.Role;

/** Finds the people behind roles: those whom the audit names, else those who hold the role for its service or the authority. */
final class Addressees {
    /** Before what nobody was found for, in place of a staff id, which has no colon. */
    static final String ROLE = "role:";

    static final String SERVICE = "service:";

    /** Not every child has one (BR-08). */
    private static final Set<Role> WHERE_THERE_IS_ONE = Set.of(Role.IRO, Role.CP_CHAIR);

    /** Without an audit there is nobody in them. */
    private static final Set<Role> OF_AN_AUDIT =
            Set.of(Role.AUDITOR, Role.MODERATOR, Role.PRACTITIONER, Role.TEAM_MANAGER, Role.IRO, Role.CP_CHAIR);

    private final Optional<AuditFacts> audit;
    private final List<Holder> holders;
    private final Map<String, String> found = new LinkedHashMap<>();

    Addressees(Optional<AuditFacts> audit, List<Holder> holders) {
        this.audit = audit;
        this.holders = holders;
    }

    /** Staff id, or what nobody was found for, to the role in which they are told; empty where it is none. */
    Map<String, String> all() {
        return found;
    }

    Addressees staff(List<String> staff) {
        staff.forEach(each -> found.putIfAbsent(each, ""));
        return this;
    }

    Addressees roles(List<Role> roles) {
        roles.forEach(role -> {
            var people = holding(role);
            people.forEach(each -> found.merge(each, role.code(), (was, now) -> was.isEmpty() ? now : was));
            if (people.isEmpty() && !mayBeNobody(role)) {
                found.put(ROLE + role.code(), role.code());
            }
        });
        return this;
    }

    /** Those who were found already are told in these roles; for which of them nobody was found is told, too. */
    Addressees foundIn(List<Role> roles) {
        roles.forEach(role -> {
            var people = holding(role);
            people.forEach(each -> found.computeIfPresent(each, (_, was) -> was.isEmpty() ? role.code() : was));
            if (people.isEmpty() && !mayBeNobody(role)) {
                found.put(ROLE + role.code(), role.code());
            }
        });
        return this;
    }

    Addressees services(List<String> services) {
        services.forEach(service -> {
            var people = holders.stream()
                    .filter(each -> each.role() == Role.GROUP_MANAGER && service.equals(each.service()))
                    .toList();
            people.forEach(each -> found.putIfAbsent(each.staff(), each.role().code()));
            if (people.isEmpty()) {
                found.put(SERVICE + service, Role.GROUP_MANAGER.code());
            }
        });
        return this;
    }

    private List<String> holding(Role role) {
        var named = audit.map(facts -> facts.people().get(role.code()));
        if (named.isPresent()) {
            return List.of(named.get());
        }
        return mayBeNobody(role)
                ? List.of()
                : holders.stream()
                        .filter(each -> each.role() == role)
                        .filter(each -> role != Role.GROUP_MANAGER
                                || audit.isEmpty()
                                || audit.get().service().equals(each.service()))
                        .map(Holder::staff)
                        .toList();
    }

    private boolean mayBeNobody(Role role) {
        return audit.isEmpty() ? OF_AN_AUDIT.contains(role) : WHERE_THERE_IS_ONE.contains(role);
    }
}
