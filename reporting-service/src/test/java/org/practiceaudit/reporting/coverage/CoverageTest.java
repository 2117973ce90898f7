package org.practiceaudit.reporting.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.reporting.known.Sample.audit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.StreamFacts.Audit.Ending;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.known.Sample;
import org.practiceaudit.reporting.reading.Scope;
import org.practiceaudit.testing.Rule;

class CoverageTest {
    private static StreamFacts worker(String staff, String team, String role) {
        return new StreamFacts.Staff(staff, List.of(role), team, "north", "s-boss");
    }

    private static final AuthorityFacts KNOWN = Sample.authority(
            List.of(Sample.known(
                    Sample.cycle("2026-09", Sample.STARTS),
                    audit("a1").of("w1").graded("good"),
                    audit("a2").of("w1"),
                    audit("a3").of("w2"),
                    audit("a4").of("w3").ended(Ending.CANCELLED))),
            worker("w1", "t1", "practitioner"),
            worker("w2", "t1", "practitioner"),
            worker("w3", "t2", "practitioner"),
            worker("w4", "t2", "practitioner"),
            worker("m1", "t1", "team-manager"));

    @Test
    @Rule("CA-03")
    void tellsWhichSocialWorkersHadACaseAuditedAndWhoDidNot() {
        var coverage = Coverage.of(KNOWN, new Scope.Authority());

        assertEquals(
                List.of(
                        new Coverage.Worker("w2", "t1", "north", 1, 0),
                        new Coverage.Worker("w3", "t2", "north", 0, 0),
                        new Coverage.Worker("w4", "t2", "north", 0, 0),
                        new Coverage.Worker("w1", "t1", "north", 2, 1)),
                coverage.workers());
        assertEquals(1, coverage.covered());
        assertEquals(3, coverage.uncovered());
    }

    @Test
    void tellsATeamManagerOfTheirTeam() {
        var coverage = Coverage.of(KNOWN, new Scope.Team("t1", "m1"));

        assertEquals(
                List.of("w2", "w1"),
                coverage.workers().stream().map(Coverage.Worker::staff).toList());
    }
}
