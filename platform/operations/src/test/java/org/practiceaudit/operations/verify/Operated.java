package org.practiceaudit.operations.verify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.practiceaudit.operations.verify.Installation.Login;

/**
 * What {@code ./dev verify} does, for tests of other packages.
 *
 * @param stores JDBC URLs by service
 */
public record Operated(Map<String, String> stores, String user, String password, String bootstrap, String prefix) {
    public List<String> differences() {
        return new Verify(installation(), Duration.ofMillis(500), Share.EVENTS)
                .run().differences().stream().map(Difference::toString).toList();
    }

    /** Answers how many messages of a topic were said again. */
    public long sayAgain(String topic) {
        return new SayAgain(installation()).run(topic);
    }

    private Installation installation() {
        var logins = new TreeMap<String, Login>();
        stores.forEach((service, url) -> logins.put(service, new Login(url, user, password)));
        return new Installation(logins, Map.of("bootstrap.servers", bootstrap), prefix);
    }
}
