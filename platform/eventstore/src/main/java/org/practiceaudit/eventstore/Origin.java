package org.practiceaudit.eventstore;

/**
 * What is fixed when a stream begins and never changes after.
 *
 * @param key what its events are keyed by on Kafka, within the authority: the audit for whatever is about one audit
 * @param programme the programme pinned to the stream, null where none is
 * @param programmeVersion its version, null where none is
 * @param cycle the cycle that the stream belongs to, null where none
 * @param child whose key seals the stream's narrative, null for streams that hold none
 */
public record Origin(String key, String programme, Integer programmeVersion, String cycle, String child) {
    public Origin {
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException("a stream has a key");
        }
        if ((programme == null) != (programmeVersion == null)) {
            throw new IllegalArgumentException("a programme is pinned with its version");
        }
    }

    public static Origin keyedBy(String key) {
        return new Origin(key, null, null, null, null);
    }
}
