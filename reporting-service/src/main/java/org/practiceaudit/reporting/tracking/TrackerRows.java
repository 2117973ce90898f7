package org.practiceaudit.reporting.tracking;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practiceaudit.reporting.exports.Format;
import org.practiceaudit.reporting.exports.RowsForm;
import org.practiceaudit.reporting.exports.SortedRows;
import org.practiceaudit.reporting.exports.Streamed;
import org.practiceaudit.reporting.extract.CycleCursor;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.StreamFacts.Action;
import org.practiceaudit.reporting.known.AuditStory;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.known.CyclesOver;
import org.practiceaudit.reporting.known.Over;
import org.practiceaudit.reporting.reading.Reader;

/** All rows of a tracker as a download has them: the same rows in the same order as its pages, read by a cursor. */
@ApplicationScoped
public class TrackerRows {
    private final CyclesOver cycles;
    private final CycleCursor cursor;

    TrackerRows(CyclesOver cycles, CycleCursor cursor) {
        this.cycles = cycles;
        this.cursor = cursor;
    }

    /** Gives rows of a cycle's audit, or of what belongs to no cycle. */
    private interface RowsOf<T> {
        Stream<T> of(Optional<String> cycle, List<StreamFacts> facts);
    }

    /** Lacks nothing but the rows, which are read when it is written; 404 for a cycle that was never heard of. */
    Uni<Streamed.Rows> audits(Reader reader, Over over, Wanted wanted) {
        var order = wanted.order(AuditTracker.ORDERS).thenComparing(AuditRow::audit);
        return cycles.of(reader.authority(), over)
                .map(found -> new Sorted<>(
                        new RowsForm<>(
                                "Audits",
                                found.knownUntil(),
                                TrackingDocuments.AUDIT_COLUMNS,
                                TrackingDocuments::cells),
                        AuditRow.class,
                        order,
                        rows -> read(
                                reader,
                                over,
                                found.cycles(),
                                rows,
                                (cycle, facts) -> CycleFacts.seenBy(reader, AuditStory.of(facts)).stream()
                                        .map(story -> AuditRow.of(cycle.orElse(null), story, found.day()))
                                        .filter(wanted::takes))));
    }

    /** As {@link #audits}; of one cycle without what belongs to none. */
    Uni<Streamed.Rows> actions(Reader reader, Over over, Wanted wanted) {
        var order = wanted.order(ActionTracker.ORDERS).thenComparing(ActionRow::action);
        return cycles.of(reader.authority(), over).map(found -> {
            var from = new ArrayList<>(found.cycles());
            if (over.cycle().isEmpty()) {
                from.add(Optional.empty());
            }
            return new Sorted<>(
                    new RowsForm<>(
                            "Actions", found.knownUntil(), TrackingDocuments.ACTION_COLUMNS, TrackingDocuments::cells),
                    ActionRow.class,
                    order,
                    rows -> read(
                            reader,
                            over,
                            from,
                            rows,
                            (cycle, facts) ->
                                    actions(reader, cycle, facts, found.day()).filter(wanted::takes)));
        });
    }

    /** Those of audits that are seen, and of what is no audit those that the reader has to do with. */
    private static Stream<ActionRow> actions(
            Reader reader, Optional<String> cycle, List<StreamFacts> facts, LocalDate day) {
        var ofAudits =
                CycleFacts.seenBy(reader, AuditStory.of(facts)).stream().flatMap(story -> story.actions().stream());
        var own = facts.stream()
                .filter(Action.class::isInstance)
                .map(Action.class::cast)
                .filter(reader.scope()::covers);
        return Stream.concat(ofAudits, own).distinct().map(action -> ActionRow.of(cycle.orElse(null), action, day));
    }

    private <T> void read(Reader reader, Over over, List<Optional<String>> from, SortedRows<T> into, RowsOf<T> rows) {
        cursor.gathered(reader.authority(), from, over.known(), (cycle, facts) -> {
            for (var row : rows.of(cycle, facts).toList()) {
                into.add(row);
            }
        });
    }

    private interface Reading<T> {
        void into(SortedRows<T> rows);
    }

    private record Sorted<T>(RowsForm<T> form, Class<T> type, Comparator<T> order, Reading<T> reading)
            implements Streamed.Rows {
        @Override
        public String title() {
            return form.title();
        }

        @Override
        public Optional<Instant> knownUntil() {
            return form.knownUntil();
        }

        @Override
        public void write(Format format, ObjectMapper mapper, OutputStream out) throws IOException {
            try (var rows = new SortedRows<>(type, order, mapper)) {
                reading.into(rows);
                form.write(format, rows::each, mapper, out);
            }
        }
    }
}
