package org.practiceaudit.operations.verify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.practiceaudit.operations.verify.Installation.Login;

/** What verify finds, for tests of other packages. */
public final class Differences {
    private Differences() {}

    /** @param stores JDBC URLs by service */
    public static List<String> of(
            Map<String, String> stores, String user, String password, String bootstrap, String prefix) {
        var logins = new TreeMap<String, Login>();
        stores.forEach((service, url) -> logins.put(service, new Login(url, user, password)));
        var installation = new Installation(logins, Map.of("bootstrap.servers", bootstrap), prefix);
        return new Verify(installation, Duration.ofMillis(500), Share.EVENTS)
                .run().differences().stream().map(Difference::toString).toList();
    }
}
