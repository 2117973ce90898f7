package org.practiceaudit.operations.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is called at night finds a page for the alert, and nothing on it that is not there. */
class RunbooksTest {
    private static final Path PAGES = Checkout.at("deploy/runbooks");
    private static final Pattern OPERATION = Pattern.compile("(GET|POST|PUT|DELETE) (/v1/[^\\s`?)]+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern OWN_COMMAND = Pattern.compile("\\./dev ([a-z]+)");
    private static final List<String> PARTS =
            List.of("## Seen", "## What it means for practice", "## Do", "## Well again");

    private static final Set<String> OPERATIONS = Checkout.files(Checkout.at("docs/openapi"), ".yaml").stream()
            .flatMap(RunbooksTest::operations)
            .collect(Collectors.toUnmodifiableSet());

    private static Stream<String> operations(Path document) {
        return Manifests.read(document.toString(), Checkout.read(document))
                .getFirst()
                .at("/paths")
                .properties()
                .stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }

    static List<Path> pages() {
        return Stream.concat(Checkout.files(PAGES, ".md").stream(), Stream.of(Checkout.at("deploy/README.md")))
                .toList();
    }

    static List<Path> runbooks() {
        return Checkout.files(PAGES, ".md");
    }

    private static List<String> absent(String page) {
        return OPERATION
                .matcher(page)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .filter(operation -> !OPERATIONS.contains(operation))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("runbooks")
    void aRunbookSaysWhatIsSeenWhatItMeansWhatToDoAndHowToKnowThatItIsWell(Path runbook) {
        var page = Checkout.read(runbook);

        assertEquals(
                PARTS,
                page.lines()
                        .filter(line -> line.startsWith("## "))
                        .filter(PARTS::contains)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyOperationCommandAndLinkThatAPageNamesIsThere(Path file) {
        var page = Checkout.read(file);
        var commands = Checkout.read(Checkout.at("dev"));

        assertEquals(List.of(), absent(page));
        assertEquals(
                List.of(),
                OWN_COMMAND
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .filter(command -> !commands.contains("\n  " + command + " "))
                        .toList());
        assertEquals(
                List.of(),
                LINK.matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .filter(link -> !Files.exists(file.resolveSibling(link)))
                        .toList());
    }

    @Test
    void everyAlertNamesARunbookThatIsThere() {
        var named = new TreeSet<String>();
        var alerts = Manifests.of("production", "PrometheusRule").stream()
                .flatMap(rule -> rule.object().findParents("alert").stream())
                .toList();
        alerts.forEach(alert -> {
            var runbook = alert.at("/annotations/runbook").asText();
            assertTrue(Files.exists(Checkout.at(runbook)) && !runbook.isEmpty(), alert.path("alert") + ": " + runbook);
            named.add(runbook);
        });

        assertFalse(named.isEmpty());
    }

    @Test
    void noticesAnOperationThatIsNotThere() {
        assertEquals(List.of("POST /v1/operations/outbox/flush"), absent("use `POST /v1/operations/outbox/flush`"));
    }
}
