package org.practiceaudit.local.demo;

import java.time.Instant;
import java.util.Map;
import org.practiceaudit.local.stack.LocalStack;
import org.practiceaudit.local.stack.ServiceDatabase;
import org.practiceaudit.local.stack.ServiceEnvironment;

/** What a service of the demo is told by its environment, as in production; only the profile lets business time be moved. */
final class ServiceSettings {
    private ServiceSettings() {}

    static Map<String, String> of(LocalStack stack, ServiceDatabase database, Instant businessTime) {
        var settings = ServiceEnvironment.of(stack, database);
        settings.put("QUARKUS_PROFILE", "demo");
        settings.put("PRACTICE_AUDIT_LINK_BASE", Service.REPORTING.url());
        settings.put("PRACTICE_AUDIT_BUSINESS_TIME_START", businessTime.toString());
        return settings;
    }
}
