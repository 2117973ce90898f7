package org.practiceaudit.moderation.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practiceaudit.programme.Independence;
import org.practiceaudit.programme.Role;

/**
 * What connects somebody with a case, in a programme's sense of independence.
 *
 * @param people staff ids of those named on the audit, by role code
 */
public record Connections(Map<String, String> people, String team, String service) {
    private static final List<Role> RESPONSIBLE =
            List.of(Role.TEAM_MANAGER, Role.SERVICE_MANAGER, Role.HEAD_OF_SERVICE);
    private static final List<Role> INVOLVED = List.of(Role.PRACTITIONER, Role.IRO, Role.CP_CHAIR);

    /**
     * What bars the candidate, in words to follow "because they"; empty where they are independent as far as is known.
     *
     * @param on the day on which an involvement must not hold, where only current ones bar
     */
    public List<String> bars(Candidate candidate, Independence independence, LocalDate on) {
        var bars = new ArrayList<String>();
        var exempt = candidate.jobs().stream().anyMatch(independence.exemptJobRoles()::contains);
        if (independence.notResponsibleForTeam() && !exempt && holds(candidate, RESPONSIBLE)) {
            bars.add("are responsible for the team that holds the case");
        }
        if (independence.notOfTeam() && team.equals(candidate.team())) {
            bars.add("belong to the team that holds the case");
        }
        if (independence.notOfService() && service.equals(candidate.service())) {
            bars.add("belong to the service that holds the case");
        }
        if (involved(candidate, independence.involvement(), on)) {
            bars.add("are or were involved with the child");
        }
        return bars;
    }

    private boolean involved(Candidate candidate, Independence.Involvement bar, LocalDate on) {
        return switch (bar) {
            case ALLOWED -> false;
            case NOT_CURRENT ->
                holds(candidate, INVOLVED) || candidate.involvements().stream().anyMatch(each -> each.on(on));
            case NEVER ->
                holds(candidate, INVOLVED) || !candidate.involvements().isEmpty();
        };
    }

    private boolean holds(Candidate candidate, List<Role> roles) {
        return named(roles).anyMatch(candidate.staff()::equals);
    }

    private Stream<String> named(List<Role> roles) {
        return roles.stream().map(role -> people.get(role.code())).filter(staff -> staff != null);
    }
}
