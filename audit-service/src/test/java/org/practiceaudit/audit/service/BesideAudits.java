package org.practiceaudit.audit.service;

import static org.practiceaudit.audit.service.Wider.done;
import static org.practiceaudit.audit.service.Wider.put;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.ApiOperations.Operation;

/**
 * One thing of each room beside audits, as they stand until somebody changes one: {@code the-auditor} observes, consults,
 * audits for an agency and leads an organisation; {@code worker} is observed and raises a concern about an audit's conduct; {@code moderator} is independent and of the panel.
 */
final class BesideAudits {
    private static final List<String> ROOMS = List.of(
            "/v1/joint-audits/",
            "/v1/dip-sample-reports/",
            "/v1/practice-observations/",
            "/v1/consultations/",
            "/v1/section-11/",
            "/v1/process-concerns/");
    private static final AtomicInteger YEAR = new AtomicInteger(2100);
    private static final Api AUDITOR = Api.as("the-auditor", "auditor");
    private static final String UNTAGGED = "\"0\"";
    private static final Api WORKER = Api.as("worker", "practitioner");
    private static final Api QUALITY = Api.as("head-qa", "head-of-quality-assurance");

    /** Addresses, from the longest to the shortest that another begins with. */
    private record Things(
            String record,
            String joint,
            String report,
            String observation,
            String consultation,
            String organisation,
            String campaign,
            String processConcern) {
        private List<String> all() {
            return List.of(record, joint, report, observation, consultation, organisation, campaign, processConcern);
        }
    }

    private Things things;

    /** Whether an operation is about one thing of these rooms. */
    static boolean holds(Operation operation) {
        return ROOMS.stream().anyMatch(operation.path()::startsWith);
    }

    boolean getsIn(Api api, Operation operation) {
        if (things == null) {
            things = made();
        }
        var path = addressed(operation.path());
        var thing = things.all().stream().filter(path::startsWith).findFirst().orElseThrow();
        var request = api.request().header("Idempotency-Key", UUID.randomUUID()).header("If-Match", tag(thing));
        operation.body().ifPresent(body -> request.body(body.toString()));
        var answer = request.request(operation.method(), path);
        if (!operation.method().equals("GET") && answer.statusCode() < 300) {
            things = null;
        }
        return answer.statusCode() != 403;
    }

    private String addressed(String path) {
        return path.replace("/v1/joint-audits/{joint}/records/{record}", things.record())
                .replace("/v1/joint-audits/{joint}", things.joint())
                .replace("/v1/dip-sample-reports/{report}", things.report())
                .replace("/v1/practice-observations/{observation}", things.observation())
                .replace("/v1/consultations/{consultation}", things.consultation())
                .replace("/v1/section-11/{campaign}/organisations/{organisation}", things.organisation())
                .replace("/v1/section-11/{campaign}", things.campaign())
                .replace("/v1/process-concerns/{concern}", things.processConcern());
    }

    /** As the first of those reads it who may; a process concern has none and asks for none. */
    private static String tag(String thing) {
        return Stream.of(AUDITOR, Api.team(), WORKER)
                .map(each -> each.etag(thing))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(UNTAGGED);
    }

    /** Raised by the worker about an audit that has been handed in. */
    private static String processConcern() {
        var audit = "a-" + UUID.randomUUID();
        Others.allocate(AccessTest.allocated(audit));
        Api.arrived(audit);
        AUDITOR.audit(audit, "good");
        AUDITOR.step(audit, "submit");
        return done(201, WORKER.add("/v1/audits/" + audit + "/process-concerns", "{\"text\": \"I was not asked.\"}"));
    }

    private static Things made() {
        var cycle = Wider.cycle();
        var child = "C-" + Wider.allocated(cycle, "thresholds");
        var today = Others.today();
        var joint = done(201, QUALITY.add("/v1/joint-audits", """
                {"cycle": "%s", "theme": "neglect", "agencies": ["police", "health"], "independentAuditor": "moderator",
                 "recordsDueOn": "%s"}
                """.formatted(cycle, today.plusDays(10))));
        done(200, put(QUALITY, joint, "/auditors", "{\"agency\": \"police\", \"auditor\": \"the-auditor\"}"));
        var record = done(201, AUDITOR.add(joint + "/records", """
                {"agency": "police", "child": "%s", "findings": {"areas": []}}
                """.formatted(child)));
        var observation =
                done(201, AUDITOR.add("/v1/practice-observations", """
                {"cycle": "%s", "practice": "home-visit", "observed": "worker", "observedOn": "%s",
                 "noted": [{"as": "strength", "theme": "%s", "text": "Listened."}]}
                """.formatted(cycle, today, Wider.theme())));
        var consultation = done(201, AUDITOR.add("/v1/consultations", """
                {"cycle": "%s", "respondent": "group", "way": "group", "heldOn": "%s", "worker": "worker",
                 "answers": [{"question": "listened-to", "text": "Mostly."}],
                 "messages": [{"kind": "compliment", "text": "Thank you."}]}
                """.formatted(cycle, today)));
        var report = "/v1/dip-sample-reports/"
                + Api.team().get("/v1/dip-sample-reports?cycle=" + cycle).path("items[0].report");
        var campaign = campaign();
        return new Things(
                record,
                joint,
                report,
                observation,
                consultation,
                campaign + "/organisations/org",
                campaign,
                processConcern());
    }

    private static String campaign() {
        var today = Others.today();
        var campaign = done(201, QUALITY.add("/v1/section-11", """
                {"programme": "%s", "version": 1, "year": %d, "chosen": "exploitation",
                 "organisations": [{"organisation": "org", "sector": "police", "lead": "the-auditor"}],
                 "answersDueOn": "%s", "panelOn": "%s", "panel": ["moderator"]}
                """.formatted(
                        Wider.PROGRAMME, YEAR.incrementAndGet(), today.plusDays(20), today.plusDays(30))));
        var answers = Programmes.shipped("camden").wider().selfAssessments().held().orElseThrow().standards().stream()
                .map(each -> "{\"standard\": \"%s\"}".formatted(each.code()))
                .collect(Collectors.joining(","));
        done(201, AUDITOR.add(campaign + "/organisations/org/answers", "{\"answers\": [" + answers + "]}"));
        return campaign;
    }
}
