package org.practiceaudit.messaging;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;
import org.practiceaudit.contracts.Topics;

/**
 * Makes the topics that are missing, and stops a service on one that could lose or reorder events. Without a broker the
 * service starts all the same, since commands need none, and the check is made as soon as there is one.
 */
@ApplicationScoped
public class TopicSetup {
    /** Before consumers and the relay start. */
    private static final int EARLY = 500;

    private static final long PAUSE_SECONDS = 2;
    private static final int ANSWER_MILLIS = 2_000;
    private static final Logger LOG = Logger.getLogger(TopicSetup.class);

    private final KafkaAdmin kafka;
    private final HeardTopics topics;
    private final CompletableFuture<Void> verified = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    TopicSetup(KafkaAdmin kafka, HeardTopics topics) {
        this.kafka = kafka;
        this.topics = topics;
    }

    /** Done when every topic was found sound. Nothing is sent before; after an unsound one the process ends. */
    public CompletionStage<Void> verified() {
        return verified.minimalCompletionStage();
    }

    boolean isVerified() {
        return verified.isDone() && !verified.isCompletedExceptionally();
    }

    void start(@Observes @Priority(EARLY) StartupEvent start) {
        try {
            if (attempt()) {
                return;
            }
        } catch (UnsoundTopics unsound) {
            verified.completeExceptionally(unsound);
            throw unsound;
        }
        Thread.ofPlatform().daemon().name("topic-setup").start(this::keepTrying);
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping.countDown();
    }

    private void keepTrying() {
        try {
            while (!stopping.await(PAUSE_SECONDS, TimeUnit.SECONDS) && !attempt()) {
                LOG.debug("still no broker");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (UnsoundTopics unsound) {
            verified.completeExceptionally(unsound);
            LOG.fatal(unsound.getMessage());
            Quarkus.asyncExit(1);
        }
    }

    /** False while no broker answers. */
    private boolean attempt() {
        try {
            if (!topics.all().isEmpty()) {
                check(kafka.client());
            }
            verified.complete(null);
            return true;
        } catch (KafkaException | ExecutionException e) {
            LOG.warnf("topics not checked yet, commands are accepted all the same: %s", e.getMessage());
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void check(Admin admin) throws ExecutionException, InterruptedException {
        var brokers = admin.describeCluster(new DescribeClusterOptions().timeoutMs(ANSWER_MILLIS))
                .nodes()
                .get()
                .size();
        var names = topics.all().stream().collect(Collectors.toMap(topics::named, Function.identity()));
        make(admin, names, brokers);
        var problems = found(admin, names).stream()
                .flatMap(topic -> TopicRules.problems(topic, brokers).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new UnsoundTopics(problems);
        }
    }

    private static void make(Admin admin, Map<String, String> names, int brokers)
            throws ExecutionException, InterruptedException {
        var there = admin.listTopics().names().get();
        var missing = names.entrySet().stream()
                .filter(name -> !there.contains(name.getKey()))
                .map(name -> new NewTopic(name.getKey(), Optional.of(Topics.PARTITIONS), Optional.of((short)
                                TopicRules.replication(brokers)))
                        .configs(TopicRules.settings(Topics.COMPACTED.contains(name.getValue()), brokers)))
                .toList();
        for (var made : admin.createTopics(missing).values().entrySet()) {
            try {
                made.getValue().get();
                LOG.infof("made topic %s", made.getKey());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private static List<TopicRules.Found> found(Admin admin, Map<String, String> names)
            throws ExecutionException, InterruptedException {
        var resources = names.keySet().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        var described = admin.describeTopics(names.keySet()).allTopicNames().get();
        var settings = admin.describeConfigs(resources).all().get();
        return resources.stream()
                .map(resource -> new TopicRules.Found(
                        resource.name(),
                        Topics.COMPACTED.contains(names.get(resource.name())),
                        described.get(resource.name()).partitions().size(),
                        replication(described.get(resource.name())),
                        settings.get(resource).entries().stream()
                                .filter(entry -> entry.value() != null)
                                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value))))
                .toList();
    }

    private static int replication(TopicDescription topic) {
        return topic.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
    }

    /** Names every topic, setting, what was found and what is needed. */
    static final class UnsoundTopics extends IllegalStateException {
        UnsoundTopics(List<String> problems) {
            super("Events could be lost or reordered: " + String.join(" ", problems));
        }
    }
}
