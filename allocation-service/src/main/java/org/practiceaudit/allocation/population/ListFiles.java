package org.practiceaudit.allocation.population;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** The lists of an inspection extract: the sheets of a workbook, or the CSV files in a zip, found by the number in their names. */
final class ListFiles implements Closeable {
    /** What a file may unpack to: far more than a true extract needs, far less than what fills a disk or the memory. */
    static final long MOST_BYTES = 1L << 30;

    /** Texts of a workbook are held in memory while it is read. */
    static final long MOST_BYTES_OF_TEXTS = 128L << 20;

    private static final String TEXTS = "xl/sharedStrings.xml";

    /** Opens one list. */
    @FunctionalInterface
    interface Source {
        Rows open() throws IOException;
    }

    private record Named(String name, Source source) {}

    private final TreeMap<Integer, Source> byNumber = new TreeMap<>();
    private final Closeable opened;
    private final Rejects rejects;

    private ListFiles(Closeable opened, Rejects rejects) {
        this.opened = opened;
        this.rejects = rejects;
    }

    Map<Integer, Source> byNumber() {
        return byNumber;
    }

    /** @throws RefusedFile when it is no workbook, or has no list */
    static ListFiles workbook(Path file, Rejects rejects) {
        refuseIfHuge(file, rejects);
        try {
            var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            var lists = new ListFiles(workbook, rejects);
            lists.find(
                    workbook.getSheets()
                            .map(sheet -> new Named(sheet.getName(), () -> new SheetRows(sheet)))
                            .toList(),
                    "sheets");
            return lists;
        } catch (IOException | ExcelReaderException broken) {
            throw refused(rejects, "is not readable as XLSX", "Save it as an XLSX workbook without a password.");
        }
    }

    /** @throws RefusedFile when it is no zip, or has no list */
    static ListFiles zip(Path file, Rejects rejects) {
        refuseIfHuge(file, rejects);
        try {
            var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            var lists = new ListFiles(zip, rejects);
            lists.find(
                    zip.stream()
                            .filter(entry ->
                                    !entry.isDirectory() && !entry.getName().startsWith("__MACOSX"))
                            .map(entry -> new Named(fileName(entry), () -> new CsvRows(zip.getInputStream(entry))))
                            .toList(),
                    "files");
            return lists;
        } catch (IOException broken) {
            throw refused(rejects, "is not readable as a zip", "Send a zip of CSV files without a password.");
        }
    }

    private static RefusedFile refused(Rejects rejects, String reason, String remedy) {
        return rejects.refuse(new Reject("", Reject.WHOLE_FILE, "", reason, remedy));
    }

    private static String fileName(ZipEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }

    /** A sheet or file without a number, such as a cover, is none of the lists. */
    private void find(List<Named> all, String what) throws IOException {
        for (var named : all) {
            var number = AnnexList.numberIn(named.name());
            if (number.isPresent() && byNumber.put(number.getAsInt(), named.source()) != null) {
                close();
                throw rejects.refuse(new Reject(
                        Reject.LIST + number.getAsInt(),
                        Reject.WHOLE_FILE,
                        "",
                        "is there more than once",
                        "Keep one of them."));
            }
        }
        if (byNumber.keySet().stream().noneMatch(number -> AnnexList.of(number).isPresent())) {
            close();
            throw refused(rejects, "has none of the lists 1 to 9", "Name its " + what + " List 1 to List 9.");
        }
    }

    private static void refuseIfHuge(Path file, Rejects rejects) {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            var sizes = zip.stream().mapToLong(ZipEntry::getSize).sum();
            var texts = zip.getEntry(TEXTS);
            if (sizes > MOST_BYTES || texts != null && texts.getSize() > MOST_BYTES_OF_TEXTS) {
                throw refused(rejects, "unpacks to more than is taken", "Send fewer rows, or CSV files.");
            }
        } catch (IOException broken) {
            throw refused(rejects, "is not readable", "Send an XLSX workbook, or a zip of CSV files.");
        }
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }
}
