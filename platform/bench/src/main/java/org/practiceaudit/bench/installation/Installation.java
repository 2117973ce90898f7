package org.practiceaudit.bench.installation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.local.stack.LocalStack;
import org.practiceaudit.local.stack.ServiceDatabase;

/** One service installed on a stack: its databases, its settings and its processes. */
public final class Installation implements AutoCloseable {
    public static final String AUTHORITY = "bradford";

    private final LocalStack stack;
    private final String service;
    private final ServiceDatabase database;
    private final Map<String, String> settings;
    private final List<ServiceProcess> processes = new ArrayList<>();

    private Installation(LocalStack stack, String service, ServiceDatabase database) {
        this.stack = stack;
        this.service = service;
        this.database = database;
        this.settings = settings(stack, database);
    }

    public static Installation of(LocalStack stack, String service) {
        return new Installation(stack, service, stack.databases().create(service));
    }

    private static Map<String, String> settings(LocalStack stack, ServiceDatabase database) {
        var settings = new HashMap<String, String>();
        settings.put("kafka.bootstrap.servers", stack.bootstrap());
        settings.put("quarkus.oidc.auth-server-url", stack.issuer().url());
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
        return Map.copyOf(settings);
    }

    public ServiceDatabase database() {
        return database;
    }

    public String bootstrap() {
        return stack.bootstrap();
    }

    /** A bearer token of somebody of the authority. */
    public String token(String staff, String... roles) {
        return stack.issuer().token(staff, AUTHORITY, Set.of(roles));
    }

    /** A bearer token of somebody of another authority. */
    public String tokenOf(String authority, String staff, String... roles) {
        return stack.issuer().token(staff, authority, Set.of(roles));
    }

    /** Starts a process of it and waits until it takes requests. */
    public ServiceProcess start() {
        return start(ServiceProcess.freePort(), service, Map.of()).awaitReady();
    }

    /**
     * Starts a process of it.
     *
     * @param name of its log
     * @param more settings beyond those that it needs
     */
    public synchronized ServiceProcess start(int port, String name, Map<String, String> more) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        return kept(ServiceProcess.start(service, port, name, all));
    }

    /** Starts a process of it in that way; its log is named for the service. */
    public synchronized ServiceProcess start(Launch launch) {
        return kept(ServiceProcess.start(service, ServiceProcess.freePort(), service, settings, launch));
    }

    private ServiceProcess kept(ServiceProcess process) {
        processes.removeIf(earlier -> !earlier.running());
        processes.add(process);
        return process;
    }

    /** A connection that may do anything, to look inside. */
    public Connection connect() {
        return connect(database.jdbcUrl());
    }

    /** A connection to the server as its superuser, to the database of that address. */
    public Connection connect(String url) {
        try {
            return DriverManager.getConnection(
                    url, stack.postgres().user(), stack.postgres().password());
        } catch (SQLException failed) {
            throw new BenchProblem("PostgreSQL does not answer: " + failed.getMessage(), failed);
        }
    }

    /** The first column of the first row. */
    public long count(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new BenchProblem("PostgreSQL refused " + sql + ": " + failed.getMessage(), failed);
        }
    }

    @Override
    public synchronized void close() {
        processes.forEach(ServiceProcess::close);
    }
}
