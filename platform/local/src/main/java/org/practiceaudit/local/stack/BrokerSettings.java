package org.practiceaudit.local.stack;

import java.nio.file.Path;

/** The settings of the one broker, which is its own controller. */
final class BrokerSettings {
    private BrokerSettings() {}

    /**
     * Topics are made by those who own them, with explicit partitions: a typo in a topic's name must fail. The short session
     * lets a killed broker be registered again soon, rather than when the controller has given up its predecessor.
     */
    static String of(Path log, int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                broker.heartbeat.interval.ms=500
                broker.session.timeout.ms=6000
                group.initial.rebalance.delay.ms=0
                log.index.size.max.bytes=1048576
                log.cleaner.dedupe.buffer.size=16777216
                num.network.threads=2
                num.io.threads=4
                """.formatted(port, controllerPort, log.toString().replace('\\', '/'));
    }
}
