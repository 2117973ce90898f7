package org.practiceaudit.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneDemoTest {
    @TempDir
    Path directory;

    @Test
    void aSecondDemoIsToldWhoRunsTheFirst() throws IOException {
        var file = directory.resolve("lock");
        try (var _ = OneDemo.claim(file)) {
            var problem = assertThrows(DemoProblem.class, () -> OneDemo.claim(file));
            assertEquals(
                    "A demo is running already (process "
                            + ProcessHandle.current().pid()
                            + "). Stop it with Ctrl-C where it runs, or wait until it has ended.",
                    problem.getMessage());
        }
    }

    @Test
    void afterItsEndAnotherMayBegin() throws IOException {
        var file = directory.resolve("lock");
        OneDemo.claim(file).close();
        OneDemo.claim(file).close();
    }
}
