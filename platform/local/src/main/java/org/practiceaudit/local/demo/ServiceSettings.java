package org.practiceaudit.local.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.practiceaudit.local.stack.LocalStack;
import org.practiceaudit.local.stack.ServiceDatabase;

/** What a service is told by its environment, as in production; only the profile lets business time be moved. */
final class ServiceSettings {
    private ServiceSettings() {}

    static Map<String, String> of(LocalStack stack, ServiceDatabase database, Instant businessTime) {
        var settings = new HashMap<String, String>();
        settings.put("QUARKUS_PROFILE", "demo");
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", stack.issuer().url());
        settings.put("PRACTICE_AUDIT_LINK_BASE", Service.REPORTING.url());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", stack.bootstrap());
        settings.put("PRACTICE_AUDIT_BUSINESS_TIME_START", businessTime.toString());
        settings.put("PRACTICE_AUDIT_KEYS_MASTER", MasterKey.fresh());
        settings.put("QUARKUS_DATASOURCE_USERNAME", database.service().user());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", database.service().password());
        settings.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        settings.put("PRACTICE_AUDIT_OWNER_USERNAME", database.owner().user());
        settings.put("PRACTICE_AUDIT_OWNER_PASSWORD", database.owner().password());
        settings.put("PRACTICE_AUDIT_KEYS_REACTIVE_URL", database.keysReactiveUrl());
        settings.put("PRACTICE_AUDIT_KEYS_JDBC_URL", database.keysJdbcUrl());
        settings.put("PRACTICE_AUDIT_KEYS_USERNAME", database.service().user());
        settings.put("PRACTICE_AUDIT_KEYS_PASSWORD", database.service().password());
        return settings;
    }
}
