package org.practiceaudit.allocation.population;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.allocation.work.OffLoop;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.OutboxSignal;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.web.IdempotencyKey;

/**
 * Takes a file in, in one transaction and a part at a time: its rows, what changed by them and the trace of the import. All of
 * the file, or nothing of it; or all but the rows that are rejected, where the caller accepts that.
 */
@ApplicationScoped
class Importing {
    /** Rows that are in memory at once. */
    private static final int PART = 5_000;

    /** How an import of one kind reads its file and where it puts what it read. */
    interface Kind<T> {
        String name();

        /** Blocking. */
        Batches<T> open(Rejects rejects) throws IOException;

        /** Answers how many said something new. */
        Uni<Integer> put(Mutiny.StatelessSession transaction, String importId, List<T> part);

        /** Answers how many left. */
        default Uni<Integer> end(Mutiny.StatelessSession transaction, String importId) {
            return Uni.createFrom().item(0);
        }
    }

    /** The counts of an import under way. */
    private static final class Counts {
        private int rows;
        private int changed;
    }

    /** The same request was answered before: what has been done again is undone. */
    private static final class AnsweredBefore extends RuntimeException {
        private final transient Response answer;

        AnsweredBefore(Response answer) {
            super("answered before", null, false, false);
            this.answer = answer;
        }
    }

    private final Mutiny.SessionFactory sessions;
    private final OutboxSignal outbox;
    private final ImportStreams imports;
    private final RejectRows rejectRows;

    Importing(Mutiny.SessionFactory sessions, OutboxSignal outbox, ImportStreams imports, RejectRows rejectRows) {
        this.sessions = sessions;
        this.outbox = outbox;
        this.imports = imports;
        this.rejectRows = rejectRows;
    }

    <T> Uni<Response> take(ImportRequest request, Kind<T> kind) {
        var id = Ids.next();
        var rejects = new Rejects();
        return sessions.withStatelessTransaction((session, _) -> oneAtATime(session, request, kind)
                        .flatMap(_ -> OffLoop.run(() -> kind.open(rejects)))
                        .flatMap(file -> read(session, request, kind, id, file, rejects)
                                .flatMap(counts -> kept(session, request, id, rejects)
                                        .flatMap(_ -> trace(request, kind, id, file, counts, rejects)))
                                .eventually(() -> OffLoop.run(() -> {
                                    file.close();
                                    return null;
                                }))))
                .invoke(outbox::wake)
                .onFailure(AnsweredBefore.class)
                .recoverWithItem(before -> ((AnsweredBefore) before).answer)
                .onFailure(RefusedFile.class)
                .recoverWithUni(refused -> refused(request, id, ((RefusedFile) refused).rejects()));
    }

    /** Two imports of the same kind would write the same rows. */
    private static Uni<?> oneAtATime(Mutiny.StatelessSession session, ImportRequest request, Kind<?> kind) {
        return session.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", "import/" + request.authority() + "/" + kind.name())
                .getSingleResult();
    }

    /** Once something is rejected that the caller does not accept, the rest is only read for its faults. */
    private static <T> Uni<Counts> read(
            Mutiny.StatelessSession session,
            ImportRequest request,
            Kind<T> kind,
            String id,
            Batches<T> file,
            Rejects rejects) {
        var counts = new Counts();
        return Multi.createBy()
                .repeating()
                .uni(() -> OffLoop.run(() -> file.next(PART)).flatMap(part -> {
                    counts.rows += part.size();
                    return part.isEmpty() || request.refuses(rejects)
                            ? Uni.createFrom().item(part)
                            : kind.put(session, id, part)
                                    .invoke(changed -> counts.changed += changed)
                                    .replaceWith(part);
                }))
                .until(List::isEmpty)
                .collect()
                .last()
                .flatMap(_ -> {
                    if (request.refuses(rejects)) {
                        throw new RefusedFile(rejects);
                    }
                    return kind.end(session, id);
                })
                .map(left -> {
                    counts.changed += left;
                    return counts;
                });
    }

    private Uni<Void> kept(Mutiny.StatelessSession session, ImportRequest request, String id, Rejects rejects) {
        return rejects.any()
                ? rejectRows.keep(session, request.authority(), id, rejects)
                : Uni.createFrom().voidItem();
    }

    private Uni<Response> trace(
            ImportRequest request, Kind<?> kind, String id, Batches<?> file, Counts counts, Rejects rejects) {
        var ignored = new ArrayList<>(file.ignored());
        return request.commands()
                .beginning(
                        imports,
                        id,
                        Origin.keyedBy(id),
                        request.body(),
                        "/v1/imports/" + id,
                        (_, at) -> new ImportCommand.RecordImport(
                                kind.name(),
                                counts.rows,
                                counts.changed,
                                rejects.rows(),
                                ignored,
                                request.upload().digest(),
                                at))
                .invoke(response -> {
                    if (response.getHeaderString(IdempotencyKey.REPLAYED) != null) {
                        throw new AnsweredBefore(response);
                    }
                });
    }

    private Uni<Response> refused(ImportRequest request, String id, Rejects rejects) {
        return rejectRows.keep(request.authority(), id, rejects).map(_ -> {
            throw rejects.problem("/v1/imports/" + id + "/rejects");
        });
    }
}
