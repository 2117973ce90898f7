package org.practiceaudit.reporting.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.reporting.known.Sample.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.disclosure.SmallNumbers;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Document.Part;
import org.practiceaudit.reporting.documents.Document.Text;
import org.practiceaudit.reporting.facts.LearningFacts;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.WiderFacts;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.known.Sample;
import org.practiceaudit.reporting.narrative.Told;
import org.practiceaudit.testing.Rule;

/** Twenty audits in September after twenty in March, two dip sample reports, an improvement and a campaign. */
class BoardReportTest {
    private static final StreamFacts ENQUIRY =
            new StreamFacts.Enquiry("now", List.of("drift", "neglect"), Sample.STARTS);
    private static final StreamFacts DIP = new WiderFacts.DipSampleReport(
            "r-1", "now", "drift", 12, Map.of("good", 6, "inadequate", 6), List.of("planning"), Sample.AT);
    private static final StreamFacts PLAN = new LearningFacts.Improvement(
            "p-1", "now", "planning", null, "s-lead", LocalDate.of(2026, 12, 1), false, null);
    private static final StreamFacts CAMPAIGN = new LearningFacts.Campaign(
            "k-1", "now", "workshop", "planning", null, "s-lead", Sample.DUE, LocalDate.of(2026, 11, 1), null);

    private static CycleFacts cycle(String id, int month, int good, int poor) {
        var audits = new ArrayList<Sample>();
        for (var i = 0; i < good + poor; i++) {
            var grade = i < good ? "good" : "requires-improvement";
            audits.add(audit(id + i)
                    .in(i % 2 == 0 ? "north" : "south", "t1")
                    .graded(
                            grade,
                            Map.of("planning", i % 4 < 3 ? "requires-improvement" : "good", "risk", "good"),
                            Set.of(),
                            i < 14 ? "obtained" : "declined",
                            true)
                    .moderated(i < 6 && good > 12 ? "requires-improvement" : grade));
        }
        return Sample.known(Sample.cycle(id, Sample.STARTS.withMonth(month)), audits.toArray(Sample[]::new));
    }

    private static AuthorityFacts known() {
        return Sample.authority(
                List.of(cycle("before", 3, 10, 10), cycle("now", 9, 15, 5)), ENQUIRY, DIP, PLAN, CAMPAIGN);
    }

    private static Document document(Told<BoardNarrative.Findings> findings) {
        var enquiry = new BoardNarrative.Enquiry(
                "Visits.", "Plans drift.", "Why.", Map.of("drift", "Do plans lead anywhere?"));
        var told = new LinkedHashMap<String, Told<BoardNarrative.Findings>>();
        told.put("r-1", findings);
        var plans = new LinkedHashMap<String, Told<String>>();
        plans.put("p-1", new Told.Found<>("Plans with dates."));
        return BoardDocuments.of(new BoardReading(
                BoardReport.of(known(), "now"), new BoardNarrative(new Told.Found<>(enquiry), told, plans)));
    }

    private static String texts(Part part) {
        return String.join(
                "\n",
                part.blocks().stream()
                        .flatMap(block -> block instanceof Text(var text) ? Stream.of(text) : Stream.empty())
                        .toList());
    }

    @Test
    @Rule("TH-28")
    void hasEveryPartThatTheBoardAsksForInItsOrder() {
        var parts = document(new Told.Found<>(new BoardNarrative.Findings("Drift after reviews.", "Review sooner.")))
                .parts();

        assertEquals(
                List.of(
                        "Grades compared with earlier cycles",
                        "Changes at moderation",
                        "Impact of the last cycle",
                        "Lines of enquiry: rationale and findings",
                        "Strengths and areas for development",
                        "Systemic issues",
                        "Feedback of families and children",
                        "Feedback of practitioners",
                        "Plan for improvement"),
                parts.stream().map(Part::heading).toList());
        assertTrue(parts.stream().noneMatch(part -> part.blocks().isEmpty()));
        assertEquals(
                List.of("Cycle", "Audits completed", "Outstanding", "Good", "Requires improvement", "Inadequate"),
                parts.getFirst().blocks().stream()
                        .filter(Document.Table.class::isInstance)
                        .map(Document.Table.class::cast)
                        .findFirst()
                        .orElseThrow()
                        .columns()
                        .stream()
                        .map(Document.Column::heading)
                        .toList());
    }

