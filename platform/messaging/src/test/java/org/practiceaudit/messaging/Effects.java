package org.practiceaudit.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.AllocationEvent.ProgrammePublished;

/** The reaction of the service under test: notes each event in a table, unless the test wants it to fail. */
@Singleton
class Effects implements Reaction {
    /** Streams that are refused. */
    final Set<String> poisoned = ConcurrentHashMap.newKeySet();

    /** Streams that first meet a lost connection, so many times. */
    final Map<String, AtomicInteger> disturbed = new ConcurrentHashMap<>();

    final AtomicInteger commits = new AtomicInteger();

    private final ProgrammeBook book;

    Effects(ProgrammeBook book) {
        this.book = book;
    }

    @Override
    public Uni<Void> on(Received received, Mutiny.StatelessSession transaction) {
        var metadata = received.metadata();
        return note(received, transaction).flatMap(_ -> switch (received.event()) {
            case ProgrammePublished published -> book.keep(transaction, metadata.authority(), published);
            default -> {
                if (poisoned.contains(metadata.stream())) {
                    yield Uni.createFrom().failure(new IllegalStateException("refused by the test"));
                }
                if (disturbed
                                .getOrDefault(metadata.stream(), new AtomicInteger())
                                .getAndDecrement()
                        > 0) {
                    yield Uni.createFrom().failure(new IllegalStateException(new ConnectException("gone")));
                }
                yield metadata.programme() == null
                        ? Uni.createFrom().voidItem()
                        : book.find(metadata.authority(), metadata.programme(), metadata.programmeVersion())
                                .replaceWithVoid();
            }
        });
    }

    @Override
    public void committed() {
        commits.incrementAndGet();
    }

    private static Uni<Integer> note(Received received, Mutiny.StatelessSession transaction) {
        return transaction
                .createNativeQuery(
                        "insert into effect (authority, stream, sequence, event_id) values (:authority, :stream, :sequence, :id)")
                .setParameter("authority", received.metadata().authority())
                .setParameter("stream", received.metadata().stream())
                .setParameter("sequence", received.metadata().sequence())
                .setParameter("id", received.metadata().eventId())
                .executeUpdate();
    }
}
