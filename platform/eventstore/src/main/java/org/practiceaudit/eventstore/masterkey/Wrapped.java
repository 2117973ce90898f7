package org.practiceaudit.eventstore.masterkey;

import io.smallrye.mutiny.Uni;

/** What a part of a service has wrapped with the master key; a bean of it has it wrapped anew once another key is primary. */
public interface Wrapped {
    /**
     * Wraps with the primary key what another key of the set wrapped. What does not open stays as it is. May be done by several
     * replicas at once, and again.
     *
     * @return how much is left that the primary key did not wrap
     */
    Uni<Long> wrapAnew();
}
