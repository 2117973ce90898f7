package org.practiceaudit.reporting.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.testing.ServiceStackResource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Held against veraPDF's PDF/UA-1 profile, which checks what of the standard a machine can check. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class PdfFormTest {
    static byte[] pdf(Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfForm.write(document, out);
        return out.toByteArray();
    }

    /** What of PDF/UA-1 it breaks, in words. */
    static List<String> broken(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertTrue(result.getTotalAssertions() > 0, "something was checked");
            return result.getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    @Test
    void keepsToPdfUa() throws Exception {
        assertEquals(List.of(), broken(pdf(Samples.everything())));
    }

    @Test
    void tagsHeadingsTablesAndFigures() throws IOException {
        try (var read = Loader.loadPDF(pdf(Samples.everything()))) {
            var elements = new ArrayList<PDStructureElement>();
            gather(read.getDocumentCatalog().getStructureTreeRoot(), elements);

            assertEquals("en-GB", read.getDocumentCatalog().getLanguage());
            assertEquals(
                    "Board report <September> & \"October\"",
                    read.getDocumentInformation().getTitle());
            assertEquals(1, count(elements, "H1"));
            assertEquals(3, count(elements, "H2"));
            assertEquals(3, count(elements, "Table"));
            assertEquals(
                    List.of(
                            "Good or better. Share of audits good or better by month; the last month is above the upper"
                                    + " limit.",
                            "Audits. Audits by month."),
                    elements.stream()
                            .filter(element -> element.getStructureType().equals("Figure"))
                            .map(PDStructureElement::getAlternateDescription)
                            .toList());
            assertTrue(text(read).contains("As known at 1 October 2026, 10:31 BST."));
        }
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    private static long count(List<PDStructureElement> elements, String type) {
        return elements.stream()
                .filter(element -> element.getStructureType().equals(type))
                .count();
    }

    private static void gather(PDStructureNode node, List<PDStructureElement> found) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                gather(element, found);
            }
        }
    }
}
