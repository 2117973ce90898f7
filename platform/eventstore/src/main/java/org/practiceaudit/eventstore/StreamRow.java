package org.practiceaudit.eventstore;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** The head of a stream, as read. Public, since proxies are made in another class loader. */
@Entity
@Table(name = "stream")
@IdClass(StreamRow.Key.class)
public class StreamRow {
    public record Key(String authority, String stream) {}

    @Id
    String authority;

    @Id
    String stream;

    @Column(name = "message_key")
    String messageKey;

    String programme;

    @Column(name = "programme_version")
    Integer programmeVersion;

    String cycle;
    String child;
    long version;
    long sequence;

    Origin origin() {
        return new Origin(messageKey, programme, programmeVersion, cycle, child);
    }
}
