package org.practiceaudit.operations;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Section;
import org.practiceaudit.testing.Http;

/** An audit that its auditor works through by HTTP, down to handing it in, as the smallest that Bradford's programme takes. */
public final class Graded {
    private final Said said;
    private final String audit;
    private final LocalDate today = LocalDate.now();

    /** @param audit that was allocated */
    public Graded(Said said, String audit) {
        this.said = said;
        this.audit = audit;
    }

    /** All but its submission, each section and the whole being good. */
    public Graded good() {
        taken(step("start", ""));
        taken(put("", "/practitioner", """
                {"conversation": {"firstContactOn": "%1$s", "heldOn": "%1$s"}, "account": "The journey.", "response": "Agrees."}
                """.formatted(today)));
        taken(put("", "/family-preparation", """
                {"workerAskedOn": "%s", "familyTold": true, "phoneNumbersConfirmed": false}
                """.formatted(today)));
        taken(post("/contact-attempts", """
                {"with": "family", "on": "%s", "means": "telephone", "outcome": "no-answer"}
                """.formatted(today)));
        taken(put("", "/look-back", """
                {"from": "%s", "substantialHistory": false}
                """.formatted(today.minusMonths(7))));
        for (var section : Programmes.shipped("bradford").tool().sections()) {
            var path = "/sections/" + section.code();
            taken(put(path, path, goodWork(section)));
        }
        taken(put("", "/overall", """
                {"grade": "good", "reason": "Throughout."}
                """));
        return this;
    }

    /** @param traceparent of the request, empty for none */
    public HttpResponse<String> handIn(String traceparent) {
        return step("submit", traceparent);
    }

    private static String goodWork(Section section) {
        return """
                {"answers": {%s}, "grade": "good", "strengths": "Seen weekly.", "rationale": "The visits bear it out.",
                 "learning": "", "evidence": [{"document": "Review", "date": "2026-08-20", "note": "Page two."}]}
                """.formatted(section.questions().stream()
                .map(question -> "\"" + question + "\": true")
                .collect(Collectors.joining(", ")));
    }

    private HttpResponse<String> put(String tagOf, String path, String body) {
        return Http.send(said.asAuditor(audit, path)
                .header("If-Match", tag(tagOf))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(String path, String body) {
        return Http.send(said.asAuditor(audit, path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> step(String step, String traceparent) {
        var request = said.asAuditor(audit, "/" + step)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", tag(""));
        return Http.send((traceparent.isEmpty() ? request : request.header("traceparent", traceparent))
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private String tag(String path) {
        return Http.send(said.asAuditor(audit, path).GET())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static void taken(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() / 100 == 2, () -> answer.statusCode() + " " + answer.body());
    }
}
