package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.AUDIT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.practiceaudit.programme.Role;

/**
 * One audit on its programme's path, with everybody whom it names by staff id.
 *
 * @param people as the audit service names them
 */
record PathCase(String audit, String child, String team, String service, JsonNode people) {
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

    /** Of those whom an audit can name beside its auditor. */
    Optional<String> holder(Role role) {
        var field =
                switch (role) {
                    case PRACTITIONER -> "worker";
                    case TEAM_MANAGER -> "teamManager";
                    case SERVICE_MANAGER -> "serviceManager";
                    case HEAD_OF_SERVICE -> "headOfService";
                    case IRO -> "iro";
                    case CP_CHAIR -> "cpChair";
                    default -> "";
                };
        return Optional.of(people.path(field).asText("")).filter(staff -> !staff.isEmpty());
    }
}
