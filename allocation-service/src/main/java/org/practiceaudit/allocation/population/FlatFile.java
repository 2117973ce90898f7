package org.practiceaudit.allocation.population;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A file of ours: a header row, then one record a row. */
final class FlatFile<T> implements Batches<T> {
    /** Rows of one file; a larger one is a mistake, or meant to do harm. */
    static final int MOST_ROWS = 500_000;

    private final String source;
    private final Rows rows;
    private final Header header;
    private final Function<Cells, T> bind;
    private final Function<T, String> key;
    private final String keyColumn;
    private final Rejects rejects;
    private final Set<String> keys = new HashSet<>();
    private int read;

    /**
     * @param bind makes something of a row's cells and names what is wrong with them
     * @param key what no two rows may share
     * @throws RefusedFile when the header is not one of this file
     */
    FlatFile(
            String source,
            Rows rows,
            Columns columns,
            Function<Cells, T> bind,
            Function<T, String> key,
            Rejects rejects)
            throws IOException {
        this.source = source;
        this.rows = rows;
        this.bind = bind;
        this.key = key;
        this.keyColumn = columns.needed().getFirst();
        this.rejects = rejects;
        try {
            this.header = Header.strict(source, line(), columns, rejects);
            if (rejects.any()) {
                throw new RefusedFile(rejects);
            }
        } catch (RefusedFile refused) {
            rows.close();
            throw refused;
        }
    }

    @Override
    public List<T> next(int most) throws IOException {
        var taken = new ArrayList<T>();
        while (taken.size() < most) {
            var line = line();
            if (line.isEmpty()) {
                return taken;
            }
            if (++read > MOST_ROWS) {
                throw rejects.refuse(
                        new Reject(source, 0, "", "has more than " + MOST_ROWS + " rows", "Send it in several files."));
            }
            var cells = new Cells(header, line.get(), source, rejects);
            cells.tooMany();
            int before = rejects.faults();
            var made = bind.apply(cells);
            if (rejects.faults() == before && !keys.add(key.apply(made))) {
                cells.problem(keyColumn, "repeats an earlier row", "Keep one of them.");
            }
            if (!cells.faulty()) {
                taken.add(made);
            }
        }
        return taken;
    }

    private Optional<Rows.Line> line() {
        try {
            return rows.next();
        } catch (IOException broken) {
            throw rejects.refuse(new Reject(
                    source,
                    Reject.WHOLE_FILE,
                    "",
                    "is not readable as CSV",
                    "Send UTF-8 text with commas and a header row."));
        }
    }

    @Override
    public List<String> ignored() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
