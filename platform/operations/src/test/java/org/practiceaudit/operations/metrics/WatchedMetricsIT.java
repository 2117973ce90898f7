package org.practiceaudit.operations.metrics;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practiceaudit.operations.RunningPlatform;
import org.practiceaudit.operations.Said;
import org.practiceaudit.testing.Http;

/** What dashboards and alerts look at is there in the running services, and what they lead to is there to be read. */
class WatchedMetricsIT {
    private static final Path WATCHING = Path.of("deploy", "observability");
    private static final Path RUNBOOKS = Path.of("deploy", "runbooks");
    private static final Pattern OURS = Pattern.compile("practice_audit_[a-z_]+");
    /** Told of a partition while messages wait in it. */
    private static final Set<String> ONLY_AT_TIMES = Set.of("practice_audit_consumer_behind_messages");

    private static final YAMLMapper YAML = new YAMLMapper();

    /** A name that something follows which only a metric has: labels, a range, or the end of a term. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*_[a-z0-9_]+");

    /** Words of PromQL, and labels that {@code by} and matchers name. */
    private static final Set<String> NO_METRICS = Set.of("histogram_quantile", "min_over_time");

    /** What Prometheus says itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    private final RunningPlatform platform = RunningPlatform.get();

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException failed) {
            throw new AssertionError(file + " cannot be read", failed);
        }
    }

    private static List<Path> watching() {
        try (Stream<Path> files = Files.walk(WATCHING)) {
            return files.filter(file -> file.toString().endsWith(".json") || file.endsWith("alerts.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static List<JsonNode> alerts() {
        var alerts = new ArrayList<JsonNode>();
        read(WATCHING.resolve("alerts.yaml"))
                .at("/spec/groups")
                .forEach(group -> group.path("rules").forEach(alerts::add));
        return alerts;
    }

    private static Set<String> namesIn(Path file) {
        return read(file).findValuesAsText("expr").stream()
                .map(expression -> expression.replaceAll("\\{[^}]*}", " ").replaceAll("by \\([^)]*\\)", " "))
                .flatMap(expression -> NAME.matcher(expression).results().map(found -> found.group()))
                .filter(name -> !NO_METRICS.contains(name) && !OF_PROMETHEUS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> told() {
        return RunningPlatform.SERVICES.stream()
                .flatMap(service -> Http.send(Http.to(platform.url(service) + "/q/metrics"))
                        .body()
                        .lines())
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyMetricOfADashboardOrAlertIsOneThatARunningServiceTells() {
        new Said(platform, "watched").allocated("a-watched");
        assertTrue(watching().size() >= 3, () -> "only " + watching());
        for (var file : watching()) {
            var named = namesIn(file);
            assertFalse(named.isEmpty(), file + " looks at nothing");
            await(file + " looks at " + named)
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> {
                        var told = told();
                        assertEquals(
                                List.of(),
                                named.stream()
                                        .filter(name -> !told.contains(name))
                                        .toList());
                    });
        }
    }

    /** A page may name several at once by what their names begin with. */
    @Test
    void everyMetricThatARunbookNamesIsOneThatARunningServiceTells() throws IOException {
        new Said(platform, "named").allocated("a-named");
        var named = new TreeSet<String>();
        try (Stream<Path> pages = Files.list(RUNBOOKS)) {
            for (var page : pages.toList()) {
                OURS.matcher(Files.readString(page)).results().forEach(found -> named.add(found.group()));
            }
        }
        named.removeAll(ONLY_AT_TIMES);
        assertTrue(named.size() > 10, named::toString);
        await("the runbooks name " + named)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    var told = told();
                    assertEquals(
                            List.of(),
                            named.stream()
                                    .filter(name -> told.stream().noneMatch(each -> each.startsWith(name)))
                                    .toList());
                });
    }

    @Test
    void theWorkThatStandsIsCountedByAuthority() {
        new Said(platform, "counted").allocated("a-counted");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertEquals("1.0", value("audit", "practice_audit_audits_not_begun", "counted"));
            assertEquals("0.0", value("audit", "practice_audit_audits_overdue", "counted"));
        });
        platform.change(
                "audit", "update stream set listing = listing || '{\"overdue\": true}' where authority = 'counted'");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals("1.0", value("audit", "practice_audit_audits_overdue", "counted")));
    }

    private String value(String service, String metric, String authority) {
        return Http.send(Http.to(platform.url(service) + "/q/metrics"))
                .body()
                .lines()
                .filter(line -> line.startsWith(metric + "{") && line.contains("authority=\"" + authority + "\""))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElse("");
    }

    @Test
    void everyAlertLeadsToARunbook() {
        assertFalse(alerts().isEmpty());
        for (var alert : alerts()) {
            var runbook = alert.at("/annotations/runbook").asText();
            assertTrue(
                    runbook.startsWith("deploy/runbooks/") && Files.isRegularFile(Path.of(runbook)),
                    () -> alert.path("alert").asText() + " leads to " + runbook + ", which is not there");
            assertTrue(Set.of("critical", "warning")
                    .contains(alert.at("/labels/severity").asText()));
        }
    }
}
