package org.practiceaudit.audit.faults;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.practiceaudit.testing.AllocatedAudit;
import org.practiceaudit.testing.Http;
import org.practiceaudit.testing.ServiceProcess;
import org.practiceaudit.testing.Stack;

/** Raises safeguarding concerns about one audit: the command that no state of an audit refuses. */
record Concerns(ServiceProcess service, String audit) {
    HttpResponse<String> raise(String key, String text) {
        var body = """
            {"code":"neglect","severity":"high","text":"%s"}""".formatted(text);
        return Http.send(request("/concerns")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> raise() {
        return raise(UUID.randomUUID().toString(), "The child was not seen");
    }

    /** Raises so many, one after the other, and answers the statuses. */
    List<Integer> raise(int many) {
        return IntStream.range(0, many).mapToObj(_ -> raise().statusCode()).toList();
    }

    /** Raises so many over all services at once. */
    static List<Integer> race(List<Concerns> services, int many, int atOnce)
            throws InterruptedException, ExecutionException {
        try (var callers = Executors.newFixedThreadPool(atOnce)) {
            var asked = callers.invokeAll(IntStream.range(0, many)
                    .mapToObj(i -> (Callable<Integer>)
                            () -> services.get(i % services.size()).raise().statusCode())
                    .toList());
            var statuses = new ArrayList<Integer>();
            for (var answer : asked) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    boolean exists() {
        return Http.send(request("").GET()).statusCode() == 200;
    }

    private HttpRequest.Builder request(String path) {
        return Http.to(
                service.url() + "/v1/audits/" + audit + path,
                Stack.running().token(AllocatedAudit.AUDITOR, Installation.AUTHORITY, "auditor"));
    }
}
