package org.practiceaudit.operations;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.practiceaudit.testing.AllocatedAudit;
import org.practiceaudit.testing.Http;
import org.practiceaudit.testing.Stack;

/** An audit of an authority of one's own, allocated as allocation would tell it, and what its auditor does with it. */
public final class Said {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String url;
    private final String prefix;
    private final String authority;

    public Said(RunningPlatform platform, String authority) {
        this(platform.url("audit"), platform.prefix(), authority);
    }

    /**
     * @param url of the audit service
     * @param prefix of the topics
     */
    public Said(String url, String prefix, String authority) {
        this.url = url;
        this.prefix = prefix;
        this.authority = authority;
    }

    /** Waits until the audit service has opened it. */
    public void allocated(String audit) {
        new AllocatedAudit(authority, audit).say(prefix);
        await("audit " + audit)
                .atMost(PATIENCE)
                .until(() -> Http.send(asAuditor(audit, "").GET()).statusCode() == 200);
    }

    /** A safeguarding concern, which the others are told of at once. */
    public HttpResponse<String> concern(String audit, String text, String traceparent) {
        return Http.send(asAuditor(audit, "/concerns")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("traceparent", traceparent)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    public HttpRequest.Builder asAuditor(String audit, String path) {
        return Http.to(
                url + "/v1/audits/" + audit + path,
                Stack.running().token(AllocatedAudit.AUDITOR, authority, "auditor"));
    }
}
