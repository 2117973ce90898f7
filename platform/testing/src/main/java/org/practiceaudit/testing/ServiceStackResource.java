package org.practiceaudit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a service under test databases of its own, empty and laid out as in production, the broker and the issuer:
 * {@code @QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value =
 * "audit"))}. What it sets is listed in the module's README.
 */
public final class ServiceStackResource implements QuarkusTestResourceLifecycleManager {
    private String service = "service";

    @Override
    public void init(Map<String, String> args) {
        service = args.getOrDefault("service", service);
    }

    @Override
    public Map<String, String> start() {
        var stack = Stack.running();
        var run = Stack.newRunId();
        var database = stack.freshDatabase(service + "_" + run);
        var settings = new HashMap<String, String>();
        settings.put("quarkus.devservices.enabled", "false");
        settings.put("kafka.bootstrap.servers", stack.bootstrap());
        settings.put("quarkus.oidc.auth-server-url", stack.issuer());
        // Several runs share a broker; none may see another's topics.
        settings.put("practice-audit.topic-prefix", run + "-");
        addDatabase(settings, database);
        return settings;
    }

    private static void addDatabase(Map<String, String> settings, TestDatabase database) {
        settings.put("quarkus.datasource.username", database.service().user());
        settings.put("quarkus.datasource.password", database.service().password());
        settings.put("quarkus.datasource.reactive.url", database.reactiveUrl());
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("practice-audit.owner.username", database.owner().user());
        settings.put("practice-audit.owner.password", database.owner().password());
        settings.put("practice-audit.keys.reactive-url", database.keysReactiveUrl());
        settings.put("practice-audit.keys.jdbc-url", database.keysJdbcUrl());
        settings.put("practice-audit.keys.username", database.service().user());
        settings.put("practice-audit.keys.password", database.service().password());
        settings.put("practice-audit.keys.master", MasterKeyset.fresh());
    }

    /** The databases go with the servers. */
    @Override
    public void stop() {}
}
