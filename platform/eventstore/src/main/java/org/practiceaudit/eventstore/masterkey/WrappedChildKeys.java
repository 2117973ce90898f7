package org.practiceaudit.eventstore.masterkey;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * The children's keys that another master key wrapped. A batch is changed in one statement's time, and a key only while it is what was
 * read: one that is destroyed meanwhile stays so, and two replicas do not undo each other.
 */
@ApplicationScoped
public class WrappedChildKeys implements Wrapped {
    static final int BATCH = 200;

    private static final String NEXT = """
            select authority, child, wrapped from child_key
            where (authority, child) > ($1, $2) and wrapped is not null and master is distinct from $3
            order by authority, child limit
            """ + BATCH;
    private static final String RENEW =
            "update child_key set wrapped = $4, master = $5 where authority = $1 and child = $2 and wrapped = $3";
    private static final String LEFT =
            "select count(*) from child_key where wrapped is not null and master is distinct from $1";
    private static final Logger LOG = Logger.getLogger(WrappedChildKeys.class);

    private final Pool keys;
    private final MasterKey master;

    public WrappedChildKeys(@ReactiveDataSource("keys") Pool keys, MasterKey master) {
        this.keys = keys;
        this.master = master;
    }

    @Override
    public Uni<Long> wrapAnew() {
        return from("", "", 0)
                .flatMap(renewed -> left().invoke(left -> {
                    if (renewed + left > 0) {
                        LOG.infof("%d children's keys wrapped anew, %d left that do not open", renewed, left);
                    }
                }));
    }

    private Uni<Long> left() {
        return keys.preparedQuery(LEFT)
                .execute(Tuple.of(master.primary()))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** Each key is looked at once, also where it does not open. */
    private Uni<Integer> from(String authority, String child, int renewed) {
        return keys.preparedQuery(NEXT)
                .execute(Tuple.of(authority, child, master.primary()))
                .flatMap(found -> {
                    var rows = StreamSupport.stream(found.spliterator(), false).toList();
                    if (rows.isEmpty()) {
                        return Uni.createFrom().item(renewed);
                    }
                    return renew(rows)
                            .flatMap(more -> from(
                                    rows.getLast().getString("authority"),
                                    rows.getLast().getString("child"),
                                    renewed + more));
                });
    }

    private Uni<Integer> renew(List<Row> rows) {
        var changes = new ArrayList<Tuple>();
        for (var row : rows) {
            var name = row.getString("authority") + "/" + row.getString("child");
            var was = row.getBuffer("wrapped");
            try {
                var wrapped = master.wrap(master.unwrap(was.getBytes(), name), name);
                changes.add(Tuple.of(
                        row.getString("authority"),
                        row.getString("child"),
                        was.getDelegate(),
                        Buffer.buffer(wrapped),
                        master.primary()));
            } catch (GeneralSecurityException e) {
                LOG.warnf("the key of a child of %s does not open with the master key", row.getString("authority"));
            }
        }
        return changes.isEmpty()
                ? Uni.createFrom().item(0)
                : keys.preparedQuery(RENEW).executeBatch(changes).map(done -> {
                    var changed = 0;
                    for (var each = done; each != null; each = each.next()) {
                        changed += each.rowCount();
                    }
                    return changed;
                });
    }
}
