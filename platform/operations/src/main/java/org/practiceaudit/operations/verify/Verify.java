package org.practiceaudit.operations.verify;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

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
    private final int eventsAtOnce;

    Verify(Installation installation) {
        this(installation, BETWEEN_LOOKS, Share.EVENTS);
    }

    /** @param eventsAtOnce how many events of the topics it has in memory at a time, as far as streams are alike */
    Verify(Installation installation, Duration betweenLooks, int eventsAtOnce) {
        this.installation = installation;
        this.betweenLooks = betweenLooks;
        this.eventsAtOnce = eventsAtOnce;
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
        try (var said = TopicFiles.read(installation.kafka(), installation.topicPrefix(), eventsAtOnce)) {
            var stored = new TreeMap<String, StoreCheck.Count>();
            var followed = new TreeMap<String, Long>();
            var logged = new LongAdder();
            for (var share : said.shares()) {
                var contents = said.of(share);
                TOPICS.forEach((service, topics) -> within(service, store -> {
                    var count = new StoreCheck(service, topics, share, contents, findings).run(store);
                    stored.merge(service, count, StoreCheck.Count::plus);
                    followed.merge(service, new GuardCheck(service, share, contents, findings).run(store), Long::sum);
                }));
                within(REPORTING, store -> logged.add(new ReportCheck(findings).log(store, share, contents)));
            }
            count(findings, stored, followed);
            within(REPORTING, store -> findings.reporting(logged.sum(), new ReportCheck(findings).replay(store)));
            if (said.unreadable() > 0) {
                findings.note(said.unreadable() + " messages are no events of ours; every consumer sets them aside");
            }
        }
        return findings;
    }

    private void count(Findings findings, Map<String, StoreCheck.Count> stored, Map<String, Long> followed) {
        stored.forEach((service, count) -> {
            findings.store(service, count);
            findings.heard(service, followed.get(service));
        });
        Installation.SERVICES.stream()
                .filter(service -> !installation.stores().containsKey(service))
                .forEach(service -> findings.note("%-11s is not there".formatted(service)));
    }

    private interface Check {
        void of(Connection store) throws SQLException;
    }

    /** A service that is not there is passed over. */
    private void within(String service, Check check) {
        var login = installation.stores().get(service);
        if (login == null) {
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
