package org.practiceaudit.reporting.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads the rows of a query as the server sends them: {@link #next} goes to each, then its columns are taken in order. */
public final class RowsOut implements AutoCloseable {
    private static final int FIRST_BYTE = 'P';
    private static final int PREAMBLE = 11 + 4;

    private final CopyOut copy;
    private ByteBuffer row = ByteBuffer.allocate(0);

    /** @param query with its values in it: COPY knows no parameters, see {@link #literal} */
    public RowsOut(Connection connection, String query) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + query + ") to stdout (format binary)");
    }

    /** A text as it stands in a statement. */
    public static String literal(Connection connection, String text) throws SQLException {
        return "'" + connection.unwrap(PGConnection.class).escapeLiteral(text) + "'";
    }

    /** False after the last row. */
    public boolean next() throws SQLException {
        while (!row.hasRemaining()) {
            var message = copy.readFromCopy();
            if (message == null) {
                return false;
            }
            row = ByteBuffer.wrap(message);
            if (message.length > PREAMBLE && message[0] == FIRST_BYTE) {
                row.position(PREAMBLE);
                row.position(row.position() + 4 + row.getInt(row.position()));
            }
        }
        return row.getShort() >= 0 || next();
    }

    /** A column that is never null, as a part of the row: nothing is copied, and the next row is elsewhere. */
    public ByteBuffer bytes() {
        var length = row.getInt();
        var value = row.slice(row.position(), length);
        row.position(row.position() + length);
        return value;
    }

    /** Null where the column is. */
    public String text() {
        var length = row.getInt();
        if (length < 0) {
            return null;
        }
        var value = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
        row.position(row.position() + length);
        return value;
    }

    /** A column that is never null. */
    public long bigint() {
        row.getInt();
        return row.getLong();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
