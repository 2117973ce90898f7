package org.practiceaudit.eventstore.rest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import org.practiceaudit.testing.MasterKeyset;

/** A service that has nothing but shelves, publishes nothing and may move its time. */
public class GatewayProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.application.name", "gateway-test",
                "practice-audit.keys.wrapped-anew.every", "off",
                "quarkus.http.test-port", "0",
                "quarkus.arc.exclude-types",
                        "org.practiceaudit.eventstore.outbox.*,org.practiceaudit.eventstore.deadlines.*,"
                                + "org.practiceaudit.eventstore.standings.*",
                "practice-audit.business-time.movable", "true",
                "practice-audit.produces", "audit",
                "practice-audit.hears", "none",
                "practice-audit.keys.master", MasterKeyset.fresh());
    }
}
