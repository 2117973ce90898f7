package org.practiceaudit.local.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.practiceaudit.programme.Role;

/** The people of the authority, each of whom acts with a token of their own. */
final class Cast {
    static final String AUDIT_TEAM = "audit-team-1";
    static final String AUDIT_MANAGER = "audit-manager";
    static final String HEAD_OF_QUALITY = "head-qa";

    private final Api api;
    private final Map<String, Member> members;

    Cast(Api api, SyntheticAuthority authority) {
        this.api = api;
        this.members = authority.byId();
        api.offer(members.values());
    }

    Api.As as(String staff) {
        var member = members.get(staff);
        if (member == null) {
            throw new DemoProblem("A service names " + staff + ", who does not work for the authority.");
        }
        return api.as(staff, member.roles());
    }

    /** The first by staff id who holds this role, if there is one in one of these services, else anywhere. */
    String holding(Role role, List<String> services) {
        var holders = members.values().stream()
                .filter(member -> member.roles().contains(role.code()))
                .sorted(Comparator.comparing(Member::staff))
                .toList();
        return holders.stream()
                .filter(member -> services.contains(member.service()))
                .findFirst()
                .or(() -> holders.stream().findFirst())
                .map(Member::staff)
                .orElseThrow(() -> new DemoProblem("The authority has nobody as " + role.words() + "."));
    }

    /** Empty for none. */
    String managerOf(String staff) {
        return members.get(staff).lineManager();
    }
}
