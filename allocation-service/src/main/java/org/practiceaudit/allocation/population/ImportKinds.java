package org.practiceaudit.allocation.population;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.eventstore.BatchHandler;
import org.practiceaudit.eventstore.CommandContext;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.StreamDefinition;

/** The kinds of import: children and foster carers as rows, staff and involvements each as a stream. */
@ApplicationScoped
class ImportKinds {
    private final BatchHandler batches;
    private final StaffStreams staffStreams;
    private final InvolvementStreams involvementStreams;

    ImportKinds(BatchHandler batches, StaffStreams staffStreams, InvolvementStreams involvementStreams) {
        this.batches = batches;
        this.staffStreams = staffStreams;
        this.involvementStreams = involvementStreams;
    }

    /** Opens a file; blocking. */
    @FunctionalInterface
    private interface Opening<T> {
        Batches<T> open(Rejects rejects) throws IOException;
    }

    /** A kind of record of which a file is the whole population. */
    private record Replaced(String name, String subject, String authority, Opening<Child> opening)
            implements Importing.Kind<Child> {
        @Override
        public Batches<Child> open(Rejects rejects) throws IOException {
            return opening.open(rejects);
        }

        @Override
        public Uni<Integer> put(Mutiny.StatelessSession transaction, String importId, List<Child> part) {
            return new ChildRows(transaction, authority, subject, importId).put(part);
        }

        @Override
        public Uni<Integer> end(Mutiny.StatelessSession transaction, String importId) {
            return new ChildRows(transaction, authority, subject, importId).leave();
        }
    }

    /** A kind of which a file adds or changes some. */
    private record Added<T>(
            String name, Opening<T> opening, Function<Mutiny.StatelessSession, Function<List<T>, Uni<Integer>>> putting)
            implements Importing.Kind<T> {
        @Override
        public Batches<T> open(Rejects rejects) throws IOException {
            return opening.open(rejects);
        }

        @Override
        public Uni<Integer> put(Mutiny.StatelessSession transaction, String importId, List<T> part) {
            return putting.apply(transaction).apply(part);
        }
    }

    Importing.Kind<Child> children(ImportRequest request, Directory directory) {
        var upload = request.upload();
        return new Replaced("children", Child.CHILD, request.authority(), rejects -> switch (upload.type()) {
            case Upload.XLSX ->
                new AnnexA(ListFiles.workbook(upload.file(), rejects), directory, request.today(), rejects);
            case Upload.ZIP -> new AnnexA(ListFiles.zip(upload.file(), rejects), directory, request.today(), rejects);
            default -> ImportFiles.children(upload.csv(), directory, request.today(), rejects);
        });
    }

    Importing.Kind<Child> fosterCarers(ImportRequest request, Directory directory) {
        return new Replaced(
                "foster-carers",
                Child.FOSTER_CARER,
                request.authority(),
                rejects -> ImportFiles.fosterCarers(request.upload().csv(), directory, request.today(), rejects));
    }

    Importing.Kind<StaffMember> staff(ImportRequest request) {
        return new Added<>(
                "staff",
                rejects -> ImportFiles.staff(request.upload().csv(), request.today(), rejects),
                session -> part -> append(
                        session,
                        request,
                        staffStreams,
                        part,
                        StaffMember::staff,
                        member -> new StaffCommand.RecordStaffMember(member, request.at())));
    }

    Importing.Kind<Involvement> involvements(ImportRequest request) {
        return new Added<>(
                "involvements",
                rejects -> ImportFiles.involvements(request.upload().csv(), rejects),
                session -> part -> append(
                        session,
                        request,
                        involvementStreams,
                        part,
                        InvolvementStreams::idOf,
                        involvement -> new InvolvementCommand.RecordInvolvement(involvement, request.at())));
    }

    private <T, C, S, E> Uni<Integer> append(
            Mutiny.StatelessSession session,
            ImportRequest request,
            StreamDefinition<C, S, E> streams,
            List<T> part,
            Function<T, String> id,
            Function<T, C> command) {
        var lines = part.stream()
                .map(each -> new BatchHandler.Line<>(command.apply(each), context(request, streams, id.apply(each))))
                .toList();
        return Multi.createFrom()
                .iterable(slices(lines))
                .onItem()
                .transformToUniAndConcatenate(slice -> batches.handleIn(session, streams, slice))
                .map(done ->
                        (int) done.stream().filter(each -> each.appended() > 0).count())
                .collect()
                .in(() -> new int[1], (sum, changed) -> sum[0] += changed)
                .map(sum -> sum[0]);
    }

    private static <T> List<List<T>> slices(List<T> all) {
        var slices = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += BatchHandler.MOST) {
            slices.add(all.subList(from, Math.min(from + BatchHandler.MOST, all.size())));
        }
        return slices;
    }

    private static CommandContext context(ImportRequest request, StreamDefinition<?, ?, ?> streams, String id) {
        return request.commands().following(streams, id, Origin.keyedBy(id));
    }
}
