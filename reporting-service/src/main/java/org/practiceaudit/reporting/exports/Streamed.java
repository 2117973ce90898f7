package org.practiceaudit.reporting.exports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import org.practiceaudit.reporting.documents.Reported;

/** A report whose rows may be too many for memory. */
public interface Streamed extends Reported {
    /** What is written in place of the document where the format has no pages; empty where the document will do. */
    Optional<Rows> rows();

    /** All rows, each read when it is written. */
    interface Rows {
        String title();

        Optional<Instant> knownUntil();

        void write(Format format, ObjectMapper mapper, OutputStream out) throws IOException;
    }
}
