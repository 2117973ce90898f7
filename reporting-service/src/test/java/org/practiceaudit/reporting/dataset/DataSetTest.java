package org.practiceaudit.reporting.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.reporting.known.Sample.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.SectionAgreement;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.facts.PathwayHistory;
import org.practiceaudit.reporting.facts.StreamFacts.Action.Standing;
import org.practiceaudit.reporting.known.Sample;
import org.practiceaudit.reporting.narrative.Told;
import org.practiceaudit.testing.Rule;

class DataSetTest {
    private static final PathwayHistory.Meeting UOPP = new PathwayHistory.Meeting("m1", "uopp", Sample.AT, 4);

    private static final DataSet DATA = DataSet.of(
            Sample.known(
                    Sample.cycle("2026-09", Sample.STARTS),
                    audit("a1")
                            .graded(
                                    "good",
                                    Map.of("risk", "good", "planning", "good"),
                                    Set.of("drift"),
                                    "declined",
                                    true)
                            .moderated("inadequate", new SectionAgreement("risk", "good", "inadequate", false))
                            .action("x1", Sample.DUE, Standing.OPEN, false)
                            .pathway(new PathwayHistory(List.of(UOPP), List.of(), List.of(), List.of(), 0)),
                    audit("a2")),
            Sample.READER.scope(),
            Sample.AT);

    @Test
    @Rule("TH-18")
    void hasAllGradingsFeedbackActionsAndMeetingsOfEachAudit() {
        var row = DATA.rows().getFirst();

        assertEquals("good", row.auditorGrade());
        assertEquals("inadequate", row.moderatedGrade());
        assertEquals(
                Map.of(
                        "risk", new DataSet.Section("good", "inadequate"),
                        "planning", new DataSet.Section("good", null)),
                row.sections());
        assertEquals(Set.of("drift"), row.themes());
        assertEquals("declined", row.familyFeedback());
        assertEquals(true, row.practitionerFeedback());
        assertEquals(
                List.of("x1"), row.actions().stream().map(DataSet.Act::action).toList());
        assertEquals(List.of(UOPP), row.meetings());
        assertEquals(2, DATA.rows().size());
    }

    private static Document.Value record(Told<String> told) {
        var records = new LinkedHashMap<String, Map<String, Told<String>>>();
        records.put("a1", Map.of("uopp", told));
        var meetings = (Document.Table) read(new CycleWords(new Told.Away<>(), records))
                .parts()
                .get(3)
                .blocks()
                .getFirst();
        return meetings.rows().getFirst().getLast();
    }

    @Test
    @Rule("TH-18")
    void tellsTheRecordOfAMeetingToThoseWhoMayReadIt() {
        assertEquals(new Document.Words("We agreed."), record(new Told.Found<>("We agreed.")));
        assertEquals(
                new Document.Words("You may not read these words; ask whoever wrote them."),
                record(new Told.Refused<>()));
    }

    private static Document read(CycleWords words) {
        return DataSetDocument.of(new DataSetReading(DATA, Optional.of(words)));
    }

    private static Document.Block written(Told<SequencedMap<String, WrittenOn>> told) {
        return read(new CycleWords(told, new LinkedHashMap<>()))
                .parts()
                .getLast()
                .blocks()
                .getLast();
    }

    @Test
    @Rule("TH-18")
    void tellsWhatWasWrittenOnEachAudit() throws IOException {
        var audits = new LinkedHashMap<String, WrittenOn>();
        audits.put("a1", WrittenOn.of(new ObjectMapper().readTree("""
                {"audit": "a1", "sections": {"risk": {"strengths": "Seen weekly.", "learning": "", "rationale": "So."}},
                 "linesOfEnquiry": {"drift": "None."}, "family": [{"text": "Calmer."}], "practitioner": "The journey.",
                 "learning": [{"learningPoint": "1", "theme": "voice-of-the-child", "text": "Ask."}], "withheld": false}
                """)));
        var table = (Document.Table) written(new Told.Found<>(audits));

        assertEquals(
                List.of(
                        "Risk: strengths",
                        "Risk: rationale",
                        "Line of enquiry: Drift",
                        "Family",
                        "Practitioner",
                        "Learning: Voice of the child"),
                table.rows().stream()
                        .map(row -> ((Document.Words) row.get(1)).text())
                        .toList());
        assertEquals(new Document.Words("Seen weekly."), table.rows().getFirst().getLast());
    }

    @Test
    void saysThatReadingThemIsKept() {
        var part = read(new CycleWords(new Told.Found<>(new LinkedHashMap<>()), new LinkedHashMap<>()))
                .parts()
                .getLast();

        assertTrue(part.blocks().getFirst().toString().contains("it is kept that you have read them"), part.toString());
    }

    @Test
    void saysInTheirPlaceThatTheirOwnerIsAway() {
        assertEquals(
                new Document.Text("These words could not be fetched just now; open the report again later."),
                written(new Told.Away<>()));
    }
}
