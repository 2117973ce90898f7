package org.practiceaudit.allocation.population;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Children as an inspection extract has them: its lists are merged by the child's reference. A child of whom any row is
 * rejected is left out, rather than taken in with half of what is known. Held in memory is what is read of each child, not
 * the lists.
 */
final class AnnexA implements Batches<Child> {
    /** Titles, dates and notes may stand above the header of a list. */
    private static final int MOST_ROWS_ABOVE = 15;

    private final ListFiles files;
    private final Directory directory;
    private final LocalDate today;
    private final Rejects rejects;
    private final TreeMap<String, MergedChild> merged = new TreeMap<>();
    private final Set<String> spoilt = new HashSet<>();
    private final List<String> ignored = new ArrayList<>();
    private Iterator<MergedChild> left;
    private int read;

    AnnexA(ListFiles files, Directory directory, LocalDate today, Rejects rejects) {
        this.files = files;
        this.directory = directory;
        this.today = today;
        this.rejects = rejects;
    }

    @Override
    public List<Child> next(int most) throws IOException {
        if (left == null) {
            readLists();
            left = merged.values().iterator();
        }
        var taken = new ArrayList<Child>();
        while (left.hasNext() && taken.size() < most) {
            var child = left.next();
            if (!spoilt.contains(child.child())) {
                child.complete(directory, rejects).ifPresent(taken::add);
            }
        }
        return taken;
    }

    /** In the order of their numbers, which is the order of a child's way. */
    private void readLists() throws IOException {
        for (var file : files.byNumber().entrySet()) {
            var list = AnnexList.of(file.getKey());
            if (list.isEmpty()) {
                ignored.add(Reject.LIST + file.getKey());
                continue;
            }
            try (var rows = file.getValue().open()) {
                read(list.get(), rows);
            } catch (IOException broken) {
                throw rejects.refuse(new Reject(
                        Reject.LIST + file.getKey(),
                        Reject.WHOLE_FILE,
                        "",
                        "is not readable",
                        "Send an XLSX workbook, or CSV files in UTF-8 with commas."));
            }
        }
    }

    private void read(AnnexList list, Rows rows) throws IOException {
        var source = Reject.LIST + list.number();
        int before = rejects.faults();
        var header = header(source, rows);
        if (rejects.faults() > before) {
            throw new RefusedFile(rejects);
        }
        if (header.isEmpty()) {
            return;
        }
        for (var line = rows.next(); line.isPresent(); line = rows.next()) {
            if (++read > FlatFile.MOST_ROWS) {
                throw rejects.refuse(new Reject(
                        source,
                        Reject.WHOLE_FILE,
                        "",
                        "is beyond " + FlatFile.MOST_ROWS + " rows",
                        "Leave out what is long closed."));
            }
            merge(
                    list,
                    new Cells(header.get(), line.get(), source, rejects),
                    line.get().number());
        }
    }

    /** The first row with the child's reference among its titles; none in a list without rows. */
    private Optional<Header> header(String source, Rows rows) throws IOException {
        var known = AnnexList.COLUMNS.byPlainTitle();
        int above = 0;
        for (var line = rows.next(); line.isPresent(); line = rows.next()) {
            for (var cell : line.get().cells()) {
                if (ImportFiles.CHILD_ID.name().equals(known.get(Columns.plain(cell)))) {
                    return Optional.of(Header.lenient(source, line.get(), AnnexList.COLUMNS, rejects));
                }
            }
            if (++above == MOST_ROWS_ABOVE) {
                break;
            }
        }
        if (above > 0) {
            throw rejects.refuse(new Reject(
                    source,
                    Reject.WHOLE_FILE,
                    "",
                    "has no header row",
                    "Give it a header row with Child Unique ID within its first " + MOST_ROWS_ABOVE + " rows."));
        }
        return Optional.empty();
    }

    private void merge(AnnexList list, Cells cells, int row) {
        var reference = cells.reference("child");
        var part = ListRow.of(list, row, cells, today);
        if (cells.faulty()) {
            spoilt.add(reference);
            return;
        }
        merged.computeIfAbsent(reference, MergedChild::new).add(part);
    }

    @Override
    public List<String> ignored() {
        return List.copyOf(ignored);
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
