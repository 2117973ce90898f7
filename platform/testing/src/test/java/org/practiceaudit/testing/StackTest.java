package org.practiceaudit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class StackTest {
    private final Stack stack = Stack.running();
    private final String run = Stack.newRunId();

    @Test
    void isOneForTheWholeJvm() {
        assertEquals(stack.bootstrap(), Stack.running().bootstrap());
        assertEquals(stack.issuer(), Stack.running().issuer());
    }

    @Test
    void aDatabaseIsEmptyWhenAskedForAfreshAndKeptOtherwise() throws Exception {
        var database = stack.freshDatabase(run);
        try (var owner = database.connectAsOwner()) {
            owner.createStatement().execute("create table t(i int)");
        }

        try (var owner = stack.database(run).connectAsOwner()) {
            owner.createStatement().execute("select i from t");
        }
        try (var owner = stack.freshDatabase(run).connectAsOwner()) {
            assertThrows(SQLException.class, () -> owner.createStatement().execute("select i from t"));
        }
    }

    @Test
    void theServiceConnectsAndMakesNothing() throws Exception {
        var database = stack.freshDatabase(run);

        try (var service = database.connectAsService()) {
            assertThrows(SQLException.class, () -> service.createStatement().execute("create table t(i int)"));
        }
        try (var keys = database.connectToKeysAsOwner()) {
            keys.createStatement().execute("create table k(i int)");
        }
    }

    @Test
    void aTopicIsReadToItsEndAcrossPartitions() {
        var topics = stack.topics();
        topics.create(run, 3, Map.of("cleanup.policy", "compact"));

        topics.send(List.of(
                new ProducerRecord<>(run, 0, "a", "one"),
                new ProducerRecord<>(run, 2, "b", "two"),
                new ProducerRecord<>(run, 2, "b", "three")));

        assertTrue(topics.names().contains(run));
        assertEquals(
                List.of("one", "three", "two"),
                topics.readAll(run).stream().map(ConsumerRecord::value).sorted().toList());
    }

    @Test
    void anEmptyTopicReadsAsNothing() {
        stack.topics().create(run, 2);

        assertEquals(List.of(), stack.topics().readAll(run));
    }

    @Test
    void theBrokerIsStoppedAndStarted() {
        assumeTrue(stack.broker().startable());
        stack.topics().create(run, 1);
        stack.topics().send(List.of(new ProducerRecord<>(run, "a", "kept")));

        stack.broker().stop();
        stack.broker().start();

        assertEquals("kept", stack.topics().readAll(run).getFirst().value());
    }

    @Test
    void theBrokerIsPausedAndResumed() {
        stack.topics().create(run, 1);
        stack.broker().pause();
        stack.broker().resume();

        assertEquals(List.of(), stack.topics().readAll(run));
    }

    @Test
    void aTokenSaysWhoAndWhatOneIs() {
        var token = stack.token("s-7", "bradford", "auditor", "iro");

        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]));

        assertTrue(claims.contains("\"staff_id\":\"s-7\""), claims);
        assertTrue(claims.contains("\"authority\":\"bradford\""), claims);
        assertTrue(claims.contains(stack.issuer()), claims);
    }

    @Test
    void aServiceUnderTestGetsItsOwnPlaceOnTheSharedServers() throws Exception {
        var first = settings("audit");
        var second = settings("audit");

        assertNotEquals(first.get("practice-audit.topic-prefix"), second.get("practice-audit.topic-prefix"));
        assertNotEquals(first.get("quarkus.datasource.reactive.url"), second.get("quarkus.datasource.reactive.url"));
        assertEquals(stack.bootstrap(), first.get("kafka.bootstrap.servers"));
        assertEquals(stack.issuer(), first.get("quarkus.oidc.auth-server-url"));
        assertFalse(Boolean.parseBoolean(first.get("quarkus.devservices.enabled")));
        assertTrue(first.get("practice-audit.keys.master").contains("AesGcmKey"));
        connects(first, "quarkus.datasource.jdbc.url", "quarkus.datasource");
        connects(first, "quarkus.datasource.jdbc.url", "practice-audit.owner");
        connects(first, "practice-audit.keys.jdbc-url", "practice-audit.keys");
        connects(first, "practice-audit.keys.jdbc-url", "practice-audit.owner");
    }

    private static Map<String, String> settings(String service) {
        var resource = new ServiceStackResource();
        resource.init(Map.of("service", service));
        return resource.start();
    }

    private static void connects(Map<String, String> settings, String url, String role) throws SQLException {
        DriverManager.getConnection(
                        settings.get(url), settings.get(role + ".username"), settings.get(role + ".password"))
                .close();
    }
}
