package org.practiceaudit.reporting.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class DocxFormTest {
    private static XWPFDocument word() throws IOException {
        var out = new ByteArrayOutputStream();
        DocxForm.write(Samples.everything(), out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> styled(XWPFDocument word, String style) {
        return word.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    @Test
    void hasTitleLanguageAndHeadingsByStyle() throws IOException {
        try (var word = word()) {
            assertEquals(
                    "Board report <September> & \"October\"",
                    word.getProperties().getCoreProperties().getTitle());
            assertTrue(new String(
                            word.getStyles().getPackagePart().getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .contains("<w:lang w:val=\"en-GB\""));
            assertEquals(List.of("Findings", "Over time", "Nothing"), styled(word, "Heading1"));
            assertEquals(List.of("Good or better", "Audits"), styled(word, "Heading2"));
            assertTrue(styled(word, "Normal").contains("As known at 1 October 2026, 10:31 BST."));
        }
    }

    @Test
    void hasTablesWhoseHeadRepeatsAndWhoseValuesAreShownAsOnAPage() throws IOException {
        try (var word = word()) {
            assertEquals(3, word.getTables().size(), "the empty one is said to be so");
            var table = word.getTables().getFirst();
            assertTrue(table.getRow(0).isRepeatHeader());
            assertEquals(
                    List.of(
                            "north",
                            "-12",
                            "34.6%",
                            "30 September 2026",
                            "30 September 2026, 16:05 BST",
                            Samples.FORMULA),
                    table.getRow(1).getTableCells().stream()
                            .map(cell -> cell.getText())
                            .toList());
        }
    }

    @Test
    void tellsWhatItsPicturesShow() throws IOException {
        try (var word = word()) {
            var texts = word.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .flatMap(run -> run.getEmbeddedPictures().stream())
                    .map(picture -> picture.getDescription())
                    .toList();
            assertEquals(2, word.getAllPictures().size());
            assertEquals(2, texts.size());
        }
    }
}
