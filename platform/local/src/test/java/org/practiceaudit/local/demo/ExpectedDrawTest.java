package org.practiceaudit.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Programmes;

/** What a cycle is held against names each fault, with the rule that it breaks. */
class ExpectedDrawTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Occasion FULL =
            new Shape(Programmes.shipped("tower-hamlets"), 2026).occasions().getFirst();
    private static final SyntheticAuthority AUTHORITY =
            SyntheticAuthority.of(new Blueprint(FULL.policy()), 2026, FULL.begins());

    @Test
    void tooFewAndOfTheWrongSortAreNamed() {
        var elsewhere = childOf("through-care-1");
        var unmet = unmet(ExpectedDraw.of(AUTHORITY, seen(elsewhere, "tm-mash-1", "psw"), Set.of()));
        assertEquals(
                List.of(
                        "TH-04 records wanted and drawn: 60 [found 1]",
                        "TH-04 allocations: 60 [found 1]",
                        "TH-04 drawn for team-managers: 40 [found 1]",
                        "TH-04 drawn for advanced-practitioners: 20 [found null]",
                        "our default nothing drawn that is of another service or theme, refused, restricted or audited"
                                + " lately [" + elsewhere.child() + " of through-care]"),
                unmet);
    }

    @Test
    void whoIsAllocatedAnotherCyclesRecordIsNamed() {
        var child = childOf("mash-1");
        var unmet = unmet(ExpectedDraw.of(AUTHORITY, seen(child, "tm-mash-2", "psw"), Set.of(child.child())));
        assertTrue(unmet.getLast().endsWith("[" + child.child() + " of mash]"));
    }

    @Test
    void anIndependentTrainedAuditorAndModeratorAreAsExpected() {
        assertEquals(List.of(), unmet(ExpectedPeople.of(AUTHORITY, seen(childOf("mash-1"), "tm-mash-2", "psw"))));
    }

    @Test
    void anAuditorOfTheTeamIsNamed() {
        assertEquals(
                List.of("TH-05 every auditor is independent of the record and trained "
                        + "[a-1: tm-mash-1 [is responsible for the team, is of the team]]"),
                unmet(ExpectedPeople.of(AUTHORITY, seen(childOf("mash-1"), "tm-mash-1", "psw"))));
    }

    @Test
    void anUntrainedAuditorInAnotherJobIsNamed() {
        assertEquals(
                List.of(
                        "TH-04 each is audited in a job for what it was drawn for [a-1: social-worker]",
                        "TH-05 every auditor is independent of the record and trained "
                                + "[a-1: sw-through-care-1-1 [has no training]]"),
                unmet(ExpectedPeople.of(AUTHORITY, seen(childOf("mash-1"), "sw-through-care-1-1", "psw"))));
    }

    @Test
    void aModeratorInNoModeratingJobIsNamed() {
        var unmet = unmet(ExpectedPeople.of(AUTHORITY, seen(childOf("mash-1"), "tm-mash-2", "tm-mash-2")));
        assertEquals(
                "TH-15 each has a moderator in a moderating job who is not its auditor [a-1: tm-mash-2]",
                unmet.getFirst());
    }

    private static SyntheticAuthority.Child childOf(String team) {
        return AUTHORITY.children().stream()
                .filter(child -> child.team().equals(team))
                .filter(child -> !child.consentRefused() && !child.withheld())
                .filter(child -> child.lastAuditedOn().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> unmet(List<Expectation> all) {
        return all.stream()
                .filter(each -> !each.met())
                .map(each -> each.rule() + " " + each.what() + " " + each.faults())
                .toList();
    }

    /** A cycle of one record. */
    private static Seen seen(SyntheticAuthority.Child child, String auditor, String moderator) {
        var allocation = json(Map.of(
                "audit", "a-1",
                "child", child.child(),
                "team", child.team(),
                "service", child.service(),
                "worker", child.worker(),
                "auditor", auditor,
                "moderator", moderator));
        return new Seen(
                FULL,
                json(Map.of()),
                List.of(json(Map.of("child", child.child(), "stratum", "team-managers"))),
                List.of(allocation),
                MissingNode.getInstance(),
                MissingNode.getInstance(),
                List.of(),
                List.of(),
                MissingNode.getInstance(),
                Optional.empty());
    }

    private static JsonNode json(Map<String, Object> fields) {
        return JSON.valueToTree(fields);
    }
}
