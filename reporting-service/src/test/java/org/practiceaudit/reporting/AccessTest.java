package org.practiceaudit.reporting;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.AccessMatrix;
import org.practiceaudit.testing.AccessMatrix.Person;
import org.practiceaudit.testing.ApiOperations.Operation;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

/**
 * Every operation as every kind of person, on a cycle whose audit names some of them; what is hidden as if it were not there counts
 * as not for them. docs/access/reporting.csv is what it finds.
 */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class AccessTest {
    private static final String CYCLE = "2028-04";
    private static final Set<Integer> NOT_FOR_THEM = Set.of(403, 404);

    /** As {@link History} names them on the first audit. */
    private static final Map<Role, String> NAMED = Map.of(
            Role.AUDITOR, "s-auditor-1",
            Role.MODERATOR, "s-moderator",
            Role.PRACTITIONER, "s-worker",
            Role.TEAM_MANAGER, "s-team-manager",
            Role.SERVICE_MANAGER, "s-service-manager",
            Role.HEAD_OF_SERVICE, "s-head");

    @ConfigProperty(name = "practice-audit.topic-prefix")
    String prefix;

    @Test
    void everyOperationIsForThoseItIsFor() {
        TakenIn.once(prefix, CYCLE, () -> History.of(CYCLE, 3, 4));
        AccessMatrix.check(
                "reporting",
                List.of(new AccessMatrix.State("known")),
                NAMED.keySet(),
                (_, operation, person) -> getsIn(operation, person));
    }

    private static boolean getsIn(Operation operation, Person person) {
        var path = operation
                .path()
                .replace("{cycle}", CYCLE)
                .replace("{audit}", CYCLE + "-001")
                .replace("{child}", "c-1");
        var answer = given().auth().oauth2(as(person)).request(operation.method(), path);
        return !NOT_FOR_THEM.contains(answer.statusCode());
    }

    private static String as(Person person) {
        if (person.role() == null) {
            return Stack.running().token(NAMED.get(Role.AUDITOR), History.AUTHORITY);
        }
        return Stack.running()
                .token(
                        person.named() ? NAMED.get(person.role()) : "another",
                        History.AUTHORITY,
                        person.role().code());
    }
}
