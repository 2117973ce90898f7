package org.practiceaudit.testing.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesReportTest {
    private static final String SOURCE = """
            /** Talks of @Rule("XX-01") only. */
            @Rule("XX-02")
            class BookTest {
                // @Rule("XX-03")
                @Test
                @Rule({"XX-04", "XX-05"})
                void lends() {}

                @Rule(
                        "XX-06")
                @ParameterizedTest(name = "{0}")
                @MethodSource("cases")
                void renews(String book) {}

                @Nested
                @Rule("XX-04")
                class WhenLent {}
            }
            """;

    @TempDir
    Path root;

    @BeforeEach
    void layOut() throws IOException {
        var list = Files.createDirectories(root.resolve("docs")).resolve("rules.csv");
        Files.writeString(list, """
                id,seed,service,rule
                XX-02,000,audit,Plain words.
                XX-04,000,audit,"Words, with a ""quote""."
                XX-07,001,actions,Nobody proves this.
                """);
    }

    @Test
    void findsTheTestThatAClaimStandsOn() {
        assertEquals(
                Map.of(
                        "XX-02", List.of("BookTest"),
                        "XX-04", List.of("BookTest#lends", "BookTest.WhenLent"),
                        "XX-05", List.of("BookTest#lends"),
                        "XX-06", List.of("BookTest#renews")),
                RulesReport.claims(SOURCE, "BookTest"));
    }

    @Test
    void readsTheListWithItsQuotes() throws IOException {
        var rules = RulesReport.rules(root.resolve("docs/rules.csv"));

        assertEquals(3, rules.size());
        assertEquals("Words, with a \"quote\".", rules.get(1).text());
    }

    @Test
    void countsAndNamesTheTests() throws IOException {
        write("module/src/test/java/a/BookTest.java", "@Rule(\"XX-04\")\nvoid lends() {}");
        write("module/src/main/java/a/Book.java", "@Rule(\"XX-07\")\nvoid lends() {}");

        var text = RulesReport.text(RulesReport.report(root));

        assertTrue(text.contains("XX-04  audit       Words, with a \"quote\".\n       BookTest#lends\n"), text);
        assertTrue(text.contains("3 rules: 1 claimed by a test, 2 unclaimed"), text);
    }

    @Test
    void runsWithoutABuildAndRefusesAnUnknownRule() throws Exception {
        write("module/src/test/java/a/BookTest.java", "@Rule(\"XX-99\")\nvoid lends() {}");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var source = "src/main/java/org/practiceaudit/testing/rules/RulesReport.java";

        var run = new ProcessBuilder(java, source, root.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(run.getInputStream().readAllBytes());

        assertTrue(run.waitFor(30, TimeUnit.SECONDS));
        assertEquals(1, run.exitValue());
        assertTrue(said.contains("unknown rule XX-99, claimed by BookTest#lends"), said);
    }

    private void write(String file, String source) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), source);
    }
}
