package org.practiceaudit.reporting.board;

import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;

/** A board report with its words, as one reader reads it. */
public record BoardReading(BoardReport report, BoardNarrative narrative) implements Reported {
    @Override
    public Document document() {
        return BoardDocuments.of(this);
    }
}
