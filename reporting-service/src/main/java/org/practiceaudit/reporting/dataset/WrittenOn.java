package org.practiceaudit.reporting.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.reporting.documents.Cells;

/**
 * What was written on one audit.
 *
 * @param passages in the order of the audit: sections, lines of enquiry, what people said, the overall grade's reason, learning
 * @param withheld whether the reader moderates it blind, and is not told the auditor's judgement
 */
public record WrittenOn(List<Passage> passages, boolean withheld) {
    /** @param of what it is about, in words */
    public record Passage(String of, String text) {}

    static WrittenOn of(JsonNode words) {
        var passages = new ArrayList<Passage>();
        words.path("sections")
                .forEachEntry((section, of) -> List.of("strengths", "learning", "rationale")
                        .forEach(part -> add(passages, Cells.readable(section) + ": " + part, of.path(part))));
        words.path("linesOfEnquiry")
                .forEachEntry((line, text) -> add(passages, "Line of enquiry: " + Cells.readable(line), text));
        words.path("family").forEach(said -> add(passages, "Family", said.path("text")));
        add(passages, "Practitioner", words.path("practitioner"));
        add(passages, "Overall grade", words.path("overall"));
        words.path("learning")
                .forEach(point -> add(
                        passages,
                        "Learning: " + Cells.readable(point.path("theme").asText("no theme")),
                        point.path("text")));
        return new WrittenOn(passages, words.path("withheld").asBoolean());
    }

    private static void add(List<Passage> passages, String of, JsonNode text) {
        if (!text.asText("").isEmpty()) {
            passages.add(new Passage(of, text.asText()));
        }
    }
}
