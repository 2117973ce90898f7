package org.practiceaudit.allocation.population;

/** What is known of one involvement: who, with which child, as what, since when. */
sealed interface Connection {
    record Unknown() implements Connection {}

    record OnRecord(Involvement involvement) implements Connection {}
}
