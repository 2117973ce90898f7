package org.practiceaudit.local.stack;

import kafka.Kafka;

/** The broker's process: Kafka itself, and an eye on the stack so that a killed stack leaves no broker behind. */
final class BrokerMain {
    private BrokerMain() {}

    public static void main(String... args) {
        Logging.configure();
        ParentWatch.whenGone(Long.parseLong(args[0]), () -> Runtime.getRuntime().halt(1));
        Kafka.main(new String[] {args[1]});
    }
}
