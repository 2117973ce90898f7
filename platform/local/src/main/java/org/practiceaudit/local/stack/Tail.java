package org.practiceaudit.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The last lines of a log, for a message about why something did not start. */
public final class Tail {
    private static final int LINES = 15;

    private Tail() {}

    public static String of(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return lines.isEmpty()
                    ? "(it wrote no log)"
                    : "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(it wrote no log)";
        }
    }
}
