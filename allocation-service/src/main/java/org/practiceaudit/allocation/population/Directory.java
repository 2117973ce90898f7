package org.practiceaudit.allocation.population;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an import of records asks of the staff directory. */
record Directory(Set<String> staff, Map<String, Set<String>> services) {
    static Directory of(List<StaffMember> members) {
        var staff = new HashSet<String>();
        var services = new HashMap<String, Set<String>>();
        for (var member : members) {
            staff.add(member.staff());
            if (member.service() != null) {
                add(services, member.team(), member.service());
                member.responsibleFor().forEach(team -> add(services, team, member.service()));
            }
        }
        return new Directory(staff, services);
    }

    private static void add(Map<String, Set<String>> services, String team, String service) {
        if (team != null) {
            services.computeIfAbsent(team, _ -> new HashSet<>()).add(service);
        }
    }

    /** The one service that the team belongs to; empty where the directory does not say, or says several. */
    Optional<String> serviceOf(String team) {
        var found = services.getOrDefault(team, Set.of());
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }
}
