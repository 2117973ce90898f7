package org.practiceaudit.reporting.exports;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a download is written before it is sent: a file that is gone once it was sent. What fails while it is made is then still
 * told as a problem, memory does not grow with it, and no database connection waits for a slow reader.
 */
@ApplicationScoped
public class Spool {
    /** Writes all of a download. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private final Vertx vertx;

    Spool(Vertx vertx) {
        this.vertx = vertx;
    }

    /** A download as a response, once all of it is written. */
    public Uni<Response> answer(String title, Optional<Instant> knownUntil, Format format, Writing writing) {
        return write(writing)
                .map(file -> Response.ok(file, format.mediaType())
                        .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attached(title, knownUntil, format))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    /** Writes on a worker thread, then opens what was written for sending. */
    Uni<AsyncFile> write(Writing writing) {
        var context = vertx.getOrCreateContext();
        return Uni.createFrom()
                .item(() -> written(writing))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(command -> context.runOnContext(command))
                .flatMap(file -> vertx.fileSystem()
                        .open(file.toString(), new OpenOptions().setRead(true).setDeleteOnClose(true)))
                .map(io.vertx.mutiny.core.file.AsyncFile::getDelegate);
    }

    private static Path written(Writing writing) {
        try {
            var file = Files.createTempFile("download-", null);
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                writing.to(out);
                return file;
            } catch (IOException | RuntimeException e) {
                Files.delete(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
