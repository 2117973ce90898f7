package org.practiceaudit.operations.verify;

/**
 * Something that is not as it must be.
 *
 * @param service whose store or projection it is
 * @param kind what is wrong, the same words for the same fault
 * @param where the stream or place
 * @param detail numbers and ids, nothing of what an event says
 */
record Difference(String service, Kind kind, String where, String detail) {
    enum Kind {
        VERSION_GAP("versions are not contiguous"),
        WRONG_HEAD("the stream's head does not stand at its last event"),
        NOT_PUBLISHED("an event is neither in the topic nor waiting in the outbox"),
        TOPIC_AHEAD("the topic holds an event that the store does not"),
        OTHER_EVENT("another event was published under this number"),
        NOT_HEARD("a consumer has not taken in what the topic holds"),
        HEARD_TOO_MUCH("a consumer has taken in what no topic holds"),
        PARKED("a stream is parked"),
        NOT_IN_LOG("reporting's log lacks an event of the topic"),
        NOT_IN_TOPIC("reporting's log holds an event that its topic does not"),
        OTHER_FACTS("the live facts are not what its log comes to");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    @Override
    public String toString() {
        return service + ": " + kind.words() + ": " + where + " (" + detail + ")";
    }
}
