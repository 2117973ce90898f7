package org.practiceaudit.reporting.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Sends rows to a table: {@link #row} begins each, then its columns follow in the order of the statement. */
public final class RowsIn implements AutoCloseable {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int FULL = 1 << 16;
    private static final long SECONDS_TO_2000 = 946_684_800L;

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * FULL);

    /** @param into the table and its columns, such as {@code t (a, b)} */
    public RowsIn(Connection connection, String into) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + into + " from stdin (format binary)");
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    public RowsIn row(int columns) throws SQLException {
        if (buffer.position() > FULL) {
            send();
        }
        room(2).putShort((short) columns);
        return this;
    }

    public RowsIn text(String value) {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    /** Text that is encoded already. */
    public RowsIn bytes(byte[] value) {
        if (value == null) {
            room(4).putInt(-1);
        } else {
            room(4 + value.length).putInt(value.length).put(value);
        }
        return this;
    }

    public RowsIn integer(Integer value) {
        if (value == null) {
            room(4).putInt(-1);
        } else {
            room(8).putInt(4).putInt(value);
        }
        return this;
    }

    public RowsIn bigint(long value) {
        room(12).putInt(8).putLong(value);
        return this;
    }

    public RowsIn uuid(UUID value) {
        if (value == null) {
            room(4).putInt(-1);
        } else {
            room(20).putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        }
        return this;
    }

    /** Microseconds since the beginning of 2000; what is finer is lost. */
    public RowsIn instant(Instant value) {
        return bigint((value.getEpochSecond() - SECONDS_TO_2000) * 1_000_000 + value.getNano() / 1_000);
    }

    /** Ends the statement; nothing is stored before. */
    public void done() throws SQLException {
        room(2).putShort((short) -1);
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            var larger = ByteBuffer.allocate(Math.max(2 * buffer.capacity(), buffer.position() + bytes));
            buffer = larger.put(buffer.flip());
        }
        return buffer;
    }
}