    @Test
    @Rule("TH-28")
    void comparesGradesTellsChangesAndSortsThemesIntoStrengthsAndDevelopment() {
        var report = BoardReport.of(known(), "now");

        assertEquals(
                List.of("now", "before"),
                report.cycles().stream().map(CycleGrades::cycle).toList());
        assertEquals(OptionalInt.of(6), report.moderation().changed());
        assertEquals(
                Map.of("good to requires-improvement", OptionalInt.of(6)),
                report.moderation().changes().counts());
        assertEquals(
                List.of("risk"),
                report.themes().strengths().stream().map(Themes.Theme::code).toList());
        assertEquals(
                List.of("planning"),
                report.themes().development().stream().map(Themes.Theme::code).toList());
        assertEquals(List.of("planning"), report.themes().systemic());
        assertEquals(
                Map.of("obtained", OptionalInt.of(14), "declined", OptionalInt.of(6)),
                report.feedback().family().counts());
        assertEquals(1, report.learning().improvements().size());
        assertEquals(1, report.learning().campaigns().size());
    }

    @Test
    @Rule("TH-28")
    void tellsTheRationaleAndFindingsOfEachLineInTheWordsOfTheirOwners() {
        var lines =
                texts(document(new Told.Found<>(new BoardNarrative.Findings("Drift after reviews.", "Review sooner.")))
                        .parts()
                        .get(3));

        assertTrue(lines.contains("Plans drift."), lines);
        assertTrue(lines.contains("Do plans lead anywhere?"), lines);
        assertTrue(lines.contains("Drift after reviews. Review sooner."), lines);
        assertTrue(lines.contains("Neglect"), lines);
    }

    @Test
    void saysSoInPlaceOfWordsThatAreRefusedOrCannotBeFetched() {
        assertTrue(texts(document(new Told.Refused<>()).parts().get(3)).contains("You may not read these words"));
        assertTrue(texts(document(new Told.Away<>()).parts().get(3)).contains("could not be fetched just now"));
    }

    @Test
    void keepsBackWhatCouldTellOfAChild() {
        var report =
                BoardReport.of(Sample.authority(List.of(cycle("before", 3, 10, 10), cycle("now", 9, 2, 18))), "now");

        assertEquals(
                OptionalInt.empty(),
                report.cycles().getFirst().grades().counts().get("good"));
        assertTrue(report.change().isEmpty(), "the share of good would tell it");
        assertTrue(BoardReport.of(known(), "now").change().isPresent());
    }

    /** Two outstanding of twelve good or better: told beside the twelve, the ten good would tell them. */
    @Test
    void theShareOfGoodTellsNoGradeThatIsKeptBack() {
        var audits = new ArrayList<Sample>();
        for (var i = 0; i < 20; i++) {
            audits.add(audit("x" + i).graded(i < 2 ? "outstanding" : i < 12 ? "good" : "requires-improvement"));
        }
        var cycle = Sample.known(Sample.cycle("now", Sample.STARTS), audits.toArray(Sample[]::new));
        var grades = CycleGrades.of(cycle);

        assertEquals(OptionalInt.of(12), grades.goodOrBetter());
        assertEquals(
                Map.of(
                        "outstanding", OptionalInt.empty(),
                        "good", OptionalInt.empty(),
                        "requires-improvement", OptionalInt.of(8),
                        "inadequate", OptionalInt.of(0)),
                grades.grades().counts());
    }

    private static BoardReport of(Stream<Sample> audits) {
        var cycle = Sample.known(Sample.cycle("now", Sample.STARTS), audits.toArray(Sample[]::new));
        return BoardReport.of(Sample.authority(List.of(cycle)), "now");
    }

