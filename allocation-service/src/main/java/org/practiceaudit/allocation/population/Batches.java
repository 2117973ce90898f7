package org.practiceaudit.allocation.population;

import java.io.IOException;
import java.util.List;

/** An opened file, taken a part at a time. What is wrong with it is noted as it is read. */
interface Batches<T> extends AutoCloseable {
    /** At most {@code most} accepted rows; none at the end. */
    List<T> next(int most) throws IOException;

    /** What of the file was left unread on purpose: {@code List 10}. */
    List<String> ignored();

    @Override
    void close() throws IOException;
}
