package org.practiceaudit.messaging;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the consumers of this service are behind in one partition.
 *
 * @param topic without the installation's prefix
 * @param messages that wait to be taken in
 * @param oldest when the first of them was sent; empty where none waits, or its place is empty by now
 */
public record Behind(String topic, int partition, long messages, Optional<Instant> oldest) {}
