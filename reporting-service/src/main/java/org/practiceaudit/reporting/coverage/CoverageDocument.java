package org.practiceaudit.reporting.coverage;

import static org.practiceaudit.reporting.documents.Cells.code;
import static org.practiceaudit.reporting.documents.Cells.number;
import static org.practiceaudit.reporting.documents.Cells.numbers;
import static org.practiceaudit.reporting.documents.Cells.row;
import static org.practiceaudit.reporting.documents.Cells.text;
import static org.practiceaudit.reporting.documents.Cells.words;

import java.util.List;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Document.Part;
import org.practiceaudit.reporting.documents.Document.Table;
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
                                new Table(
                                        "Social workers, those without an audit first",
                                        List.of(
                                                words("Social worker"),
                                                words("Service"),
                                                words("Team"),
                                                numbers("Audits allocated"),
                                                numbers("Audits completed")),
                                        coverage.workers().stream()
                                                .map(it -> row(
                                                        text(it.staff()),
                                                        code(it.service()),
                                                        text(it.team()),
                                                        number(it.allocated()),
                                                        number(it.completed())))
                                                .toList())))));
    }
}
