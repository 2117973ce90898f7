package org.practiceaudit.operations.traces;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practiceaudit.operations.Graded;
import org.practiceaudit.operations.RunningPlatform;
import org.practiceaudit.operations.Said;
import org.practiceaudit.operations.TraceReceiver.Span;

/** One trace shows how a grade that an auditor hands in reaches those who act on it, and the report. */
class OneTraceIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String HEARD = "process audit.graded.v1";

    private final RunningPlatform platform = RunningPlatform.get();

    @Test
    void aGradeFromTheRequestThroughTheTopicToTheReport() {
        var said = new Said(platform, "traced");
        said.allocated("a-traced");

        var answer = new Graded(said, "a-traced").good().handIn("00-" + TRACE + "-" + CALLER + "-01");

        assertEquals(200, answer.statusCode(), answer.body());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertTrue(
                        services(heard()).containsAll(Set.of("moderation", "actions", "reporting")),
                        () -> "so far " + platform.traces().of(TRACE)));
        var spans = platform.traces().of(TRACE);
        var request = spans.stream()
                .filter(span -> span.parent().equals(CALLER))
                .findFirst()
                .orElseThrow();
        assertEquals("audit", request.service());
        heard().forEach(span -> assertTrue(behind(span, request, spans), () -> span + " is not behind the request"));
        platform.awaits(
                "reporting",
                "select cast(facts as jsonb) #>> '{grading,grade}' from stream_facts"
                        + " where authority = 'traced' and stream = 'audit-a-traced'",
                "good");
    }

    private List<Span> heard() {
        return platform.traces().of(TRACE).stream()
                .filter(span -> span.name().equals(HEARD))
                .toList();
    }

    private static Set<String> services(List<Span> spans) {
        return spans.stream().map(Span::service).collect(Collectors.toSet());
    }

    private static boolean behind(Span span, Span request, List<Span> all) {
        return span.parent().equals(request.id())
                || all.stream().anyMatch(each -> each.id().equals(span.parent()) && behind(each, request, all));
    }
}
