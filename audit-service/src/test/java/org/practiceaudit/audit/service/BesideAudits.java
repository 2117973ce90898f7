package org.practiceaudit.audit.service;

import static org.practiceaudit.audit.service.Wider.done;
import static org.practiceaudit.audit.service.Wider.put;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.ApiOperations.Operation;

/**
 * One thing of each room beside audits, as they stand until somebody changes one: {@code the-auditor} observes, consults,
 * audits for an agency and leads an organisation; {@code worker} is observed and raises a concern about an audit's conduct; {@code moderator} is independent and of the panel.
 */
final class BesideAudits {
    private static final Map<String, Supplier<List<Thing>>> ROOMS = Map.of(
            "/v1/joint-audits/", BesideAudits::jointAudit,
            "/v1/dip-sample-reports/", BesideAudits::report,
            "/v1/practice-observations/", BesideAudits::observation,
            "/v1/consultations/", BesideAudits::consultation,
            "/v1/section-11/", BesideAudits::selfAssessment,
            "/v1/process-concerns/", BesideAudits::processConcern);
    private static final AtomicInteger YEAR = new AtomicInteger(2100);
    private static final Api AUDITOR = Api.as("the-auditor", "auditor");
    private static final String UNTAGGED = "\"0\"";
    private static final Api WORKER = Api.as("worker", "practitioner");
    private static final Api QUALITY = Api.as("head-qa", "head-of-quality-assurance");

    /** @param path of its operations, with the names of ids in braces */
    private record Thing(String path, String address) {}

    private record Tried(Api api, Operation operation) {}

    /** By room, of each from the longest path to the shortest that another begins with. */
    private final Map<String, List<Thing>> things = new HashMap<>();

    private final Map<String, String> tags = new HashMap<>();
    private final Map<Tried, Boolean> tried = new HashMap<>();

    /** Whether an operation is about one thing of these rooms. */
    static boolean holds(Operation operation) {
        return ROOMS.keySet().stream().anyMatch(operation.path()::startsWith);
    }

    /** Tried once for all states of an audit, which have nothing to do with it. */
    boolean getsIn(Api api, Operation operation) {
        return tried.computeIfAbsent(new Tried(api, operation), _ -> getsInNow(api, operation));
    }

    private boolean getsInNow(Api api, Operation operation) {
        var room = ROOMS.keySet().stream()
                .filter(operation.path()::startsWith)
                .findFirst()
                .orElseThrow();
        var thing = things.computeIfAbsent(room, made -> ROOMS.get(made).get()).stream()
                .filter(each -> operation.path().startsWith(each.path()))
                .findFirst()
                .orElseThrow();
        var tag = tags.computeIfAbsent(thing.address(), BesideAudits::tag);
        var answer = api.ask(operation, operation.path().replace(thing.path(), thing.address()), tag);
        if (!operation.method().equals("GET") && answer.status() < 300) {
            things.remove(room);
        }
        return answer.status() != 403;
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
    private static List<Thing> processConcern() {
        var audit = "a-" + UUID.randomUUID();
        Others.allocate(AccessTest.allocated(audit));
        Api.arrived(audit);
        AUDITOR.audit(audit, "good");
        AUDITOR.step(audit, "submit");
        var raised =
                done(201, WORKER.add("/v1/audits/" + audit + "/process-concerns", "{\"text\": \"I was not asked.\"}"));
        return List.of(new Thing("/v1/process-concerns/{concern}", raised));
    }

    private static List<Thing> jointAudit() {
        var cycle = Wider.cycle();
        var child = "C-" + Wider.allocated(cycle, "thresholds");
        var joint = done(201, QUALITY.add("/v1/joint-audits", """
                {"cycle": "%s", "theme": "neglect", "agencies": ["police", "health"], "independentAuditor": "moderator",
                 "recordsDueOn": "%s"}
                """.formatted(
                        cycle, Others.today().plusDays(10))));
        done(200, put(QUALITY, joint, "/auditors", "{\"agency\": \"police\", \"auditor\": \"the-auditor\"}"));
        var record = done(201, AUDITOR.add(joint + "/records", """
                {"agency": "police", "child": "%s", "findings": {"areas": []}}
                """.formatted(child)));
        return List.of(
                new Thing("/v1/joint-audits/{joint}/records/{record}", record),
                new Thing("/v1/joint-audits/{joint}", joint));
    }

    private static List<Thing> observation() {
        var cycle = Wider.cycle();
        Wider.allocated(cycle, "thresholds");
        var observation = done(
                201, AUDITOR.add("/v1/practice-observations", """
                {"cycle": "%s", "practice": "home-visit", "observed": "worker", "observedOn": "%s",
                 "noted": [{"as": "strength", "theme": "%s", "text": "Listened."}]}
                """.formatted(cycle, Others.today(), Wider.theme())));
        return List.of(new Thing("/v1/practice-observations/{observation}", observation));
    }

    private static List<Thing> consultation() {
        var cycle = Wider.cycle();
        Wider.allocated(cycle, "thresholds");
        var consultation = done(201, AUDITOR.add("/v1/consultations", """
                {"cycle": "%s", "respondent": "group", "way": "group", "heldOn": "%s", "worker": "worker",
                 "answers": [{"question": "listened-to", "text": "Mostly."}],
                 "messages": [{"kind": "compliment", "text": "Thank you."}]}
                """.formatted(cycle, Others.today())));
        return List.of(new Thing("/v1/consultations/{consultation}", consultation));
    }

    private static List<Thing> report() {
        var cycle = Wider.cycle();
        Wider.allocated(cycle, "thresholds");
        String report = Api.team().get("/v1/dip-sample-reports?cycle=" + cycle).path("items[0].report");
        return List.of(new Thing("/v1/dip-sample-reports/{report}", "/v1/dip-sample-reports/" + report));
    }

    private static List<Thing> selfAssessment() {
        var campaign = campaign();
        return List.of(
                new Thing("/v1/section-11/{campaign}/organisations/{organisation}", campaign + "/organisations/org"),
                new Thing("/v1/section-11/{campaign}", campaign));
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
