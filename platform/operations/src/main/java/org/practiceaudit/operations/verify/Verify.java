package org.practiceaudit.operations.verify;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether stores, topics and projections of an installation agree. Services may run meanwhile: what differs is looked at again, and
 * only what differs in the same way each time counts.
 */
final class Verify {
    /** Which topics each service writes to. */
    static final Map<String, List<String>> TOPICS = new TreeMap<>(Map.of(
            "allocation", List.of("allocation", "allocation-staff", "allocation-involvement"),
            "audit", List.of("audit"),
            "moderation", List.of("moderation"),
            "actions", List.of("actions")));

    private static final String REPORTING = "reporting";
    private static final int LOOKS = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Installation installation;
    private final Duration betweenLooks;

    Verify(Installation installation) {
        this(installation, BETWEEN_LOOKS);
    }

    Verify(Installation installation, Duration betweenLooks) {
        this.installation = installation;
        this.betweenLooks = betweenLooks;
    }

    /** @throws VerifyProblem when something that must be looked at does not answer */
    Findings run() {
        var found = look();
        var standing = new HashSet<>(found.differences());
        for (var look = 1; look < LOOKS && !standing.isEmpty(); look++) {
            pause();
            found = look();
            standing.retainAll(found.differences());
        }
        return found.with(standing);
    }

    /** What is added while it looks makes differences that the next look does not have. */
    private Findings look() {
        var findings = new Findings();
        var said = TopicContents.read(installation.kafka(), installation.topicPrefix());
        TOPICS.forEach((service, topics) -> within(service, findings, store -> {
            new StoreCheck(service, topics, said, findings).run(store);
            new GuardCheck(service, said, findings).run(store);
        }));
        within(REPORTING, findings, store -> new ReportCheck(said, findings).run(store));
        if (said.unreadable() > 0) {
            findings.note(said.unreadable() + " messages are no events of ours; every consumer sets them aside");
        }
        return findings;
    }

    private interface Check {
        void of(Connection store) throws SQLException;
    }

    private void within(String service, Findings findings, Check check) {
        var login = installation.stores().get(service);
        if (login == null) {
            findings.note("%-11s is not there".formatted(service));
            return;
        }
        try (var store = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password())) {
            store.setAutoCommit(false);
            store.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            check.of(store);
            store.rollback();
        } catch (SQLException failed) {
            throw new VerifyProblem("the database of " + service + " does not answer: " + failed.getMessage(), failed);
        }
    }

    private void pause() {
        try {
            Thread.sleep(betweenLooks);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new VerifyProblem("interrupted", stopped);
        }
    }
}
