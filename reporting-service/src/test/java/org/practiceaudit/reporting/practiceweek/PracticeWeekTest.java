package org.practiceaudit.reporting.practiceweek;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.practiceaudit.reporting.known.Sample.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.WiderFacts.Consultation;
import org.practiceaudit.reporting.facts.WiderFacts.ModerationMeeting;
import org.practiceaudit.reporting.facts.WiderFacts.Observation;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.known.Sample;
import org.practiceaudit.testing.Rule;

class PracticeWeekTest {
    private static PracticeWeek week() {
        var facts = new ArrayList<StreamFacts>();
        facts.add(Sample.cycle("pw", Sample.STARTS));
        for (var i = 0; i < 6; i++) {
            facts.addAll(audit("a" + i).kind("practice-week").graded("good").facts());
            facts.add(new Observation(
                    "o" + i, "pw", "home-visit", Sample.STARTS, List.of("direct-work"), List.of("recording"), null));
            facts.add(new Consultation("k" + i, "pw", "parent", "telephone", Sample.STARTS, List.of("respect"), 2));
        }
        facts.add(new Observation("o9", "elsewhere", "core-group", Sample.STARTS, List.of(), List.of(), null));
        facts.add(new ModerationMeeting("m1", Sample.DUE, 6, 0, List.of()));
        var cycle = CycleFacts.of(facts, Sample.READER).orElseThrow();
        return PracticeWeek.of(Sample.authority(List.of(cycle)), "pw");
    }

    @Test
    @Rule("CA-07")
    void tellsTheOutcomeOfAuditsWhatWasSeenWhatFamiliesSaidAndWhatIsLearnt() {
        var week = week();

        assertEquals(OptionalInt.of(6), week.outcome().completed());
        assertEquals(OptionalInt.of(6), week.outcome().grades().counts().get("good"));
        assertEquals(
                Map.of("home-visit", OptionalInt.of(6)), week.observations().counts());
        assertEquals(Map.of("direct-work", OptionalInt.of(6)), week.seenWell().counts());
        assertEquals(Map.of("recording", OptionalInt.of(6)), week.toLearn().counts());
        assertEquals(Map.of("parent", OptionalInt.of(6)), week.consulted().counts());
        assertEquals(OptionalInt.of(12), week.messages());
        assertEquals(1, week.moderationMeetings());
    }

    @Test
    @Rule("CA-07")
    void teamsReadItWithoutCasesAndNames() {
        var document = PracticeWeekDocument.of(week());

        assertEquals(
                List.of(
                        "Outcome of the audits",
                        "Good and weak practice",
                        "Practice observed",
                        "Children and families",
                        "What the organisation learns"),
                document.parts().stream().map(Document.Part::heading).toList());
        assertEquals(
                List.of("Audits", "Observations", "Times noted", "Times noted", "Consultations", "Times noted"),
                document.tables().stream()
                        .map(placed -> placed.table().columns())
                        .filter(columns -> columns.size() == 2)
                        .map(columns -> columns.getLast().heading())
                        .toList());
        for (var name : List.of("s-auditor", "s-worker", "c-a1", "t1")) {
            assertFalse(document.toString().contains(name), name);
        }
    }
}
