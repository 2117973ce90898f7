package org.practiceaudit.operations.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practiceaudit.operations.RunningPlatform;
import org.practiceaudit.operations.Said;
import org.practiceaudit.operations.verify.Difference.Kind;
import org.practiceaudit.operations.verify.Installation.Login;
import org.practiceaudit.testing.Stack;

/**
 * The stores of real services are broken by hand, one fault at a time, and each is found. Allocation is left out: what it would
 * have said is sent to its topic by the tests.
 */
class VerifyIT {
    /** In several shares, as a large installation is looked at. */
    private static final int FEW = 20;

    private final RunningPlatform platform = RunningPlatform.get();
    private final String authority = "verified-" + UUID.randomUUID().toString().substring(0, 8);
    private final String stream = " where authority = '" + authority + "' and stream = 'audit-a-1'";

    @BeforeEach
    void anAuditOfWhichAllHaveHeard() {
        var said = new Said(platform, authority);
        said.allocated("a-1");
        for (var i = 0; i < 2; i++) {
            var raised = said.concern("a-1", """
                    {"code":"neglect","severity":"high","text":"The child was not seen"}""", "");
            assertEquals(201, raised.statusCode(), raised.body());
        }
        var head = platform.ask("audit", "select sequence from stream" + stream);
        platform.awaits("audit", "select count(*) from outbox", "0");
        platform.awaits(
                "reporting",
                "select last_sequence from stream_facts where authority = '" + authority
                        + "' and topic = 'audit' and stream = 'audit-a-1'",
                head);
        for (var service : List.of("moderation", "actions")) {
            platform.awaits(
                    service,
                    "select last_sequence from guard where authority = '" + authority
                            + "' and topic = 'audit' and stream = 'audit-a-1'",
                    head);
        }
        platform.awaits("actions", "select count(*) from outbox", "0");
    }

    private Findings verify() {
        var stack = Stack.running();
        var stores = new TreeMap<String, Login>();
        for (var service : List.of("audit", "moderation", "actions", "reporting")) {
            stores.put(
                    service,
                    new Login(
                            platform.settingsOf(service).get("quarkus.datasource.jdbc.url"),
                            stack.pgSuperuser(),
                            stack.pgPassword()));
        }
        var kafka = Map.<String, Object>of("bootstrap.servers", stack.bootstrap());
        var installation = new Installation(stores, kafka, platform.prefix());
        return new Verify(installation, Duration.ofMillis(300), FEW).run();
    }

    private static String printed(Findings findings) {
        var text = new ByteArrayOutputStream();
        findings.print(new PrintStream(text, true, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }

    /** A fault, how it is made and how it is mended, each as the statements of one service. */
    enum Fault {
        LOST_EVENT(
                Kind.VERSION_GAP,
                "audit",
                "create table kept as select * from event%s and version = 2; delete from event%s and version = 2",
                "insert into event select * from kept; drop table kept"),
        HEAD_BEHIND(
                Kind.WRONG_HEAD,
                "audit",
                "update stream set version = version - 1%s",
                "update stream set version = version + 1%s"),
        NEVER_SENT(
                Kind.NOT_PUBLISHED,
                "audit",
                "update stream set sequence = sequence + 1%s; update event set sequence = sequence + 1%s"
                        + " and version = (select version from stream%s)",
                "update stream set sequence = sequence - 1%s; update event set sequence = sequence - 1%s"
                        + " and version = (select version from stream%s)"),
        RESTORED_TOO_EARLY(
                Kind.TOPIC_AHEAD,
                "audit",
                "create table kept as select * from event%1$s and version = (select version from stream%1$s);"
                        + " delete from event%1$s and version = (select version from stream%1$s);"
                        + " update stream set version = version - 1, sequence = sequence - 1%1$s",
                "insert into event select * from kept; drop table kept;"
                        + " update stream set version = version + 1, sequence = sequence + 1%1$s"),
        EXCHANGED(
                Kind.OTHER_EVENT,
                "audit",
                "update event set event_id = overlay(cast(event_id as text) placing 'ffffffff' from 1)::uuid%s"
                        + " and version = (select version from stream%s)",
                "update event set event_id = (select event_id from kept)%s and version = (select version from stream%s);"
                        + " drop table kept"),
        NOT_REACTED_TO(
                Kind.NOT_HEARD,
                "moderation",
                "update guard set last_sequence = last_sequence - 1%s",
                "update guard set last_sequence = last_sequence + 1%s"),
        REACTED_TO_NOTHING(
                Kind.HEARD_TOO_MUCH,
                "actions",
                "update guard set last_sequence = last_sequence + 7%s",
                "update guard set last_sequence = last_sequence - 7%s"),
        SET_ASIDE(
                Kind.PARKED,
                "moderation",
                "update guard set standing = 'parked', reason = 'by hand'%s",
                "update guard set standing = 'open', reason = null%s"),
        LOST_IN_THE_LOG(
                Kind.NOT_IN_LOG,
                "reporting",
                "create table kept as select * from intake_log%s and sequence = 1; delete from intake_log%s"
                        + " and sequence = 1",
                "insert into intake_log select * from kept; drop table kept"),
        INVENTED_IN_THE_LOG(
                Kind.NOT_IN_TOPIC,
                "reporting",
                "create table kept as select event_id from intake_log%1$s and sequence = 1; update intake_log"
                        + " set event_id = gen_random_uuid()%1$s and sequence = 1",
                "update intake_log set event_id = (select event_id from kept)%1$s and sequence = 1; drop table kept"),
        WRONG_FACTS(
                Kind.OTHER_FACTS,
                "reporting",
                "update stream_facts_1 set last_sequence = last_sequence - 1%s",
                "update stream_facts_1 set last_sequence = last_sequence + 1%s");

        private final Kind kind;
        private final String service;
        private final String breaking;
        private final String mending;

        Fault(Kind kind, String service, String breaking, String mending) {
            this.kind = kind;
            this.service = service;
            this.breaking = breaking;
            this.mending = mending;
        }
    }

    private void run(String service, String statements) {
        var where = service.equals("audit") ? stream : stream + " and topic = 'audit'";
        for (var statement : statements.split(";")) {
            platform.change(service, statement.replace("%1$s", where).replace("%s", where));
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFaultIsFoundAndNamesItsStream(Fault fault) {
        if (fault == Fault.EXCHANGED) {
            run(
                    "audit",
                    "create table kept as select event_id from event%s and version = (select version from stream%s)");
        }
        run(fault.service, fault.breaking);
        try {
            var found = verify().differences();
            assertTrue(
                    found.stream()
                            .anyMatch(difference -> difference.kind() == fault.kind
                                    && difference.service().equals(fault.service)
                                    && difference.where().contains(authority + "/audit-a-1")),
                    () -> fault + " was not found in " + found);
            assertEquals(
                    List.of(),
                    found.stream()
                            .filter(difference -> !difference.where().contains(authority))
                            .toList());
        } finally {
            run(fault.service, fault.mending);
        }
        assertEquals(List.of(), verify().differences());
    }

    @Test
    void whatIsWholeHasNoDifferenceAndIsCounted() {
        var found = verify();
        assertEquals(List.of(), found.differences());
        var lines = printed(found).lines().collect(Collectors.toList());
        assertTrue(lines.getLast().equals("No difference."), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.matches("audit +[1-9].* events in .*")), lines::toString);
        assertTrue(
                lines.stream().anyMatch(line -> line.matches("reporting +[1-9].* events in the log.*")),
                lines::toString);
    }
}
