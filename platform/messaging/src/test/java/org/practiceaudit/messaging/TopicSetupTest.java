package org.practiceaudit.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practiceaudit.messaging.TopicSetup.UnsoundTopics;
import org.practiceaudit.testing.Stack;

class TopicSetupTest {
    private static final Stack STACK = Stack.running();

    private final String prefix = Stack.newRunId() + "-";

    private TopicSetup setup(String bootstrap, String... produces) {
        return new TopicSetup(
                new KafkaAdmin(Map.of("bootstrap.servers", bootstrap)),
                new HeardTopics(Optional.of(prefix), Optional.empty(), Optional.of(List.of(produces))));
    }

    @Test
    void makesTopicsThatItThenFindsSound() {
        var first = setup(STACK.bootstrap(), "audit", "allocation-staff");
        first.start(new StartupEvent());
        assertTrue(first.isVerified());
        var second = setup(STACK.bootstrap(), "audit", "allocation-staff");
        second.start(new StartupEvent());
        assertTrue(second.isVerified());
    }

    @Test
    void refusesToStartOnATopicThatForgets() {
        STACK.topics().create(prefix + "audit", 12, Map.of("retention.ms", "1000"));
        var setup = setup(STACK.bootstrap(), "audit");
        var refused = assertThrows(UnsoundTopics.class, () -> setup.start(new StartupEvent()));
        assertEquals(
                "Events could be lost or reordered: Topic " + prefix + "audit has retention.ms=1000 and needs -1.",
                refused.getMessage());
        assertFalse(setup.isVerified());
    }

    @Test
    void startsWithoutABrokerAndSendsNothingMeanwhile() {
        var setup = setup("localhost:1", "audit");
        setup.start(new StartupEvent());
        setup.stop(new ShutdownEvent());
        assertFalse(setup.isVerified());
    }

    @Test
    void aTopicThatNobodyKnowsIsRefused() {
        var refused = assertThrows(IllegalStateException.class, () -> setup(STACK.bootstrap(), "dreams"));
        assertTrue(refused.getMessage().startsWith("practice-audit.produces names the topic 'dreams'"));
    }
}
