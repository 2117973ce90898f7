package org.practiceaudit.operations.verify;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.operations.verify.TopicContents.Event;

/**
 * What the topics hold, read once and laid down in files, one for each share of the streams, so that it need not be in memory at once:
 * some 70 MB of the machine's folder for temporary files for a million events. Nothing of what an event says is kept.
 */
final class TopicFiles implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final List<Share> shares;
    private final List<DataOutputStream> files = new ArrayList<>();
    private long unreadable;

    private TopicFiles(Path folder, List<Share> shares) throws IOException {
        this.folder = folder;
        this.shares = shares;
        for (var share : shares) {
            files.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(share)))));
        }
    }

    /**
     * Reads every topic to where it ended when it was begun to be read.
     *
     * @param kafka settings of a consumer
     * @param prefix of the topics' names in this installation
     * @param each how many events a share has at most, as far as streams are alike
     */
    static TopicFiles read(Map<String, Object> kafka, String prefix, int each) {
        try (var consumer = new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var there = consumer.listTopics(PATIENCE).keySet();
            var partitions = Topics.ALL.stream()
                    .filter(topic -> there.contains(prefix + topic))
                    .flatMap(topic -> consumer.partitionsFor(prefix + topic, PATIENCE).stream())
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions, PATIENCE);
            var messages = ends.values().stream().mapToLong(Long::longValue).sum();
            var files = new TopicFiles(Files.createTempDirectory("verify"), Share.all(messages, each));
            try {
                files.read(consumer, ends, prefix);
                return files;
            } catch (RuntimeException | IOException failed) {
                files.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new VerifyProblem("Cannot keep what the topics hold: " + failed.getMessage(), failed);
        }
    }

    private void read(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends, String prefix)
            throws IOException {
        consumer.assign(ends.keySet());
        consumer.seekToBeginning(ends.keySet());
        var last = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var more = consumer.poll(Duration.ofMillis(500));
            for (var message : more) {
                add(message, message.topic().substring(prefix.length()));
            }
            if (!more.isEmpty()) {
                last = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > last) {
                throw new VerifyProblem("the topics say nothing more before their ends");
            }
        }
        for (var file : files) {
            file.close();
        }
    }

    private void add(ConsumerRecord<byte[], byte[]> message, String topic) throws IOException {
        Stream stream;
        long sequence;
        UUID id;
        String type;
        try {
            stream = new Stream(
                    header(message, CloudEventHeaders.AUTHORITY), header(message, CloudEventHeaders.SUBJECT));
            sequence = Long.parseLong(header(message, CloudEventHeaders.SEQUENCE));
            id = UUID.fromString(header(message, CloudEventHeaders.ID));
            type = header(message, CloudEventHeaders.TYPE);
        } catch (IllegalArgumentException | NullPointerException noEventOfOurs) {
            unreadable++;
            return;
        }
        var file = files.get(Share.nthOf(stream, shares.size()));
        file.writeByte(Topics.ALL.indexOf(topic));
        file.writeUTF(stream.authority());
        file.writeUTF(stream.name());
        file.writeLong(sequence);
        file.writeLong(id.getMostSignificantBits());
        file.writeLong(id.getLeastSignificantBits());
        file.writeUTF(type);
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    List<Share> shares() {
        return shares;
    }

    /** Into memory. */
    TopicContents of(Share share) {
        var contents = new TopicContents();
        var few = new HashMap<String, String>();
        try (var file = new DataInputStream(new BufferedInputStream(Files.newInputStream(file(share))))) {
            for (int topic = file.read(); topic >= 0; topic = file.read()) {
                var stream = new Stream(once(few, file.readUTF()), file.readUTF());
                var sequence = file.readLong();
                var id = new UUID(file.readLong(), file.readLong());
                contents.add(Topics.ALL.get(topic), stream, sequence, new Event(id, once(few, file.readUTF())));
            }
            return contents;
        } catch (IOException failed) {
            throw new VerifyProblem("Cannot read what the topics held: " + failed.getMessage(), failed);
        }
    }

    /** Few authorities and types, many events. */
    private static String once(Map<String, String> few, String text) {
        return few.computeIfAbsent(text, same -> same);
    }

    /** Messages that are no event of ours; every consumer sets them aside. */
    long unreadable() {
        return unreadable;
    }

    private Path file(Share share) {
        return folder.resolve("share-" + share.nth());
    }

    @Override
    public void close() {
        try {
            for (var share : shares) {
                files.get(share.nth()).close();
                Files.deleteIfExists(file(share));
            }
            Files.deleteIfExists(folder);
        } catch (IOException failed) {
            throw new VerifyProblem("Cannot remove " + folder + ": " + failed.getMessage(), failed);
        }
    }
}
