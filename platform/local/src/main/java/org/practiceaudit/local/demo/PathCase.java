package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.AUDIT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.programme.Role;

/**
 * One audit on its programme's path, with everybody whom it names by staff id.
 *
 * @param people as the audit service names them
 */
record PathCase(String audit, String child, String team, String service, JsonNode people) {
    private static final Map<Role, String> NAMED_AS = Map.of(
            Role.PRACTITIONER, "worker",
            Role.TEAM_MANAGER, "teamManager",
            Role.SERVICE_MANAGER, "serviceManager",
            Role.HEAD_OF_SERVICE, "headOfService",
            Role.IRO, "iro",
            Role.CP_CHAIR, "cpChair");

    static PathCase read(Cast cast, String audit) {
        var seen = cast.as(Cast.AUDIT_TEAM).get(AUDIT, "/v1/audits/" + audit).body();
        return new PathCase(
                audit,
                seen.path("child").asText(),
                seen.path("team").asText(),
                seen.path("service").asText(),
                seen.path("people"));
    }

    String path() {
        return "/v1/audits/" + audit;
    }

    String moderation() {
        return "/v1/moderations/" + audit;
    }

    String auditor() {
        return people.path("auditor").asText();
    }

    String moderator() {
        return people.path("moderator").asText();
    }

    String worker() {
        return people.path("worker").asText();
    }

    String teamManager() {
        return people.path("teamManager").asText();
    }

    String headOfService() {
        return people.path("headOfService").asText();
    }

    /** Of those whom an audit can name beside its auditor and moderator. */
    Optional<String> holder(Role role) {
        return Optional.ofNullable(NAMED_AS.get(role))
                .map(field -> people.path(field).asText(""))
                .filter(staff -> !staff.isEmpty());
    }
}
