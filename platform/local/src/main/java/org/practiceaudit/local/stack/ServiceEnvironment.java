package org.practiceaudit.local.stack;

import java.util.HashMap;
import java.util.Map;

/** What a service is told by its environment, as in production, to run on a stack. */
public final class ServiceEnvironment {
    private ServiceEnvironment() {}

    /** Variables by name, with a master key of their own: what is sealed under it is lost with them. */
    public static Map<String, String> of(LocalStack stack, ServiceDatabase database) {
        var variables = new HashMap<String, String>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_OIDC_AUTH_SERVER_URL", stack.issuer().url());
        variables.put("KAFKA_BOOTSTRAP_SERVERS", stack.bootstrap());
        variables.put("PRACTICE_AUDIT_KEYS_MASTER", MasterKey.fresh());
        variables.put("QUARKUS_DATASOURCE_USERNAME", database.service().user());
        variables.put("QUARKUS_DATASOURCE_PASSWORD", database.service().password());
        variables.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        variables.put("PRACTICE_AUDIT_OWNER_USERNAME", database.owner().user());
        variables.put("PRACTICE_AUDIT_OWNER_PASSWORD", database.owner().password());
        variables.put("PRACTICE_AUDIT_KEYS_REACTIVE_URL", database.keysReactiveUrl());
        variables.put("PRACTICE_AUDIT_KEYS_JDBC_URL", database.keysJdbcUrl());
        variables.put("PRACTICE_AUDIT_KEYS_USERNAME", database.service().user());
        variables.put("PRACTICE_AUDIT_KEYS_PASSWORD", database.service().password());
        return variables;
    }
}
