package org.practiceaudit.moderation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.practiceaudit.moderation.ThingsToTry.Thing;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.AccessMatrix;
import org.practiceaudit.testing.AccessMatrix.Person;
import org.practiceaudit.testing.AccessMatrix.State;
import org.practiceaudit.testing.ApiOperations.Operation;
import org.practiceaudit.testing.Door;
import org.practiceaudit.testing.Door.Answer;
import org.practiceaudit.testing.ServiceStackResource;

/**
 * Every operation as every kind of person: of a moderation that is asked for and one that is completed, of a dispute about the latter,
 * and of a meeting before and after it was held, which the audit's auditor attended. docs/access/moderation.csv is what it finds.
 */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "moderation"))
class AccessTest {
    private static final State REQUESTED = new State("requested");
    private static final State COMPLETED = new State("completed");

    /** Roles that an audit names somebody for, with the staff ids of {@link ThingsToTry}. */
    private static final Map<Role, String> NAMED = Map.of(
            Role.AUDITOR, "auditor",
            Role.MODERATOR, "moderator",
            Role.PRACTITIONER, "worker",
            Role.TEAM_MANAGER, "manager",
            Role.SERVICE_MANAGER, "service",
            Role.HEAD_OF_SERVICE, "head",
            Role.IRO, "iro",
            Role.CP_CHAIR, "chair");

    private final ThingsToTry make = new ThingsToTry();
    private final Map<String, Thing> things = new HashMap<>();

    @Test
    void everyOperationIsForThoseItIsFor() {
        AccessMatrix.check("moderation", List.of(REQUESTED, COMPLETED), NAMED.keySet(), this::getsIn);
    }

    /** Token of the person. */
    private static String as(Others others, Person person) {
        if (person.role() == null) {
            return others.token(NAMED.get(Role.AUDITOR));
        }
        return others.token(
                person.named() ? NAMED.get(person.role()) : "another",
                person.role().code());
    }

    private boolean getsIn(State state, Operation operation, Person person) {
        var kind = operation.path().split("/")[2];
        var thing = things.computeIfAbsent(kind + state, _ -> thing(kind, state.equals(COMPLETED)));
        var answer = ask(as(thing.others(), person), operation, thing);
        if (!operation.method().equals("GET") && answer.status() < 300) {
            things.remove(kind + state);
        }
        return answer.status() != 403;
    }

    private Thing thing(String kind, boolean done) {
        return switch (kind) {
            case "disputes" -> make.dispute();
            case "meetings" -> make.meeting(done);
            default -> make.moderation(done);
        };
    }

    private static Answer ask(String token, Operation operation, Thing thing) {
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", thing.tag());
        var path = operation
                .path()
                .replaceAll("\\{(audit|dispute|meeting)}", thing.id())
                .replaceAll("\\{[a-zA-Z]+}", "x");
        var body = operation.body().map(asked -> sent(asked.deepCopy(), operation, thing));
        return Door.ask(token, operation.method(), path, headers, body);
    }

    private static String sent(ObjectNode body, Operation operation, Thing thing) {
        if (body.has("audit")) {
            body.put("audit", thing.audit());
        }
        if (operation.path().endsWith("/decision")) {
            body.put("grade", "good");
        }
        return body.toString();
    }
}
