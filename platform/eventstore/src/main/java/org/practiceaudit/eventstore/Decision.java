package org.practiceaudit.eventstore;

import java.util.List;

/** What a decider says: the facts that now hold, perhaps none, or every reason why not. */
public sealed interface Decision<E> {
    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** All broken rules at once, so that a caller mends them in one go. */
    record Rejected<E>(List<Rejection> why) implements Decision<E> {
        public Rejected {
            why = List.copyOf(why);
            if (why.isEmpty()) {
                throw new IllegalArgumentException("a rejection says why");
            }
        }
    }

    @SafeVarargs
    static <E> Decision<E> accept(E... events) {
        return new Accepted<>(List.of(events));
    }

    static <E> Decision<E> accept(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    /** Already so: the command is accepted and changes nothing. */
    static <E> Decision<E> unchanged() {
        return new Accepted<>(List.of());
    }

    static <E> Decision<E> reject(Rejection... why) {
        return new Rejected<>(List.of(why));
    }

    static <E> Decision<E> reject(List<Rejection> why) {
        return new Rejected<>(why);
    }
}
