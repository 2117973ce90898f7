package org.practiceaudit.allocation.http;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.testing.PublicMessage;
import org.practiceaudit.testing.Stack;

/** What the other services say to one authority's allocation. */
final class Elsewhere {
    private final String authority;
    private final String cycle;
    private final Map<String, Long> sequences = new HashMap<>();

    Elsewhere(String authority, String cycle) {
        this.authority = authority;
        this.cycle = cycle;
    }

    void says(String stream, String audit, PublicEvent event, Instant at) {
        var sequence = sequences.merge(stream, 1L, Long::sum);
        var prefix = ConfigProvider.getConfig().getValue("practice-audit.topic-prefix", String.class);
        var message = new PublicMessage(authority, stream, sequence, audit, "bradford", cycle, at, event);
        Stack.running().topics().send(List.of(message.record(prefix)));
    }
}
