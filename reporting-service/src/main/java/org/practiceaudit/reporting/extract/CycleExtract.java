package org.practiceaudit.reporting.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.practiceaudit.reporting.exports.Format;
import org.practiceaudit.reporting.exports.RowsForm;
import org.practiceaudit.reporting.exports.Spool;
import org.practiceaudit.reporting.known.KnownUntil;
import org.practiceaudit.reporting.reading.Reader;

/** All audits of a cycle as a file, a row each. */
@ApplicationScoped
class CycleExtract {
    private final CycleCursor audits;
    private final Spool spool;
    private final ObjectMapper json;

    CycleExtract(CycleCursor audits, Spool spool, ObjectMapper json) {
        this.audits = audits;
        this.spool = spool;
        this.json = json;
    }

    Uni<Response> of(Reader reader, String cycle, KnownUntil known, Format format) {
        return Uni.createFrom()
                .item(() -> form(audits.find(reader.authority(), cycle, known)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(form -> spool.answer(
                        form.title(),
                        form.knownUntil(),
                        format,
                        out -> form.write(format, row -> each(reader, cycle, known, row), json, out)));
    }

    private void each(Reader reader, String cycle, KnownUntil known, RowsForm.Row<AuditLine> row) {
        audits.each(reader, cycle, known, story -> row.write(AuditLine.of(story)));
    }

    private static RowsForm<AuditLine> form(CycleCursor.Found found) {
        return new RowsForm<>("Audits of " + found.name(), found.knownUntil(), AuditLine.COLUMNS, AuditLine::cells);
    }
}
