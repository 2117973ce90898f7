package org.practiceaudit.operations.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The files of docker-compose.yml, in a folder of their own with secrets made there. */
final class TrialInstallation {
    static final List<String> SERVICES = List.of("allocation", "audit", "moderation", "actions", "reporting");

    private static final ObjectMapper JSON = new JsonMapper();
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Path ROOT = root();

    private final Path folder;

    private TrialInstallation(Path folder) {
        this.folder = folder;
    }

    static TrialInstallation in(Path folder) {
        try {
            copy(ROOT.resolve("docker-compose.yml"), folder.resolve("docker-compose.yml"));
            try (var files = Files.list(ROOT.resolve("deploy/compose"))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    copy(file, folder.resolve("deploy/compose").resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var installation = new TrialInstallation(folder);
        installation.makeSecrets();
        return installation;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    void makeSecrets() {
        var said = run("bash", "deploy/compose/secrets.sh");
        if (said.code() != 0) {
            throw new IllegalStateException(said.text());
        }
    }

    /** What a program said, in this folder. */
    record Said(int code, String text) {}

    Said run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            var text = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return new Said(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Both generations of Compose, as far as they are on this machine. */
    List<List<String>> composers() {
        var found = new ArrayList<List<String>>();
        for (var command : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
            var version = new ArrayList<>(command);
            version.add("version");
            if (answers(version)) {
                found.add(command);
            }
        }
        return found;
    }

    private boolean answers(List<String> command) {
        try {
            return run(command.toArray(String[]::new)).code() == 0;
        } catch (UncheckedIOException absent) {
            return false;
        }
    }

    JsonNode compose() {
        return parsed(YAML, "docker-compose.yml");
    }

    JsonNode realm() {
        return parsed(JSON, "deploy/compose/realm.json");
    }

    String text(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Path> file(String path) {
        return Optional.of(folder.resolve(path)).filter(Files::exists);
    }

    /** A file of the repository that is no part of the installation. */
    static String source(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode parsed(ObjectMapper mapper, String path) {
        try {
            return mapper.readTree(folder.resolve(path).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("docker-compose.yml")) && Files.exists(folder.resolve("dev"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Tests run inside the repository.");
    }
}
