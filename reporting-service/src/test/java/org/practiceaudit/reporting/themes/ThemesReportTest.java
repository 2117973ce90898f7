package org.practiceaudit.reporting.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.reporting.known.Sample.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.board.Themes;
import org.practiceaudit.reporting.documents.Document.Part;
import org.practiceaudit.reporting.facts.LearningFacts;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.StreamFacts.Action.Standing;
import org.practiceaudit.reporting.facts.WiderFacts;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.known.Sample;
import org.practiceaudit.reporting.reading.Scope;
import org.practiceaudit.testing.Rule;

/** Two cycles: in the first planning was below good twelve times and good six times, in the second the other way round. */
class ThemesReportTest {
    private static final Scope ALL = new Scope.Authority();
    private static final StreamFacts PLAN = new LearningFacts.Improvement(
            "p-1", "now", "planning", null, "s-lead", LocalDate.of(2026, 12, 1), false, LocalDate.of(2026, 11, 1));
    private static final StreamFacts ELSEWHEN = new LearningFacts.Campaign(
            "k-1", "long-ago", "workshop", "planning", null, "s-lead", Sample.DUE, Sample.DUE, null);
    private static final StreamFacts MEETING =
            new WiderFacts.ModerationMeeting("mm", Sample.STARTS.plusDays(3), 9, 1, List.of("risk"));

    private static CycleFacts cycle(String id, int month, int poor, int good) {
        var audits = new ArrayList<Sample>();
        for (var i = 0; i < poor + good; i++) {
            var audit = audit(id + i)
                    .in(i % 2 == 0 ? "north" : "south", "t1")
                    .graded(
                            "good",
                            Map.of("planning", i < poor ? "requires-improvement" : "good"),
                            i < 2 ? Set.of("drift") : Set.of(),
                            "obtained",
                            true);
            audits.add(
                    i < 6 ? audit.action(id + i, Sample.DUE, i < 5 ? Standing.CLOSED : Standing.OPEN, false) : audit);
        }
        return Sample.known(Sample.cycle(id, Sample.STARTS.withMonth(month)), audits.toArray(Sample[]::new));
    }

    private static ThemesReport report(CycleFacts... cycles) {
        return ThemesReport.of(Sample.authority(List.of(cycles), PLAN, ELSEWHEN, MEETING), ALL);
    }

    private static final ThemesReport BOTH = report(cycle("before", 3, 12, 6), cycle("now", 9, 6, 13));

    @Test
    @Rule("BR-27")
    void tellsStrengthsAndAreasForImprovementOverCycles() {
        assertEquals(
                List.of("planning"),
                BOTH.overall().strengths().stream().map(Themes.Theme::code).toList());
        assertEquals(37, BOTH.overall().strengths().getFirst().audits());
        assertEquals(List.of("planning"), BOTH.overall().systemic());
    }

    @Test
    void tellsAThemeCycleByCycle() {
        var planning = BOTH.byCycle().get("planning");

        assertEquals(OptionalInt.of(6), planning.get("before").counts().get("good-or-better"));
        assertEquals(OptionalInt.of(13), planning.get("now").counts().get("good-or-better"));
        assertEquals(OptionalInt.of(6), planning.get("now").counts().get("below-good"));
    }

    @Test
    void keepsSmallCountsBackAndWhatTheyWouldFollowFrom() {
        var planning = report(cycle("before", 3, 12, 6), cycle("now", 9, 2, 13))
                .byCycle()
                .get("planning");

        assertEquals(OptionalInt.empty(), planning.get("now").counts().get("below-good"));
        assertEquals(OptionalInt.empty(), planning.get("now").counts().get("good-or-better"));
        assertEquals(
                OptionalInt.empty(),
                planning.get("before").counts().get("below-good"),
                "else it follows from what is said of both cycles together");
        assertFalse(BOTH.byCycle().containsKey("drift"), "four audits in all");
    }

    @Test
    @Rule("CA-14")
    void tellsWhatWasMadeOfThem() {
        var planning = BOTH.followUp().get("planning");

        assertEquals(1, planning.improvements());
        assertEquals(1, planning.achieved());
        assertEquals(0, planning.campaigns(), "of a cycle that is not looked at");
        assertEquals(Set.of("now"), planning.cycles());
        var risk = BOTH.followUp().get("risk");
        assertEquals(OptionalInt.of(12), risk.actions());
        assertEquals(OptionalInt.empty(), risk.outstanding(), "two of them");
    }

    @Test
    void tellsThemesOfWiderWorkToWhoeverReadsTheAuthority() {
        assertEquals(
                OptionalInt.empty(), BOTH.elsewhere().get("risk").counts().get("moderation-meetings"), "one meeting");
        var ofService = ThemesReport.of(
                Sample.authority(List.of(cycle("now", 9, 6, 13)), MEETING), new Scope.Service("north", "s-1"));
        assertTrue(ofService.elsewhere().isEmpty());
    }

    @Test
    void isReadInParts() {
        assertEquals(
                List.of("Over all of these cycles", "Cycle by cycle", "Noted beside audits", "What was made of them"),
                BOTH.document().parts().stream().map(Part::heading).toList());
        assertTrue(BOTH.document().about().contains("2 cycles"), BOTH.document().about());
    }
}
