package org.practiceaudit.reporting.log;

import java.util.Comparator;
import org.practiceaudit.contracts.PublicEvent;

/**
 * An event with what folding needs to know of it and no more.
 *
 * @param cycle null where the stream belongs to none
 * @param offset in its partition, which a stream never leaves: of two events under one sequence the one heard first counts
 */
public record Heard(StreamKey stream, String cycle, long sequence, long offset, PublicEvent event) {
    /** Within one stream. */
    public static final Comparator<Heard> IN_ORDER = (one, other) -> one.sequence == other.sequence
            ? Long.compare(one.offset, other.offset)
            : Long.compare(one.sequence, other.sequence);
}
