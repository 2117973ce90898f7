package org.practiceaudit.local.stack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where the parts of a running stack are, as written for other processes.
 *
 * @param jdbcUrl the PostgreSQL server's JDBC URL with the name of the database left off
 * @param bootstrap the Kafka broker
 * @param brokerPid the broker's process, 0 when it is not the stack's own
 * @param brokerContainer the container of a broker that is not the stack's own, else empty
 * @param issuer the token issuer, as a service's auth-server-url
 * @param control where databases are asked for and the broker is paused
 * @param pid the stack's process
 */
public record StackFile(
        int pgPort,
        String pgSuperuser,
        String pgPassword,
        String jdbcUrl,
        String bootstrap,
        long brokerPid,
        String brokerContainer,
        String issuer,
        String control,
        long pid) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Readers see the whole file or none. */
    void write(Path file) {
        try {
            var target = file.toAbsolutePath();
            Files.createDirectories(target.getParent());
            var draft = target.resolveSibling(target.getFileName() + ".draft");
            Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new StackProblem("Cannot write " + file, failed);
        }
    }

    public static StackFile read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), StackFile.class);
    }
}
