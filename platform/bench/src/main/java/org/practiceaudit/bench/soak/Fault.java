package org.practiceaudit.bench.soak;

import java.time.Duration;

/** Something that goes wrong for a while. */
sealed interface Fault {
    Duration time();

    /** Ends a service's process at once; another is started after a time. */
    record KillService(int replica, Duration time) implements Fault {}

    /** Stops a service's process without ending it: its connections and its lease stay until somebody takes them away. */
    record FreezeService(int replica, Duration time) implements Fault {}

    /** Stops the broker's process without ending it. */
    record PauseBroker(Duration time) implements Fault {}

    /** Ends the broker as an operator does, and starts it after a time. */
    record StopBroker(Duration time) implements Fault {}

    /** Ends the broker's process at once, and starts it after a time. */
    record KillBroker(Duration time) implements Fault {}

    /** What it is called when faults are counted. */
    default String kind() {
        return switch (this) {
            case KillService _ -> "service killed and started";
            case FreezeService _ -> "service frozen";
            case PauseBroker _ -> "broker frozen";
            case StopBroker _ -> "broker stopped and started";
            case KillBroker _ -> "broker killed and started";
        };
    }

    /** What it happens to; two faults at once never happen to the same. */
    default String target() {
        return switch (this) {
            case KillService(var replica, var _) -> "service " + replica;
            case FreezeService(var replica, var _) -> "service " + replica;
            case PauseBroker _, StopBroker _, KillBroker _ -> "broker";
        };
    }
}
