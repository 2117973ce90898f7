package org.practiceaudit.audit.service;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.AccessMatrix;
import org.practiceaudit.testing.AccessMatrix.Person;
import org.practiceaudit.testing.AccessMatrix.State;
import org.practiceaudit.testing.ApiOperations.Operation;
import org.practiceaudit.testing.Door.Answer;
import org.practiceaudit.testing.ServiceStackResource;

/**
 * Every operation as every kind of person, of a draft and of a submitted audit. docs/access/audit.csv is what it finds.
 */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class AccessTest {
    private static final State DRAFT = new State("draft");
    private static final State SUBMITTED = new State("submitted");

    private static final String SECTION =
            Programmes.shipped("bradford").tool().sections().getFirst().code();

    /** Roles that an audit names somebody for, with the staff ids of {@link Others}. */
    private static final Map<Role, String> NAMED = Map.of(
            Role.AUDITOR, "the-auditor",
            Role.MODERATOR, "moderator",
            Role.PRACTITIONER, "worker",
            Role.TEAM_MANAGER, "tm",
            Role.SERVICE_MANAGER, "sm",
            Role.HEAD_OF_SERVICE, "hos",
            Role.IRO, "iro",
            Role.CP_CHAIR, "chair");

    private final Map<State, Subject> audits = new HashMap<>();
    private final BesideAudits beside = new BesideAudits();

    @BeforeAll
    static void programme() {
        Others.publish("bradford");
        Wider.publish();
    }

    @Test
    void everyOperationIsForThoseItIsFor() {
        AccessMatrix.check("audit", List.of(DRAFT, SUBMITTED), NAMED.keySet(), this::getsIn);
    }

    private static Api as(Person person) {
        if (person.role() == null) {
            return Api.as(NAMED.get(Role.AUDITOR));
        }
        return Api.as(
                person.named() ? NAMED.get(person.role()) : "another",
                person.role().code());
    }

    private boolean getsIn(State state, Operation operation, Person person) {
        if (BesideAudits.holds(operation)) {
            return beside.getsIn(as(person), operation);
        }
        var answer = ask(as(person), operation, audits.computeIfAbsent(state, AccessTest::audit));
        if (!operation.method().equals("GET") && answer.status() < 300) {
            audits.remove(state);
        }
        return answer.status() != 403;
    }

    private static Answer ask(Api api, Operation operation, Subject subject) {
        var path = operation.path().replace("{audit}", subject.audit()).replace("{section}", SECTION);
        var tag = path.contains("/sections/") ? subject.sectionTag() : subject.tag();
        return api.ask(operation, path.replaceAll("\\{[a-zA-Z]+}", "x"), tag);
    }

    /** An audit as it stands until somebody changes it. */
    private record Subject(String audit, String tag, String sectionTag) {}

    private static Subject audit(State state) {
        var audit = "a-" + UUID.randomUUID();
        Others.allocate(allocated(audit));
        Api.arrived(audit);
        var auditor = Api.as(NAMED.get(Role.AUDITOR), "auditor");
        if (state.equals(SUBMITTED)) {
            auditor.audit(audit, "good");
            auditor.step(audit, "submit");
        } else {
            auditor.step(audit, "start");
        }
        var path = "/v1/audits/" + audit;
        return new Subject(audit, Api.team().etag(path), Api.team().etag(path + "/sections/" + SECTION));
    }

    /** Somebody is named in every role. */
    static AuditAllocated allocated(String audit) {
        var plain = Others.allocated(audit, false, Others.today().plusDays(7));
        return new AuditAllocated(
                audit,
                plain.child(),
                plain.kind(),
                NAMED.get(Role.AUDITOR),
                plain.moderator(),
                false,
                plain.team(),
                plain.serviceName(),
                plain.worker(),
                plain.teamManager(),
                plain.serviceManager(),
                plain.headOfService(),
                plain.iro(),
                NAMED.get(Role.CP_CHAIR),
                plain.dueOn(),
                false,
                null,
                false);
    }
}
