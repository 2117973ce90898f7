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

    /** From the columns of {@link EventStore}'s query of many heads. */
    static StreamRow read(Object[] columns) {
        var row = new StreamRow();
        row.stream = (String) columns[0];
        row.messageKey = (String) columns[1];
        row.programme = (String) columns[2];
        row.programmeVersion = (Integer) columns[3];
        row.cycle = (String) columns[4];
        row.child = (String) columns[5];
        row.version = ((Number) columns[6]).longValue();
        row.sequence = ((Number) columns[7]).longValue();
        return row;
    }

    Origin origin() {
        return new Origin(messageKey, programme, programmeVersion, cycle, child);
    }
}
