package org.practiceaudit.audit.audits;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.AllocationEvent.LinesOfEnquiryAgreed;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.messaging.NotYet;
import org.practiceaudit.messaging.ProgrammeBook;

/** The lines of enquiry of each cycle, as last agreed. An audit takes those of its cycle when it is opened, and keeps them. */
@ApplicationScoped
public class AgreedLines {
    private final ProgrammeBook programmes;

    AgreedLines(ProgrammeBook programmes) {
        this.programmes = programmes;
    }

    /** Keeps them within a transaction that is open. */
    public Uni<Void> keep(Mutiny.StatelessSession transaction, String authority, LinesOfEnquiryAgreed said) {
        var row = new AgreedLinesRow();
        row.authority = authority;
        row.cycle = said.cycle();
        row.lines = said.lines().toArray(String[]::new);
        return transaction.upsert(row);
    }

    /** What an audit must comment on: its one line (TH-07), else all of its cycle's, for which its allocation waits (TH-08). */
    Uni<List<String>> of(AuditAllocated said, EventMetadata metadata, Mutiny.StatelessSession transaction) {
        if (said.lineOfEnquiry() != null) {
            return Uni.createFrom().item(List.of(said.lineOfEnquiry()));
        }
        return programmes
                .find(metadata.authority(), metadata.programme(), metadata.programmeVersion())
                .flatMap(policy -> policy.preparation().asksForLines(said.kind())
                        ? agreed(metadata.authority(), metadata.cycle(), transaction)
                        : Uni.createFrom().item(List.of()));
    }

    private static Uni<List<String>> agreed(String authority, String cycle, Mutiny.StatelessSession transaction) {
        return transaction
                .get(AgreedLinesRow.class, new AgreedLinesRow.Key(authority, cycle))
                .onItem()
                .ifNull()
                .failWith(() -> new NotYet("the lines of enquiry of cycle " + cycle))
                .map(row -> List.of(row.lines));
    }
}
