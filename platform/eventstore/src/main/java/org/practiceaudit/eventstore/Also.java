package org.practiceaudit.eventstore;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a command brings with it on another stream: both stand, or neither.
 *
 * @param origin how that stream begins, null for one that has begun
 */
public record Also<C, S, E>(StreamDefinition<C, S, E> definition, String id, Origin origin, C command) {
    /** By the same actor at the same time; the key and the version that the caller sent are for the first stream alone. */
    CommandContext within(CommandContext first) {
        return new CommandContext(
                new StreamId(first.stream().authority(), definition.kind(), id),
                first.actor(),
                first.at(),
                Optional.ofNullable(origin),
                OptionalLong.empty(),
                Optional.empty(),
                first.correlation(),
                first.causation(),
                first.trace());
    }
}
