package org.practiceaudit.allocation.cycles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.StaffMember;

/**
 * Who manages the work with a child, out of the staff directory: whoever holds the job and is responsible for the child's
 * team, else whoever holds it in the team or the service. Of several, the first by staff id.
 */
public final class Managers {
    static final String TEAM_MANAGER = "team-manager";
    static final String SERVICE_MANAGER = "service-manager";
    static final String HEAD_OF_SERVICE = "head-of-service";

    private record Area(String job, String team, String service) {}

    private final Frame frame;
    private final Map<Area, Optional<String>> found = new HashMap<>();

    public Managers(Frame frame) {
        this.frame = frame;
    }

    public Optional<String> teamManager(Child child) {
        return of(TEAM_MANAGER, child);
    }

    public String serviceManager(Child child) {
        return of(SERVICE_MANAGER, child).orElseThrow();
    }

    public String headOfService(Child child) {
        return of(HEAD_OF_SERVICE, child).orElseThrow();
    }

    /** Which teams lack somebody who must be told of audits (BR-08), in words. */
    List<String> lacking() {
        var lacks = new TreeSet<String>();
        for (var child : frame.children()) {
            for (var job : List.of(TEAM_MANAGER, SERVICE_MANAGER, HEAD_OF_SERVICE)) {
                if (of(job, child).isEmpty()) {
                    lacks.add("Team " + child.team() + " has no " + job.replace('-', ' ') + " in the staff directory.");
                }
            }
        }
        return new ArrayList<>(lacks);
    }

    private Optional<String> of(String job, Child child) {
        return found.computeIfAbsent(new Area(job, child.team(), child.service()), this::find);
    }

    private Optional<String> find(Area area) {
        return first(area, member -> member.responsibleFor().contains(area.team()))
                .or(() -> first(area, member -> area.team().equals(member.team())))
                .or(() -> area.job().equals(TEAM_MANAGER)
                        ? Optional.empty()
                        : first(area, member -> area.service().equals(member.service())));
    }

    private Optional<String> first(Area area, Predicate<StaffMember> fits) {
        return frame.staff().stream()
                .filter(member -> member.jobRole().equals(area.job()))
                .filter(fits)
                .map(StaffMember::staff)
                .findFirst();
    }
}
