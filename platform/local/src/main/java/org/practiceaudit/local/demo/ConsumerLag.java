package org.practiceaudit.local.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

/** How far the services' consumers are behind the ends of the topics that they hear. */
final class ConsumerLag implements AutoCloseable {
    private final String bootstrap;
    private final List<String> groups;
    private final Admin admin;

    /** @param services those that run */
    ConsumerLag(String bootstrap, Set<Service> services) {
        groups = services.stream().map(Service::code).toList();
        this.bootstrap = bootstrap;
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
    }

    String bootstrap() {
        return bootstrap;
    }

    /** Where all topics end. */
    Map<TopicPartition, Long> ends() {
        try {
            var names = admin.listTopics().names().get();
            var asked = new HashMap<TopicPartition, OffsetSpec>();
            admin.describeTopics(names)
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) -> topic.partitions()
                            .forEach(each ->
                                    asked.put(new TopicPartition(name, each.partition()), OffsetSpec.latest())));
            return admin.listOffsets(asked).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (ExecutionException failed) {
            throw unknown(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unknown(interrupted);
        }
    }

    /** Who is behind these ends, or has no partitions yet; empty when nobody is. */
    Optional<String> behind(Map<TopicPartition, Long> ends) {
        try {
            var described = admin.describeConsumerGroups(groups).describedGroups();
            for (var group : groups) {
                var behind = behind(group, assigned(described.get(group).get()), ends);
                if (behind.isPresent()) {
                    return behind;
                }
            }
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.of("Kafka does not say how far consumers are: " + failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unknown(interrupted);
        }
    }

    private Optional<String> behind(String group, Set<TopicPartition> assigned, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        if (assigned.isEmpty()) {
            return Optional.of("the consumers of " + group + " have no partitions yet");
        }
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        long behind = 0;
        for (var partition : assigned) {
            var done = committed.get(partition);
            behind += Math.max(0, ends.getOrDefault(partition, 0L) - (done == null ? 0 : done.offset()));
        }
        return behind == 0 ? Optional.empty() : Optional.of(group + " is " + behind + " events behind");
    }

    /** None while the members are still finding out who takes what. */
    private static Set<TopicPartition> assigned(ConsumerGroupDescription group) {
        return group.groupState() != GroupState.STABLE
                ? Set.of()
                : group.members().stream()
                        .flatMap(member -> member.assignment().topicPartitions().stream())
                        .collect(Collectors.toSet());
    }

    private static DemoProblem unknown(Exception failed) {
        return new DemoProblem("Kafka does not say where its topics end: " + failed.getMessage(), failed);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
