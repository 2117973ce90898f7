package org.practiceaudit.audit.dipsamples;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.CommandContext;
import org.practiceaudit.eventstore.CommandHandler;
import org.practiceaudit.eventstore.Handled;
import org.practiceaudit.eventstore.StreamId;

/** Which audit samples which line of enquiry, as allocation says it (TH-07). */
@ApplicationScoped
public class DipSampleNews {
    private static final Actor SELF = Actor.system("audit");

    private final CommandHandler commands;
    private final DipReportStream reports;

    DipSampleNews(CommandHandler commands, DipReportStream reports) {
        this.commands = commands;
        this.reports = reports;
    }

    /** Nothing for an audit of no one line. */
    public Uni<Void> allocated(AuditAllocated said, EventMetadata metadata, Mutiny.StatelessSession transaction) {
        if (said.lineOfEnquiry() == null) {
            return Uni.createFrom().voidItem();
        }
        var enquiry = new DipReport.Enquiry(
                DipReportStream.idOf(metadata.cycle(), said.lineOfEnquiry()),
                metadata.authority(),
                metadata.programme(),
                metadata.programmeVersion(),
                metadata.cycle(),
                said.lineOfEnquiry(),
                List.of());
        var stream = new StreamId(metadata.authority(), DipReportStream.KIND, enquiry.report());
        var context = CommandContext.causedBy(
                metadata, stream, SELF, metadata.businessTime(), DipReportStream.origin(enquiry));
        return commands.handleIn(transaction, reports, new DipReportCommand.NoteSample(enquiry, said.audit()), context)
                .invoke(handled -> {
                    if (handled instanceof Handled.Refused<?>(var why)) {
                        throw new IllegalStateException(
                                stream + " refuses: " + why.getFirst().detail());
                    }
                })
                .replaceWithVoid();
    }
}
