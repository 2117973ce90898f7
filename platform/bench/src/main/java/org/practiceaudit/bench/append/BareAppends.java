package org.practiceaudit.bench.append;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.practiceaudit.eventstore.AppendSql;
import org.practiceaudit.local.stack.ServiceDatabase.Login;

/** The append statement and nothing else: the store's client without HTTP, identity, decider, sealing or load of the stream. */
public final class BareAppends {
    private static final String STATEMENT = AppendSql.STATEMENT.replace(":append", "$1");
    private static final int QUEUE = 10_000;

    private record Stream(String audit, long version) {}

    private final Pool pool;
    private final AppendTemplate template;
    private final String name;
    private final Queue<Stream> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicReference<String> refusal = new AtomicReference<>();

    /**
     * @param database address of the database without its scheme's options, such as {@code postgresql://host:port/name}
     * @param prepared whether a connection keeps the statement prepared from one use to the next
     * @param name of its streams, which no other loop may use
     * @param streams that it goes round; it begins more when all of these are busy
     */
    public BareAppends(
            Vertx vertx,
            String database,
            Login login,
            int connections,
            boolean prepared,
            AppendTemplate template,
            String name,
            int streams) {
        var options = PgConnectOptions.fromUri(database)
                .setUser(login.user())
                .setPassword(login.password())
                .setCachePreparedStatements(prepared);
        this.pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(connections).setMaxWaitQueueSize(QUEUE))
                .connectingTo(options)
                .using(vertx)
                .build();
        this.template = template;
        this.name = name;
        for (var i = 0; i < streams; i++) {
            idle.add(fresh());
        }
    }

    private Stream fresh() {
        return new Stream("%s-%04d".formatted(name, begun.incrementAndGet()), 0);
    }

    /** Appends one event to the stream that was longest idle; true when it won. */
    public Future<Boolean> append() {
        var waiting = idle.poll();
        var stream = waiting == null ? fresh() : waiting;
        var document = template.of(stream.audit(), stream.version() + 1, UUID.randomUUID());
        return pool.preparedQuery(STATEMENT)
                .execute(Tuple.of(document))
                .map(rows -> {
                    var won = rows.size() == 1;
                    if (won) {
                        idle.add(new Stream(stream.audit(), stream.version() + 1));
                    }
                    return won;
                })
                .onFailure(failed -> refusal.set(failed.toString()));
    }

    /** The last failure; null when there was none. */
    public String refusal() {
        return refusal.get();
    }
}
