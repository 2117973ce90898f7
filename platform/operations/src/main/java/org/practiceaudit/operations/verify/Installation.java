package org.practiceaudit.operations.verify;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.practiceaudit.local.stack.StackFile;

/**
 * Where the stores and topics of an installation are.
 *
 * @param stores by service, those that there are; logins that may read everything, such as the owners
 * @param kafka settings of a consumer that may read every topic
 */
record Installation(Map<String, Login> stores, Map<String, Object> kafka, String topicPrefix) {
    record Login(String jdbcUrl, String user, String password) {}

    static final List<String> SERVICES = List.of("allocation", "audit", "moderation", "actions", "reporting");

    /** What a stack on this machine runs, such as the demo's. */
    static Installation ofStack(Path file) {
        try {
            var stack = StackFile.read(file);
            var stores = new TreeMap<String, Login>();
            for (var service : SERVICES) {
                var login = new Login(stack.jdbcUrl() + service, stack.pgSuperuser(), stack.pgPassword());
                if (there(stack, service)) {
                    stores.put(service, login);
                }
            }
            return new Installation(stores, Map.of("bootstrap.servers", stack.bootstrap()), "");
        } catch (IOException failed) {
            throw new VerifyProblem(
                    "There is no " + file + ": no demo is running. Start ./dev demo and leave it up, or name an"
                            + " installation by the environment.",
                    failed);
        }
    }

    private static boolean there(StackFile stack, String database) {
        try (var server = DriverManager.getConnection(
                        stack.jdbcUrl() + "postgres", stack.pgSuperuser(), stack.pgPassword());
                var query = server.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, database);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException failed) {
            throw new VerifyProblem("PostgreSQL does not answer: " + failed.getMessage(), failed);
        }
    }

    /**
     * As the environment says: {@code VERIFY_<SERVICE>_JDBC_URL}, {@code _USERNAME} and {@code _PASSWORD}, {@code
     * KAFKA_BOOTSTRAP_SERVERS} or a file of Kafka's own settings named by {@code VERIFY_KAFKA_PROPERTIES}, and {@code
     * PRACTICE_AUDIT_TOPIC_PREFIX}. Empty when no store is named.
     */
    static Optional<Installation> ofEnvironment(Map<String, String> environment) {
        var stores = new TreeMap<String, Login>();
        for (var service : SERVICES) {
            var name = "VERIFY_" + service.toUpperCase(Locale.ROOT) + "_";
            var url = environment.get(name + "JDBC_URL");
            if (url != null) {
                stores.put(
                        service,
                        new Login(
                                url,
                                environment.getOrDefault(name + "USERNAME", ""),
                                environment.getOrDefault(name + "PASSWORD", "")));
            }
        }
        return stores.isEmpty()
                ? Optional.empty()
                : Optional.of(new Installation(
                        stores, kafka(environment), environment.getOrDefault("PRACTICE_AUDIT_TOPIC_PREFIX", "")));
    }

    private static Map<String, Object> kafka(Map<String, String> environment) {
        var settings = new HashMap<String, Object>();
        Optional.ofNullable(environment.get("VERIFY_KAFKA_PROPERTIES")).ifPresent(file -> {
            var read = new Properties();
            try (Reader text = Files.newBufferedReader(Path.of(file))) {
                read.load(text);
            } catch (IOException failed) {
                throw new VerifyProblem("Cannot read " + file + ": " + failed.getMessage(), failed);
            }
            read.forEach((name, value) -> settings.put((String) name, value));
        });
        Optional.ofNullable(environment.get("KAFKA_BOOTSTRAP_SERVERS"))
                .ifPresent(brokers -> settings.put("bootstrap.servers", brokers));
        return settings;
    }
}
