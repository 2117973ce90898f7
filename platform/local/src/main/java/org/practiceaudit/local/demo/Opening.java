package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.ALLOCATION;
import static org.practiceaudit.local.demo.Service.AUDIT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practiceaudit.programme.Programmes;

/** The beginning of a cycle: programme, imports, plan, draw, assignment (BR-01 to BR-04). */
final class Opening {
    private static final int VERSION = 1;
    private static final long SEED = 20_260_901;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private final Cast cast;
    private final String programme;

    /** @param programme id of a shipped one */
    Opening(Cast cast, String programme) {
        this.cast = cast;
        this.programme = programme;
    }

    void publishProgramme() {
        publish(Programmes.shippedYaml(programme));
    }

    /** @param version of the programme, in YAML */
    void publish(String version) {
        cast.as(Cast.HEAD_OF_QUALITY).post(ALLOCATION, "/v1/programmes", "application/yaml", version);
    }

    /** Those who joined, and whose jobs are others now. */
    void importStaff(SyntheticAuthority authority) {
        cast.as(Cast.AUDIT_TEAM).post(ALLOCATION, "/v1/imports/staff", "text/csv", authority.staffCsv());
    }

    /** Staff first: children and involvements name them. */
    void importAll(SyntheticAuthority authority) {
        importStaff(authority);
        var team = cast.as(Cast.AUDIT_TEAM);
        team.post(ALLOCATION, "/v1/imports/children", "text/csv", authority.childrenCsv());
        team.post(ALLOCATION, "/v1/imports/involvements", "text/csv", authority.involvementsCsv());
        if (!authority.carers().isEmpty()) {
            team.post(ALLOCATION, "/v1/imports/foster-carers", "text/csv", authority.carersCsv());
        }
    }

    /** Plans the cycle and takes it to its confirmed allocations; answers its id. */
    String cycle(YearMonth month) {
        var team = cast.as(Cast.AUDIT_TEAM);
        var planned = team.post(
                ALLOCATION,
                "/v1/cycles",
                Map.of(
                        "programme",
                        programme,
                        "version",
                        VERSION,
                        "month",
                        month.toString(),
                        "name",
                        MONTH.format(month)));
        var cycle = planned.location();
        team.step(ALLOCATION, cycle, "freeze", null);
        team.step(ALLOCATION, cycle, "draw", Map.of("seed", SEED));
        team.step(ALLOCATION, cycle, "assign", null);
        cast.as(Cast.AUDIT_MANAGER).step(ALLOCATION, cycle, "confirm", null);
        return planned.madeId();
    }

    /** The tool as auditors see it. */
    Tool tool() {
        return Tool.read(cast.as(Cast.AUDIT_TEAM)
                .get(AUDIT, "/v1/tools/" + programme + "/" + VERSION)
                .body());
    }

    /** Who audits what, with the people that the audits have been told of. */
    List<Allocated> allocations(String cycle) {
        var team = cast.as(Cast.AUDIT_TEAM);
        return team.all(ALLOCATION, "/v1/cycles/" + cycle + "/allocations").stream()
                .map(line -> allocated(
                        line,
                        team.get(AUDIT, "/v1/audits/" + line.path("audit").asText())
                                .body()
                                .path("people")))
                .toList();
    }

    private static Allocated allocated(JsonNode line, JsonNode people) {
        return new Allocated(
                line.path("audit").asText(),
                line.path("child").asText(),
                line.path("team").asText(),
                line.path("service").asText(),
                line.path("auditor").asText(),
                line.path("moderator").asText(),
                line.path("inModerationSample").asBoolean(),
                line.path("worker").asText(),
                people.path("teamManager").asText(),
                people.path("serviceManager").asText(),
                people.path("headOfService").asText());
    }
}
