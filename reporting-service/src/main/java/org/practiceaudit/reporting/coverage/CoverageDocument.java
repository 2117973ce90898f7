package org.practiceaudit.reporting.coverage;

import static org.practiceaudit.reporting.documents.Cells.code;
import static org.practiceaudit.reporting.documents.Cells.number;
import static org.practiceaudit.reporting.documents.Cells.text;
import static org.practiceaudit.reporting.documents.Tables.numbers;
import static org.practiceaudit.reporting.documents.Tables.table;
import static org.practiceaudit.reporting.documents.Tables.words;

import java.util.List;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Document.Part;
import org.practiceaudit.reporting.documents.Document.Text;

/** The coverage of social workers as it is read. */
public final class CoverageDocument {
    private CoverageDocument() {}

    public static Document of(Coverage coverage) {
        return new Document(
                "Coverage of social workers",
                coverage.scope().words(),
                coverage.knownUntil(),
                List.of(new Part(
                        "Social workers and audits of their cases",
                        List.of(
                                new Text("%d of %d social workers have had a case audited."
                                        .formatted(coverage.covered(), coverage.covered() + coverage.uncovered())),
                                table(
                                        "Social workers, those without an audit first",
                                        coverage.workers(),
                                        words("Social worker", it -> text(it.staff())),
                                        words("Service", it -> code(it.service())),
                                        words("Team", it -> text(it.team())),
                                        numbers("Audits allocated", it -> number(it.allocated())),
                                        numbers("Audits completed", it -> number(it.completed())))))));
    }
}
