package org.practiceaudit.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a stack keeps data and logs: a directory named for its process below the system's temporary one. A stack that was
 * killed leaves its directory, and the next one to start clears it and ends the servers that still run on it.
 */
final class StackDirectory {
    private static final Path ALL = Path.of(System.getProperty("java.io.tmpdir"), "practice-audit-stacks");

    private static final Pattern NAME = Pattern.compile("(\\d+)-.*");

    private final Path path;

    private StackDirectory(Path path) {
        this.path = path;
    }

    static StackDirectory make() {
        try {
            Files.createDirectories(ALL);
            clearLeftovers();
            return new StackDirectory(
                    Files.createTempDirectory(ALL, ProcessHandle.current().pid() + "-"));
        } catch (IOException failed) {
            throw new StackProblem("Cannot make a directory for data below " + ALL, failed);
        }
    }

    Path path() {
        return path;
    }

    void remove() throws IOException {
        delete(path);
    }

    private static void clearLeftovers() throws IOException {
        for (var directory : list(ALL)) {
            var named = NAME.matcher(directory.getFileName().toString());
            if (named.matches()
                    && ProcessHandle.of(Long.parseLong(named.group(1))).isEmpty()) {
                clear(directory);
            }
        }
    }

    private static void clear(Path directory) {
        ProcessHandle.allProcesses()
                .filter(process -> runsOn(process, directory))
                .forEach(ProcessHandle::destroyForcibly);
        try {
            delete(directory);
        } catch (IOException | UncheckedIOException stillInUse) {
            // Its last processes are ending, or another stack clears it too: the next one to start sees to the rest.
        }
    }

    private static boolean runsOn(ProcessHandle process, Path directory) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(directory + "/"))
                .isPresent();
    }

    private static List<Path> list(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.toList();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var entries = Files.walk(directory)) {
            for (var entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        }
    }
}
