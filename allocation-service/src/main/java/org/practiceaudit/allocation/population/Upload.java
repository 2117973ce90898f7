package org.practiceaudit.allocation.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.logging.Logger;

/**
 * A file as it was sent, on disk and readable by this process only until it has been read.
 *
 * @param type its media type without parameters
 * @param digest SHA-256 in hex
 */
record Upload(Path file, String type, String digest) {
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String ZIP = "application/zip";

    private static final Logger LOG = Logger.getLogger(Upload.class);

    /** Blocking. */
    static Upload keep(InputStream body, String type) {
        try {
            var file = Files.createTempFile("import-", ".upload");
            var digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(body, digest);
                    var out = Files.newOutputStream(file)) {
                in.transferTo(out);
            } catch (IOException | RuntimeException broken) {
                Files.deleteIfExists(file);
                throw broken;
            }
            return new Upload(file, type, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    Rows csv() throws IOException {
        return new CsvRows(Files.newInputStream(file));
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("an upload could not be deleted", e);
        }
    }
}
