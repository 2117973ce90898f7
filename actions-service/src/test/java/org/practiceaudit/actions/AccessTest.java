package org.practiceaudit.actions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.AccessMatrix;
import org.practiceaudit.testing.AccessMatrix.Person;
import org.practiceaudit.testing.AccessMatrix.State;
import org.practiceaudit.testing.ApiOperations.Operation;
import org.practiceaudit.testing.Door;
import org.practiceaudit.testing.Door.Answer;
import org.practiceaudit.testing.Stack;

/**
 * Every operation as every kind of person, about an inadequate audit while its moderator has not committed to grades and after the
 * moderation. A list is for those who find the audit in it, or what its cycle taught; a thing of somebody's own for that person.
 * docs/access/actions.csv is what it finds.
 */
@QuarkusTest
class AccessTest extends Service {
    private static final State BLIND = new State("blind");
    private static final State MODERATED = new State("moderated");

    /** Cases that are said before they are wanted, so that nobody waits for each until it is heard. */
    private static final int AHEAD = 3;

    private final Map<State, Subject> subjects = new HashMap<>();
    private final Map<State, Deque<CaseToTry>> ahead = Map.of(BLIND, new ArrayDeque<>(), MODERATED, new ArrayDeque<>());

    /** A case as it stands until somebody changes it, with the ids of what stands in the paths. */
    private record Subject(CaseToTry about, Map<String, String> ids, Map<String, String> tags) {
        static Subject of(CaseToTry about) {
            var ids = new HashMap<String, String>();
            ids.put("action", about.others.action("act"));
            ids.put("audit", about.others.audit);
            ids.put("step", "uopp");
            ids.put("worker", about.others.staff("worker"));
            ids.put("session", about.held());
            ids.put("cycle", about.others.cycle);
            ids.put("notice", about.notice());
            ids.put("learning", about.learning());
            ids.put("campaigns", about.campaign());
            ids.put("improvements", about.improvement());
            return new Subject(about, ids, new HashMap<>());
        }

        /** With the ids in it; {@code id} means another thing in each room, and what this case has nothing of is garbage. */
        String path(Operation operation) {
            var path = operation.path().replace("{id}", ids.getOrDefault(room(operation), "x"));
            for (var each : ids.entrySet()) {
                path = path.replace("{" + each.getKey() + "}", each.getValue());
            }
            return path.replaceAll("\\{[a-zA-Z]+}", "x");
        }

        String tag(Operation operation) {
            var path = operation.path().contains("{id}")
                    ? "/v1/" + room(operation) + "/" + ids.get(room(operation))
                    : operation.path().startsWith("/v1/pathways") ? about.pathways() : about.action();
            return tags.computeIfAbsent(
                    path, each -> get("s-am", "audit-manager", each).header("ETag"));
        }
    }

    private static String room(Operation operation) {
        return operation.path().split("/")[2];
    }

    @Test
    void everyOperationIsForThoseItIsFor() {
        AccessMatrix.check("actions", List.of(BLIND, MODERATED), CaseToTry.NAMED.keySet(), this::getsIn);
    }

    private boolean getsIn(State state, Operation operation, Person person) {
        var subject = subjects.computeIfAbsent(state, _ -> Subject.of(next(state)));
        var answer = ask(as(subject, person), operation, subject);
        if (operation.method().equals("POST") && operation.path().contains("{") && answer.status() == 200) {
            subjects.remove(state);
        }
        return switch (answer.status()) {
            case 403 -> false;
            case 404 -> !ofSomebody(operation);
            case 200 -> !operation.method().equals("GET") || showsSomething(operation, answer);
            default -> true;
        };
    }

    private CaseToTry next(State state) {
        var waiting = ahead.get(state);
        while (waiting.size() <= AHEAD) {
            waiting.add(new CaseToTry(prefix, clock, state.equals(MODERATED)));
        }
        var next = waiting.remove();
        next.arrived();
        return next;
    }

    private static boolean ofSomebody(Operation operation) {
        return operation.path().startsWith("/v1/inbox/") || operation.path().contains("{session}");
    }

    private static boolean showsSomething(Operation operation, Answer answer) {
        if (operation.path().equals("/v1/supervision/{worker}")) {
            return Stream.of("actions", "findings", "sessions").anyMatch(part -> shows(answer, part));
        }
        return !ofTheCycle(operation) || shows(answer, "items");
    }

    private static boolean shows(Answer answer, String part) {
        return !answer.json().required(part).isEmpty();
    }

    private static boolean ofTheCycle(Operation operation) {
        return operation.method().equals("GET")
                && List.of(
                                "actions",
                                "pathways",
                                "follow-ups",
                                "learning",
                                "campaigns",
                                "improvements",
                                "cycles/{cycle}/improvements",
                                "cycles/{cycle}/words")
                        .contains(operation.path().substring("/v1/".length()));
    }

    /** Token of the person. */
    private static String as(Subject subject, Person person) {
        var staff = person.named()
                ? subject.about()
                        .others
                        .staff(CaseToTry.NAMED.get(person.role() == null ? Role.AUDITOR : person.role()))
                : "another";
        var roles = person.role() == null
                ? new String[0]
                : new String[] {person.role().code()};
        return Stack.running().token(staff, Others.AUTHORITY, roles);
    }

    private static Answer ask(String token, Operation operation, Subject subject) {
        var headers = operation.method().equals("GET")
                ? Map.<String, String>of()
                : Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", subject.tag(operation));
        var query = ofTheCycle(operation) ? "?cycle=" + subject.about().others.cycle : "";
        var body = operation.body().map(asked -> sent(asked.deepCopy(), subject));
        return Door.ask(token, operation.method(), subject.path(operation) + query, headers, body);
    }

    /** Sound enough to be looked at by whoever decides who may. */
    private static String sent(ObjectNode body, Subject subject) {
        Map.of(
                        "audit",
                        subject.about().others.audit,
                        "cycle",
                        subject.about().others.cycle,
                        "kind",
                        "workshop",
                        "address",
                        "somebody@council.example")
                .forEach((field, value) -> {
                    if (body.has(field)) {
                        body.put(field, value);
                    }
                });
        return body.toString();
    }
}
