package org.practiceaudit.reporting.known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.reporting.known.Sample.audit;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.reading.Reader;
import org.practiceaudit.reporting.reading.Scope;

/** Who is told of which audits. */
class CycleFactsTest {
    private static final List<StreamFacts> FACTS = Sample.facts(
            Sample.cycle("2026-09", Sample.STARTS),
            audit("a1").in("north", "t1").by("s-1"),
            audit("a2").in("north", "t2").by("s-2"),
            audit("a3").in("south", "t3").by("s-2").of("s-9"));

    private static List<String> seen(Scope scope) {
        return CycleFacts.of(FACTS, new Reader("bradford", "s-0", scope)).orElseThrow().stories().stream()
                .map(story -> story.allocation().audit())
                .toList();
    }

    @Test
    void everybodySeesWhatIsTheirs() {
        assertEquals(List.of("a1", "a2", "a3"), seen(new Scope.Authority()));
        assertEquals(List.of("a1", "a2"), seen(new Scope.Service("north", "s-0")));
        assertEquals(List.of("a2"), seen(new Scope.Team("t2", "s-0")));
        assertEquals(List.of("a2", "a3"), seen(new Scope.Own("s-2")));
        assertEquals(List.of("a3"), seen(new Scope.Own("s-9")));
        assertEquals(List.of(), seen(new Scope.Own("s-0")));
    }

    @Test
    void aManagerSeesWhatNamesThemThoughItIsOfAnotherServiceOrTeam() {
        assertEquals(List.of("a1", "a2", "a3"), seen(new Scope.Service("south", "s-head")));
        assertEquals(List.of("a1", "a2", "a3"), seen(new Scope.Team("t9", "s-team-manager")));
    }

    private static Optional<String> auditorsGrade(String reader, Sample sample) {
        var facts = Sample.facts(Sample.cycle("2026-09", Sample.STARTS), sample);
        return CycleFacts.of(facts, new Reader("bradford", reader, new Scope.Authority()))
                .orElseThrow()
                .stories()
                .getFirst()
                .auditorGrade();
    }

    @Test
    void aBlindModeratorIsNotToldTheGradesOfTheAuditThatTheyHaveOpen() {
        var open = audit("a1").moderatedBlindBy("s-m").graded("good").awaitsModeration();

        assertEquals(Optional.empty(), auditorsGrade("s-m", open));
        assertEquals(Optional.of("good"), auditorsGrade("s-other", open));
        assertEquals(
                Optional.empty(),
                auditorsGrade("s-m", audit("a1").moderatedBlindBy("s-m").graded("good")),
                "nor before it is asked for");
        assertEquals(
                Optional.of("good"),
                auditorsGrade(
                        "s-m",
                        audit("a1").moderatedBlindBy("s-m").graded("good").moderated("good")));
    }

    @Test
    void isEmptyForACycleNeverHeardOf() {
        assertEquals(Optional.empty(), CycleFacts.of(audit("a1").facts(), Sample.READER));
    }
}
