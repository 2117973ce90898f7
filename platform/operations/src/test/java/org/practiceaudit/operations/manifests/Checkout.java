package org.practiceaudit.operations.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where things lie in the repository and beside it. */
final class Checkout {
    static final List<String> SERVICES = List.of("allocation", "audit", "moderation", "actions", "reporting");

    private static final String DEFINITIONS = "PRACTICE_AUDIT_CRDS";
    private static final Path ROOT = root();

    private Checkout() {}

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        for (var folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("deploy")) && Files.exists(folder.resolve("dev"))) {
                return folder;
            }
        }
        throw new IllegalStateException("No deploy folder above " + here + ": tests run inside the repository.");
    }

    static Path at(String path) {
        return ROOT.resolve(path);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a folder whose names end so, in order. */
    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operators' own definitions: named by the environment, else in shared/crds beside the checkout. */
    static Optional<Path> definitions() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv(DEFINITIONS)).map(Path::of),
                        Stream.of(ROOT.resolveSibling("shared").resolve("crds")))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** Says in the log of the build what was not checked, and why. */
    static void notRun(String what, String why) {
        System.err.println("NOT RUN: " + what + ", since " + why);
    }
}
