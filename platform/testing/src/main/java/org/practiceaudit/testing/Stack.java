package org.practiceaudit.testing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Real PostgreSQL, a real Kafka broker and a token issuer for tests, one set for a JVM.
 *
 * <p>Used is, in this order: the running stack whose file the system property {@code stack.file} or the environment's
 * {@code PRACTICE_AUDIT_STACK} names; with {@code -Dinfra=containers}, servers from Testcontainers; else a stack that is
 * started from {@code platform/local} and ends with this JVM.
 */
public final class Stack {
    /** They live for hours, as no test run does. */
    private static final Map<List<Object>, String> TOKENS = new ConcurrentHashMap<>();

    private final Coordinates at;

    private Stack(Coordinates at) {
        this.at = at;
    }

    /** The stack of this JVM, started when it is first asked for. */
    public static Stack running() {
        return new Stack(StackLauncher.coordinates());
    }

    /** Ten characters that tell one test run's databases and topics from another's on the same servers. */
    public static String newRunId() {
        return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 9);
    }

    /** {@code host:port} of the broker. */
    public String bootstrap() {
        return at.bootstrap();
    }

    /** The issuer, as {@code quarkus.oidc.auth-server-url}. */
    public String issuer() {
        return at.issuer();
    }

    public int pgPort() {
        return at.pgPort();
    }

    /** The server's JDBC URL with the name of the database left off, for its superuser. */
    public String jdbcUrl() {
        return at.jdbcUrl();
    }

    public String pgSuperuser() {
        return at.pgSuperuser();
    }

    public String pgPassword() {
        return at.pgPassword();
    }

    public BrokerControl broker() {
        return new BrokerControl(at);
    }

    public KafkaTopics topics() {
        return new KafkaTopics(at.bootstrap());
    }

    /** Empty databases for a service under test, with its owner and its service role; made anew when they were there. */
    public TestDatabase freshDatabase(String name) {
        return JsonHttp.post(at.control() + "/database/" + name + "?fresh=true", Map.of(), TestDatabase.class);
    }

    /** The same, but what they hold is kept, for a service that is started again. */
    public TestDatabase database(String name) {
        return JsonHttp.post(at.control() + "/database/" + name, Map.of(), TestDatabase.class);
    }

    /** An access token of a member of staff of an authority, with roles as their codes; the same for who asks again. */
    public String token(String staff, String authority, String... roles) {
        var form = Map.of("staff", staff, "authority", authority, "roles", String.join(",", List.of(roles)));
        return TOKENS.computeIfAbsent(
                List.of(at.issuer(), form),
                _ -> JsonHttp.post(at.issuer() + "/token", form, Token.class).token());
    }

    private record Token(@JsonProperty("access_token") String token) {}
}
