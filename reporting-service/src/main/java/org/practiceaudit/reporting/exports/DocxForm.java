package org.practiceaudit.reporting.exports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.practiceaudit.reporting.documents.Document.Block;
import org.practiceaudit.reporting.documents.Document.Chart;
import org.practiceaudit.reporting.documents.Document.Column;
import org.practiceaudit.reporting.documents.Document.Table;
import org.practiceaudit.reporting.documents.Document.Text;
import org.practiceaudit.reporting.documents.Shown;
import org.practiceaudit.reporting.documents.XmlText;

/** A report as a Word document that can be edited: headings by style, tables whose head repeats, pictures with their text. */
final class DocxForm {
    private static final int PICTURE_WIDTH = 450;
    private static final int PICTURE_HEIGHT = 200;

    private final XWPFDocument word;

    private DocxForm(XWPFDocument word) {
        this.word = word;
    }

    static void write(org.practiceaudit.reporting.documents.Document document, OutputStream out) throws IOException {
        try (var word = new XWPFDocument()) {
            DocxStyles.add(word);
            word.getProperties().getCoreProperties().setTitle(document.title());
            word.getProperties().getCoreProperties().setSubjectProperty(document.about());
            word.getProperties().getCoreProperties().setCreator("practice-audit");
            new DocxForm(word).write(document);
            word.write(out);
        }
    }

    private void write(org.practiceaudit.reporting.documents.Document document) throws IOException {
        paragraph("Title", document.title());
        paragraph("Normal", document.about());
        paragraph("Normal", Shown.asOf(document.knownUntil()));
        for (var part : document.parts()) {
            paragraph("Heading1", part.heading());
            for (var block : part.blocks()) {
                block(block);
            }
        }
    }

    private void block(Block block) throws IOException {
        switch (block) {
            case Text(var text) -> paragraph("Normal", text);
            case Table table -> table(table);
            case Chart chart -> {
                paragraph("Heading2", chart.title());
                paragraph("Normal", chart.description());
                picture(chart);
                table(chart.data());
            }
        }
    }

    private void paragraph(String style, String text) {
        var paragraph = word.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(XmlText.legal(text));
    }

    private void picture(Chart chart) throws IOException {
        var run = word.createParagraph().createRun();
        try {
            run.addPicture(
                    new ByteArrayInputStream(Picture.png(chart)),
                    Document.PICTURE_TYPE_PNG,
                    chart.title(),
                    Units.toEMU(PICTURE_WIDTH),
                    Units.toEMU(PICTURE_HEIGHT));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        run.getCTR()
                .getDrawingArray(0)
                .getInlineArray(0)
                .getDocPr()
                .setDescr(XmlText.legal(chart.title() + ". " + chart.description()));
    }

    private void table(Table table) {
        paragraph("Caption", table.caption());
        if (table.rows().isEmpty()) {
            paragraph("Normal", "There is nothing to show.");
            return;
        }
        var grid = word.createTable(table.rows().size() + 1, table.columns().size());
        grid.setWidth("100%");
        grid.getRow(0).setRepeatHeader(true);
        grid.getCTTbl().getTblPr().addNewTblCaption().setVal(XmlText.legal(table.caption()));
        cells(grid, 0, table, table.columns().stream().map(Column::heading).toList(), true);
        for (var row = 0; row < table.rows().size(); row++) {
            cells(
                    grid,
                    row + 1,
                    table,
                    table.rows().get(row).stream().map(Shown::text).toList(),
                    false);
        }
        paragraph("Normal", "");
    }

    private static void cells(XWPFTable grid, int row, Table table, List<String> texts, boolean head) {
        for (var column = 0; column < texts.size(); column++) {
            cell(
                    grid.getRow(row).getCell(column),
                    texts.get(column),
                    head || column == 0,
                    table.columns().get(column).kind());
        }
    }

    private static void cell(XWPFTableCell cell, String text, boolean bold, Column.Kind kind) {
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(
                switch (kind) {
                    case NUMBER, SHARE -> ParagraphAlignment.RIGHT;
                    case WORDS, DAY, MOMENT -> ParagraphAlignment.LEFT;
                });
        var run = paragraph.createRun();
        run.setBold(bold);
        run.setText(XmlText.legal(text));
    }
}
