package org.practiceaudit.allocation.population;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** The rows of a file or a sheet, one after another, so that a large one needs no more memory than a small one. */
interface Rows extends AutoCloseable {
    /** @param number as a spreadsheet counts it, from 1 */
    record Line(int number, String[] cells) {
        boolean blank() {
            return Arrays.stream(cells).allMatch(cell -> cell == null || cell.isBlank());
        }
    }

    /** The next row that holds something; empty at the end. */
    Optional<Line> next() throws IOException;

    @Override
    void close() throws IOException;
}
