package org.practiceaudit.messaging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.Role;

/** The staff of one authority at a moment, by staff id. */
final class StaffList {
    private static final List<Role> OF_THE_SERVICE = List.of(Role.GROUP_MANAGER);
    private static final List<Role> OF_THE_AUTHORITY = List.of(
            Role.HEAD_OF_QUALITY_ASSURANCE,
            Role.HEAD_OF_LEARNING_ACADEMY,
            Role.AUDIT_MANAGER,
            Role.AUDIT_TEAM,
            Role.PRINCIPAL_SOCIAL_WORKER,
            Role.ASSISTANT_DIRECTOR,
            Role.DIVISIONAL_DIRECTOR,
            Role.STRATEGIC_LEAD);

    private record Member(String staff, List<String> roles, String service, String lineManager) {
        boolean is(Role role) {
            return roles.contains(role.code());
        }
    }

    private final Map<String, Member> byId = new HashMap<>();
    private final Map<Role, List<Member>> holders = new EnumMap<>(Role.class);

    private StaffList() {}

    /** @param rows in order of staff id */
    static StaffList of(List<StaffRow> rows) {
        var list = new StaffList();
        rows.stream()
                .map(row -> new Member(row.staff, List.of(row.roles), row.service, row.lineManager))
                .forEach(list::add);
        return list;
    }

    private void add(Member member) {
        byId.put(member.staff(), member);
        for (var role : Role.values()) {
            if (member.is(role)) {
                holders.computeIfAbsent(role, _ -> new ArrayList<>()).add(member);
            }
        }
    }

    Offices offices(String service, String auditor) {
        var found = new EnumMap<Role, List<String>>(Role.class);
        OF_THE_SERVICE.forEach(role -> found.put(
                role,
                holding(role).stream()
                        .filter(member -> service.equals(member.service()))
                        .map(Member::staff)
                        .toList()));
        OF_THE_AUTHORITY.forEach(role ->
                found.put(role, holding(role).stream().map(Member::staff).toList()));
        return new Offices(found, headOfService(auditor));
    }

    private List<Member> holding(Role role) {
        return holders.getOrDefault(role, List.of());
    }

    /** Up the line of managers, which a mistake may have closed to a circle. */
    private Optional<String> headOfService(String staff) {
        var passed = new HashSet<String>();
        var member = byId.get(staff);
        while (member != null && passed.add(member.staff())) {
            if (member.is(Role.HEAD_OF_SERVICE)) {
                return Optional.of(member.staff());
            }
            member = byId.get(member.lineManager());
        }
        return Optional.empty();
    }
}
