package org.practiceaudit.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stack as its users have it: a process beside them, known by its file. */
class StackMainTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    static Path directory;

    private static StackProcess stack;

    @BeforeAll
    static void start() {
        stack = StackProcess.start(directory.resolve("stack.json"));
    }

    @AfterAll
    static void stopsAllItStarted() {
        var was = stack.file();

        stack.stop();

        assertFalse(directory.resolve("stack.json").toFile().exists());
        assertTrue(ProcessHandle.of(was.brokerPid()).isEmpty());
        assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(was.jdbcUrl() + "postgres", was.pgSuperuser(), was.pgPassword()));
    }

    @Test
    void aServiceOwnsTwoDatabasesAndMayOnlyConnectToThem() throws Exception {
        var made = stack.database("stack_test", false);
        var again = stack.database("stack_test", false);

        assertEquals(made, again);
        for (var url : new String[] {made.jdbcUrl(), made.keysJdbcUrl()}) {
            try (var owner = DriverManager.getConnection(url, "stack_test_owner", "stack_test_owner");
                    var service = DriverManager.getConnection(url, "stack_test_service", "stack_test_service")) {
                owner.createStatement().execute("create table t(i int)");
                assertThrows(SQLException.class, () -> service.createStatement().execute("create table u(i int)"));
                assertThrows(SQLException.class, () -> service.createStatement().execute("select i from t"));
                assertThrows(SQLException.class, () -> service.createStatement().execute("create temporary table v()"));
            }
        }
    }

    @Test
    void aFreshDatabaseIsEmpty() throws Exception {
        var made = stack.database("stack_fresh", false);
        try (var owner = DriverManager.getConnection(made.jdbcUrl(), "stack_fresh_owner", "stack_fresh_owner")) {
            owner.createStatement().execute("create table t(i int)");
        }

        stack.database("stack_fresh", true);

        try (var owner = DriverManager.getConnection(made.jdbcUrl(), "stack_fresh_owner", "stack_fresh_owner")) {
            assertThrows(SQLException.class, () -> owner.createStatement().execute("select i from t"));
        }
    }

    @Test
    void aServiceOfOneDatabaseCannotReadAnother() {
        var first = stack.database("stack_one", false);
        stack.database("stack_two", false);

        assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(first.jdbcUrl(), "stack_two_service", "stack_two_service"));
    }

    @Test
    void aWrongPasswordIsRefused() {
        var made = stack.database("stack_password", false);

        assertThrows(
                SQLException.class, () -> DriverManager.getConnection(made.jdbcUrl(), "stack_password_owner", "wrong"));
    }

    @Test
    void aNameThatIsNoDatabaseNameIsRefused() {
        assertEquals(409, stack.status("POST", "/control/database/Robert'); drop", ""));
    }

    @Test
    void postgresIsTheVersionOfProductionAndCommitsInOrder() throws Exception {
        try (var connection = DriverManager.getConnection(
                stack.file().jdbcUrl() + "postgres",
                stack.file().pgSuperuser(),
                stack.file().pgPassword())) {
            assertEquals(18, connection.getMetaData().getDatabaseMajorVersion());
            assertEquals("on", setting(connection, "synchronous_commit"));
            assertEquals("off", setting(connection, "fsync"));
        }
    }

    @Test
    void aTopicIsMadeWrittenAndReadAndNoneAppearsByItself() {
        var topics = new Topics(stack.file().bootstrap());
        topics.create("written");

        topics.write("written", "a line", PATIENCE);

        assertEquals("a line", topics.readOne("written", PATIENCE));
        var unknown = assertThrows(
                ExecutionException.class,
                () -> topics.write("not-made", Duration.ofSeconds(2)).get());
        assertTrue(
                unknown.getCause() instanceof TimeoutException
                        || unknown.getCause() instanceof UnknownTopicOrPartitionException,
                unknown::toString);
    }

    @Test
    void aPausedBrokerAnswersNobodyUntilItIsResumed() {
        var topics = new Topics(stack.file().bootstrap());
        topics.create("paused");

        stack.post("/control/broker/pause");

        try {
            assertThrows(
                    ExecutionException.class,
                    () -> topics.write("paused", Duration.ofSeconds(1)).get());
        } finally {
            stack.post("/control/broker/resume");
        }
        topics.write("paused", "after", PATIENCE);
    }

    @Test
    void aKilledBrokerComesBackWithItsDataAndItsNewPid() {
        var topics = new Topics(stack.file().bootstrap());
        topics.create("kept");
        topics.write("kept", "a line", PATIENCE);
        long before = stack.file().brokerPid();

        long after = stack.post("/control/broker/restart").get("pid").asLong();

        assertEquals("a line", topics.readOne("kept", PATIENCE));
        assertEquals(after, stack.file().brokerPid());
        assertTrue(before != after);
    }

    @Test
    void aTokenIsSignedByAKeyOfTheIssuer() throws Exception {
        var parts = stack.token("staff=s-1&authority=bradford&roles=auditor,team-manager")
                .split("\\.");

        var claims = StackProcess.JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));

        assertTrue(verifies(parts, stack.get("/jwks").get("keys").get(0)));
        assertEquals(stack.file().issuer(), claims.get("iss").asText());
        assertEquals("practice-audit", claims.get("aud").asText());
        assertEquals("s-1", claims.get("staff_id").asText());
        assertEquals("bradford", claims.get("authority").asText());
        assertEquals("s-1", claims.get("upn").asText());
        assertEquals(
                Set.of("auditor", "team-manager"),
                Set.copyOf(StreamSupport.stream(claims.get("groups").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()));
        assertTrue(claims.get("exp").asLong() > claims.get("iat").asLong());
    }

    @Test
    void theIssuerIsFoundByDiscovery() {
        var found = stack.get("/.well-known/openid-configuration");

        assertEquals(stack.file().issuer(), found.get("issuer").asText());
        assertEquals(stack.file().issuer() + "/jwks", found.get("jwks_uri").asText());
        assertEquals(
                stack.file().issuer() + "/token", found.get("token_endpoint").asText());
    }

    @Test
    void aTokenForNobodyIsRefused() {
        assertEquals(409, stack.status("POST", "/token", "roles=auditor"));
    }

    private static boolean verifies(String[] token, JsonNode key) throws Exception {
        var spec = new RSAPublicKeySpec(number(key, "n"), number(key, "e"));
        var check = Signature.getInstance("SHA256withRSA");
        check.initVerify(KeyFactory.getInstance("RSA").generatePublic(spec));
        check.update((token[0] + "." + token[1]).getBytes());
        return check.verify(Base64.getUrlDecoder().decode(token[2]));
    }

    private static BigInteger number(JsonNode key, String field) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.get(field).asText()));
    }

    private static String setting(java.sql.Connection connection, String name) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
