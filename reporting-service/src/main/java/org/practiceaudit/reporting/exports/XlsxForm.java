package org.practiceaudit.reporting.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Shown;

/** A report as a workbook: a first sheet with what it says in words, then a sheet for each table. */
final class XlsxForm {
    private static final int LONGEST_NAME = 31;
    private static final String NOT_IN_NAMES = "[\\[\\]:*?/\\\\']";

    private XlsxForm() {}

    static void write(Document document, OutputStream out) throws IOException {
        try (var workbook = workbook(document.title(), out)) {
            about(document, workbook);
            var names = new HashSet<>(Set.of("about"));
            for (var placed : document.tables()) {
                var sheet = workbook.newWorksheet(name(placed.table().caption(), names));
                var rows = new XlsxRows(sheet, placed.table().columns());
                for (var row : placed.table().rows()) {
                    rows.row(row);
                }
                rows.close();
            }
        }
    }

    static Workbook workbook(String title, OutputStream out) {
        var workbook = new Workbook(out, "practice-audit", "1.0");
        workbook.properties().setTitle(title);
        return workbook;
    }

    /** A sheet that says what the others are and as of when they hold. */
    static void about(Workbook workbook, String title, Optional<Instant> knownUntil) throws IOException {
        about(workbook, title, "", knownUntil).finish();
    }

    private static Worksheet about(Workbook workbook, String title, String about, Optional<Instant> knownUntil) {
        var sheet = workbook.newWorksheet("About");
        sheet.width(0, 100);
        sheet.inlineString(0, 0, title);
        sheet.style(0, 0).bold().fontSize(16).set();
        sheet.inlineString(1, 0, about);
        sheet.inlineString(2, 0, Shown.asOf(knownUntil));
        return sheet;
    }

    private static void about(Document document, Workbook workbook) throws IOException {
        var sheet = about(workbook, document.title(), document.about(), document.knownUntil());
        var line = 4;
        for (var part : document.parts()) {
            sheet.inlineString(line, 0, part.heading());
            sheet.style(line++, 0).bold().set();
            for (var block : part.blocks()) {
                sheet.inlineString(line, 0, words(block));
                sheet.style(line++, 0).wrapText(true).set();
            }
        }
        sheet.finish();
    }

    private static String words(Document.Block block) {
        return switch (block) {
            case Document.Text(var text) -> text;
            case Document.Table table -> "Table: " + table.caption();
            case Document.Chart chart -> chart.title() + ". " + chart.description();
        };
    }

    /** Excel knows sheets by names of 31 characters at most, each once, whatever their case. */
    private static String name(String caption, Set<String> taken) {
        var plain = caption.replaceAll(NOT_IN_NAMES, " ").strip();
        var name = cut(plain.isEmpty() ? "Table" : plain, "");
        for (var n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = cut(plain, " " + n);
        }
        return name;
    }

    private static String cut(String name, String end) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
    }
}
