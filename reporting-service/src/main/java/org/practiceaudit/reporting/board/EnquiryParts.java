package org.practiceaudit.reporting.board;

import static org.practiceaudit.reporting.documents.Cells.readable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.practiceaudit.reporting.disclosure.SmallNumbers;
import org.practiceaudit.reporting.documents.Document.Block;
import org.practiceaudit.reporting.documents.Document.Text;
import org.practiceaudit.reporting.narrative.Told;

/** The lines of enquiry of a board report as they are read. */
final class EnquiryParts {
    private EnquiryParts() {}

    static List<Block> of(BoardReading reading) {
        var report = reading.report();
        if (report.lines().isEmpty()) {
            return List.of(new Text("The cycle has no lines of enquiry."));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Text("Why they were chosen. "
                + reading.narrative()
                        .enquiry()
                        .inPlace(words -> "What goes well: " + words.goingWell() + " What gives cause for worry: "
                                + words.worries() + " What more must be known: " + words.needToKnow())));
        report.lines().forEach(line -> line(reading, line, blocks));
        return blocks;
    }

    private static void line(BoardReading reading, LineOfEnquiry line, List<Block> blocks) {
        var questions = reading.narrative().enquiry() instanceof Told.Found<BoardNarrative.Enquiry>(var words)
                ? words.questions()
                : Map.<String, String>of();
        blocks.add(new Text(readable(line.code()) + ". " + questions.getOrDefault(line.code(), "")));
        if (line.reports().isEmpty()) {
            blocks.add(new Text("No report on dip samples has been signed off."));
        }
        line.reports().forEach(sampled -> {
            blocks.add(BoardDocuments.counts(
                    readable(line.code()) + ": " + SmallNumbers.words(sampled.samples()) + " dip samples",
                    "Grade",
                    sampled.grades()));
            blocks.add(new Text("Findings. "
                    + reading.narrative()
                            .findings()
                            .getOrDefault(sampled.report(), new Told.Nothing<>())
                            .inPlace(words -> words.findings() + " " + words.conclusions())));
        });
    }
}