    /** All three were good: how many there were would tell what the total is kept back for. */
    @Test
    void ofACycleOfFewAuditsNotEvenHowManyIsTold() {
        var report = of(IntStream.range(0, 3).mapToObj(i -> audit("x" + i).graded("good")));
        var now = report.cycles().getFirst();

        assertEquals(OptionalInt.empty(), now.completed());
        assertEquals(OptionalInt.empty(), now.allocated());
        assertEquals(OptionalInt.empty(), now.grades().total());
        assertEquals(OptionalInt.empty(), report.feedback().audits());
        assertEquals("Fewer than 5 audits completed", now.progress());
        for (var audience : Briefing.Audience.values()) {
            var briefing = Briefing.of(report, audience);
            assertEquals(OptionalInt.empty(), briefing.audits());
            assertTrue(briefing.document().toString().contains("Fewer than 5 audits were completed."));
        }
    }

    /** Who owes two would be known from the twenty allocated and the eighteen completed. */
    @Test
    void howManyAreOwedDoesNotFollowFromWhatIsDone() {
        var report = of(IntStream.range(0, 20)
                .mapToObj(i -> i < 2 ? audit("x" + i).overdue() : audit("x" + i).graded("good")));
        var now = report.cycles().getFirst();

        assertEquals(OptionalInt.empty(), report.persistent().owed());
        assertEquals(OptionalInt.of(18), now.completed());
        assertEquals(OptionalInt.empty(), now.allocated());
        assertEquals("18 audits completed", now.progress());
    }

    /** Of twelve moderated grades ten were changed to one other: that two stood must not follow from them. */
    @Test
    void howManyGradesStoodDoesNotFollowFromThoseThatWereChanged() {
        var moderation = of(IntStream.range(0, 12)
                        .mapToObj(
                                i -> audit("x" + i).graded("good").moderated(i < 2 ? "good" : "requires-improvement")))
                .moderation();

        assertEquals(OptionalInt.of(12), moderation.completed());
        assertEquals(OptionalInt.empty(), moderation.changed());
        assertEquals(
                Map.of("good to requires-improvement", OptionalInt.empty()),
                moderation.changes().counts());
        assertEquals(OptionalInt.empty(), moderation.changes().total());
    }

    /** Whatever the counts, what a total is kept back for is told nowhere else in the report. */
    @Test
    void noTotalThatIsKeptBackIsToldBesideIt() {
        var random = new Random(5);
        for (var round = 0; round < 300; round++) {
            var done = random.nextInt(9);
            var owed = random.nextInt(9);
            var report = of(IntStream.range(0, done + owed).mapToObj(i -> {
                var audit = audit("x" + i).in(random.nextBoolean() ? "north" : "south", "t1");
                if (i >= done) {
                    return audit.overdue();
                }
                audit.graded(random.nextBoolean() ? "good" : "inadequate");
                return random.nextBoolean() ? audit.moderated("good") : audit;
            }));
            var now = report.cycles().getFirst();
            var moderated = report.moderation();

            assertEquals(now.grades().total(), now.completed());
            assertEquals(now.grades().total(), report.feedback().audits());
            if (now.allocated().isPresent()) {
                assertFalse(SmallNumbers.small(done) || SmallNumbers.small(owed), done + " of " + (done + owed));
            }
            if (moderated.completed().isPresent() && moderated.changed().isPresent()) {
                assertFalse(SmallNumbers.small(
                        moderated.completed().getAsInt() - moderated.changed().getAsInt()));
            }
            if (moderated.changed().isEmpty()) {
                assertTrue(moderated.changes().total().isEmpty());
                assertTrue(moderated.changes().counts().values().stream().allMatch(OptionalInt::isEmpty));
            }
        }
    }

    @Test
    @Rule({"TH-28", "CA-14"})
    void theShortVersionNamesNoWorkerAndNoCase() {
        var report = BoardReport.of(known(), "now");
        var briefing = Briefing.of(report, Briefing.Audience.PRACTITIONERS).document();
        var practitioners = briefing.toString();
        var highlights =
                Briefing.of(report, Briefing.Audience.PARTNERS).document().toString();

        assertTrue(practitioners.contains("Planning"), practitioners);
        for (var name : List.of("s-lead", "s-auditor", "s-worker", "s-moderator", "c-now", "now0", "t1", "north")) {
            assertFalse(practitioners.contains(name), name);
            assertFalse(highlights.contains(name), name);
        }
        assertTrue(briefing.parts().size() < document(new Told.Away<>()).parts().size());
    }
}
