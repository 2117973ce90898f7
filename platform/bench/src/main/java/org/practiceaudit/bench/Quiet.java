package org.practiceaudit.bench;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.practiceaudit.local.stack.Logging;

/** Keeps Kafka's clients from telling at length that a broker is away that is just starting, or was stopped on purpose. */
public final class Quiet {
    /** Held here, since a logger that nobody holds forgets its level. */
    private static List<Logger> silenced = List.of();

    private Quiet() {}

    public static void configure() {
        Logging.configure();
        silenced = List.of(Logger.getLogger("org.apache.kafka.clients"));
        silenced.forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
