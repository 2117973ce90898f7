package org.practiceaudit.eventstore.deadlines;

import java.util.HashMap;
import java.util.Map;
import org.practiceaudit.eventstore.rest.GatewayProfile;

/** A service whose clocks fire, and whose work is counted, when a test says so. */
public class ClocksProfile extends GatewayProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(super.getConfigOverrides());
        settings.remove("quarkus.arc.exclude-types");
        settings.put("quarkus.application.name", "clocks-test");
        settings.put("practice-audit.deadlines.every", "off");
        settings.put("practice-audit.standings.every", "off");
        return settings;
    }
}
