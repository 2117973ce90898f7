package org.practiceaudit.reporting.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.PathwayEvent;
import org.practiceaudit.contracts.PathwayEvent.PathwayClosed;
import org.practiceaudit.contracts.PathwayEvent.PathwayOpened;
import org.practiceaudit.contracts.PathwayEvent.PathwayReplanned;
import org.practiceaudit.contracts.PathwayEvent.PathwayStepCompleted;
import org.practiceaudit.contracts.PathwayEvent.PathwayStepMissed;
import org.practiceaudit.contracts.PlannedStep;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.reporting.facts.StreamFacts.Pathway;
import org.practiceaudit.reporting.facts.StreamFacts.Pathway.Step;
import org.practiceaudit.reporting.facts.StreamFacts.Pathways;
import org.practiceaudit.testing.Rule;

/** What is told of an audit's pathways, which share a stream. */
class PathwayFoldTest {
    private static final Instant AT = Instant.parse("2026-09-07T09:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-09-08");
    private static final LocalDate LATER = LocalDate.parse("2026-09-10");
    private static final String WORST = "a-1.inadequate";
    private static final String BELOW = "a-1.below-good";

    private static PlannedStep planned(String step, LocalDate dueOn) {
        return new PlannedStep(
                step, "TH-24", "auditor", "s-1", WorkingDays.endOfDay(dueOn), dueOn, "from " + step, "counted");
    }

    private static Step step(String step, LocalDate dueOn, Instant doneAt, boolean missed) {
        return new Step(step, "TH-24", "auditor", "s-1", dueOn, "from " + step, "counted", doneAt, missed);
    }

    private static PathwayOpened opened(String pathway, PlannedStep... steps) {
        return new PathwayOpened(
                pathway, "a-1", "c-1", pathway.substring(4), "inadequate", "auditor", AT, List.of(steps));
    }

    private static Pathways after(PathwayEvent... said) {
        StreamFacts facts = new StreamFacts.Nothing();
        for (var event : said) {
            facts = PathwayFold.evolve(facts, event);
        }
        return (Pathways) facts;
    }

    private static Pathway pathway(String id, Instant closedAt, String reason, Step... steps) {
        return new Pathway(id, id.substring(4), "inadequate", AT, closedAt, reason, List.of(steps));
    }

    @Test
    void tellsEachPathwayOfAnAuditApart() {
        var facts = after(
                opened(WORST, planned("notice", FIRST)),
                opened(BELOW, planned("areas", LATER)),
                new PathwayStepCompleted(WORST, "a-1", "notice", AT, AT, false),
                new PathwayClosed(BELOW, "a-1", "grade-changed", AT));

        assertEquals(
                new Pathways(
                        "a-1",
                        List.of(
                                pathway(WORST, null, null, step("notice", FIRST, AT, false)),
                                pathway(BELOW, AT, "grade-changed", step("areas", LATER, null, false))),
                        PathwayHistory.NONE),
                facts);
    }

    @Test
    void keepsWhatWasMissedWhenOtherStepsArePlanned() {
        var facts = after(
                opened(WORST, planned("uopp", FIRST)),
                new PathwayStepMissed(WORST, "a-1", "uopp", WorkingDays.endOfDay(FIRST)),
                new PathwayReplanned(WORST, "a-1", "earlier-step-missed", AT, List.of(planned("weekly", LATER))));

        assertEquals(
                List.of(step("uopp", FIRST, null, true), step("weekly", LATER, null, false)),
                facts.pathways().getFirst().steps());
    }

    @Test
    void tellsTheNewDayOfAStepThatIsAskedForAgain() {
        var facts = after(
                opened(WORST, planned("uopp", FIRST), planned("urgent", FIRST)),
                new PathwayStepMissed(WORST, "a-1", "uopp", WorkingDays.endOfDay(FIRST)),
                new PathwayReplanned(WORST, "a-1", "grade-changed", AT, List.of(planned("uopp", LATER))));

        assertEquals(
                List.of(step("uopp", LATER, null, false)),
                facts.pathways().getFirst().steps());
    }

    @Test
    @Rule("CA-12")
    void tellsAStepThatWasSentBackAsDueAgain() {
        var facts = after(
                opened(WORST, planned("plan", FIRST), planned("satisfaction", FIRST)),
                new PathwayStepCompleted(WORST, "a-1", "plan", AT, AT, false),
                new PathwayReplanned(
                        WORST,
                        "a-1",
                        "sent-back",
                        AT,
                        List.of(planned("plan", LATER), planned("satisfaction", LATER))));

        assertEquals(
                List.of(step("plan", LATER, null, false), step("satisfaction", LATER, null, false)),
                facts.pathways().getFirst().steps());
    }

    @Test
    void staysOpenAgainWithWhatWasDoneBefore() {
        var facts = after(
                opened(WORST, planned("notice", FIRST)),
                new PathwayStepCompleted(WORST, "a-1", "notice", AT, AT, true),
                new PathwayClosed(WORST, "a-1", "improved", AT),
                opened(WORST, planned("notice.r2", LATER)));

        assertEquals(
                List.of(pathway(
                        WORST, null, null, step("notice", FIRST, AT, true), step("notice.r2", LATER, null, false))),
                facts.pathways());
    }
}
