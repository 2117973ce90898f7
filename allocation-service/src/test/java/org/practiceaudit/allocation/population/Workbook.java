package org.practiceaudit.allocation.population;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes inspection extracts for tests: sheets, or CSV files in a zip, by their names. */
public final class Workbook {
    private Workbook() {}

    /** A cell is a text, a number, a truth or a day; null is an empty one. */
    public static byte[] xlsx(Map<String, Object[][]> sheets) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            for (var named : sheets.entrySet()) {
                var sheet = workbook.newWorksheet(named.getKey());
                for (int row = 0; row < named.getValue().length; row++) {
                    for (int column = 0; column < named.getValue()[row].length; column++) {
                        put(sheet, row, column, named.getValue()[row][column]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(org.dhatim.fastexcel.Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case null -> {}
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            default -> sheet.value(row, column, cell.toString());
        }
    }

    public static byte[] zip(Map<String, String> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
