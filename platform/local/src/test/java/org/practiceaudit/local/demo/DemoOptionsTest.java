package org.practiceaudit.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoOptionsTest {
    @Test
    void withoutOptionsTheWholeMonthIsPlayedAndStaysUp() {
        var options = DemoOptions.of();
        assertEquals(new DemoOptions(Optional.empty(), false, Optional.empty(), "northvale"), options);
        assertInstanceOf(MonthPlay.class, Play.of(options));
    }

    @Test
    void optionsMayStandInAnyOrder() {
        var expected = new DemoOptions(Optional.of("camden"), true, Optional.empty(), "northvale");
        assertEquals(expected, DemoOptions.of("--programme", "camden", "--once"));
        assertEquals(expected, DemoOptions.of("--once", "--programme", "camden"));
        assertInstanceOf(ProgrammePlay.class, Play.of(expected));
    }

    @Test
    void aRunningInstallationIsPlayedOnUnderAnyAuthorityAndNothingStaysUp() {
        var options = DemoOptions.of("--against", "here.properties", "--authority", "eastvale");
        assertEquals(
                new DemoOptions(Optional.empty(), false, Optional.of(Path.of("here.properties")), "eastvale"), options);
        assertTrue(options.ends());
        assertFalse(DemoOptions.of().ends());
        assertEquals("--against needs a value.", message("--against"));
        assertEquals(
                "--authority is up to 40 lower-case letters, digits and hyphens, not 'East Vale'.",
                message("--authority", "East Vale"));
    }

    @Test
    void anUnknownProgrammeIsAnsweredWithThoseThereAre() {
        assertEquals(
                "No programme 'leeds' is shipped; use one of bradford, tower-hamlets, enfield, camden,"
                        + " performance-and-quality.",
                message("--programme", "leeds"));
    }

    @Test
    void aMissingIdIsAnsweredWithThoseThereAre() {
        assertEquals(
                "--programme needs an id; use one of bradford, tower-hamlets, enfield, camden,"
                        + " performance-and-quality.",
                message("--programme"));
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertEquals("There is no option '--twice'.", message("--twice"));
    }

    private static String message(String... arguments) {
        return assertThrows(IllegalArgumentException.class, () -> DemoOptions.of(arguments))
                .getMessage();
    }
}
