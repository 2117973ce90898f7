package org.practiceaudit.reporting.exports;

import io.quarkus.qute.TemplateInstance;
import org.practiceaudit.reporting.documents.Document;

/**
 * The XHTML of which a PDF is made.
 *
 * @param paper {@code landscape} where a table is too wide for {@code portrait}
 */
record PdfPage(Document document, String paper) implements TemplateInstance {
    private static final int MOST_UPRIGHT = 7;

    static PdfPage of(Document document) {
        var wide = document.tables().stream()
                .anyMatch(placed -> placed.table().columns().size() > MOST_UPRIGHT);
        return new PdfPage(document, wide ? "landscape" : "portrait");
    }
}
