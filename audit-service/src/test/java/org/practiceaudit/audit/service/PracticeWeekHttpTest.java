package org.practiceaudit.audit.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.practiceaudit.audit.service.Api.problem;
import static org.practiceaudit.audit.service.Wider.done;
import static org.practiceaudit.audit.service.Wider.own;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.ServiceStackResource;

/** Observations and consultation over HTTP (CA-10). */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class PracticeWeekHttpTest {
    @BeforeAll
    static void programme() {
        Wider.publish();
    }

    private static final Api OBSERVER = Api.as("observer", "team-manager");
    private static final Api OBSERVED = Api.as("observed", "practitioner");
    private static final Api STRANGER = Api.as("stranger", "team-manager");

    @Test
    @Rule("CA-10")
    void practiceIsObservedTalkedAboutAndCounted() {
        var cycle = Wider.cycle();
        Wider.allocated(cycle, null);
        var body = """
                {"cycle": "%s", "practice": "home-visit", "observed": "observed", "observedOn": "%s",
                 "noted": [{"as": "strength", "theme": "%s", "text": "Listened."}]}
                """.formatted(cycle, Others.today(), Wider.theme());
        problem(403, "forbidden", OBSERVED.add("/v1/practice-observations", body));
        var observation = done(201, OBSERVER.add("/v1/practice-observations", body));
        problem(403, "forbidden", STRANGER.get(observation));
        assertEquals("Listened.", OBSERVED.get(observation).path("noted[0].text"));
        done(200, own(OBSERVER, observation, "/discussion", """
                {"on": "%s", "what": "Over tea."}
                """.formatted(Others.today())));
        done(200, OBSERVED.add(observation + "/response", "{\"text\": \"That helped.\"}"));
        assertEquals("That helped.", OBSERVER.get(observation).path("response"));

        var week = "/v1/practice-weeks/" + cycle;
        problem(403, "forbidden", OBSERVED.get(week));
        assertEquals(1, (int) Api.team().get(week).path("discussed"));
        assertEquals(Map.of(Wider.theme(), 1), Api.team().get(week).path("strengths"));
        var id = observation.substring(observation.lastIndexOf('/') + 1);
        await().atMost(Api.PATIENCE)
                .untilAsserted(() -> assertEquals(
                        List.of("audit.practice-observed.v1", "audit.practice-observation-discussed.v1"),
                        Wider.said(id)));
    }

    @Test
    @Rule("CA-10")
    void aFamilyIsConsultedAndItsMessagesReachTheWorker() {
        var cycle = Wider.cycle();
        var child = "C-" + Wider.allocated(cycle, null);
        var body = """
                {"cycle": "%s", "child": "%s", "respondent": "parent", "way": "telephone", "heldOn": "%s",
                 "answers": [{"question": "listened-to", "text": "Mostly."}], "themes": ["%s"],
                 "messages": [{"kind": "compliment", "text": "Thank you."}], "worker": "observed"}
                """.formatted(cycle, child, Others.today(), Wider.theme());
        var consultation = done(201, OBSERVER.add("/v1/consultations", body));
        assertEquals("Mostly.", OBSERVER.get(consultation).path("answers[0].text"));
        assertNull(OBSERVED.get(consultation).path("answers"));
        assertEquals("Thank you.", OBSERVED.get(consultation).path("messages[0].text"));
        problem(403, "forbidden", STRANGER.get(consultation));
        assertEquals(1, (int) Api.team().get("/v1/practice-weeks/" + cycle).path("messagesWaiting"));
        done(200, OBSERVER.add(consultation + "/passed-on", "{\"on\": \"%s\"}".formatted(Others.today())));
        assertEquals(0, (int) Api.team().get("/v1/practice-weeks/" + cycle).path("messagesWaiting"));
        assertEquals(
                List.of("observed", "observer"),
                Api.team().get("/v1/reads?child=" + child).<List<String>>path("items.staff").stream()
                        .filter(staff -> staff.startsWith("observe"))
                        .distinct()
                        .sorted()
                        .toList());
    }
}
