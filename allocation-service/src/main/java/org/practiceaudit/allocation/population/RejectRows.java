package org.practiceaudit.allocation.population;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.eventstore.Json;

/** Keeps what an import did not take, for whoever has to mend it. */
@ApplicationScoped
class RejectRows {
    /** Then the file has been mended, or nobody minds. */
    private static final String KEPT = "90 days";

    private static final int PART = 5_000;
    private static final String TITLES = "file,row,column,reason,remedy\r\n";

    private final Mutiny.SessionFactory sessions;

    RejectRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** By itself, since the import that it belongs to has failed. */
    Uni<Void> keep(String authority, String importId, Rejects rejects) {
        return sessions.withStatelessTransaction((session, _) -> keep(session, authority, importId, rejects));
    }

    Uni<Void> keep(Mutiny.StatelessSession session, String authority, String importId, Rejects rejects) {
        var kept = rejects.kept();
        return forgetOld(session, authority)
                .flatMap(_ -> Multi.createFrom()
                        .iterable(IntStream.iterate(0, from -> from < kept.size(), from -> from + PART)
                                .boxed()
                                .toList())
                        .onItem()
                        .transformToUniAndConcatenate(from -> insert(session, authority, importId, part(kept, from)))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private static ArrayNode part(List<Reject> kept, int from) {
        var rows = Json.MAPPER.createArrayNode();
        for (int place = from; place < Math.min(from + PART, kept.size()); place++) {
            var reject = kept.get(place);
            rows.addObject()
                    .put("place", place)
                    .put("source", reject.source())
                    .put("row_number", reject.row())
                    .put("column_title", reject.column())
                    .put("reason", reject.reason())
                    .put("remedy", reject.remedy());
        }
        return rows;
    }

    private static Uni<Integer> insert(
            Mutiny.StatelessSession session, String authority, String importId, ArrayNode rows) {
        return session.createNativeQuery("""
                        insert into import_reject (authority, import, place, source, row_number, column_title, reason, remedy)
                        select :authority, :import, r.place, r.source, r.row_number, r.column_title, r.reason, r.remedy
                        from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                          place integer, source text, row_number integer, column_title text, reason text, remedy text)
                        """)
                .setParameter("authority", authority)
                .setParameter("import", importId)
                .setParameter("rows", rows.toString())
                .executeUpdate();
    }

    private static Uni<Integer> forgetOld(Mutiny.StatelessSession session, String authority) {
        return session.createNativeQuery("delete from import_reject where authority = :authority"
                        + " and kept_at < now() - cast('" + KEPT + "' as interval)")
                .setParameter("authority", authority)
                .executeUpdate();
    }

    /** As CSV with a header row, in the order of the file. */
    Uni<String> csv(String authority, String importId) {
        return sessions.withStatelessSession(session -> session.createNativeQuery("""
                        select source, row_number, column_title, reason, remedy from import_reject
                        where authority = :authority and import = :import order by place
                        """, Object[].class)
                        .setParameter("authority", authority)
                        .setParameter("import", importId)
                        .getResultList())
                .map(rows -> rows.stream().map(RejectRows::line).collect(Collectors.joining("", TITLES, "")));
    }

    static boolean none(String csv) {
        return csv.equals(TITLES);
    }

    private static String line(Object[] row) {
        return IntStream.range(0, row.length)
                        .mapToObj(i -> quoted(String.valueOf(row[i])))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** Titles are the sender's: one that a spreadsheet would take for a formula is made a text. */
    static String quoted(String cell) {
        var text = cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
        return text.matches("[A-Za-z0-9 ._;:'-]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
