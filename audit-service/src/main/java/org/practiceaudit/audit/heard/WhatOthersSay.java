package org.practiceaudit.audit.heard;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.audit.audits.AgreedLines;
import org.practiceaudit.audit.audits.AuditNews;
import org.practiceaudit.audit.dipsamples.DipSampleNews;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.AllocationEvent.LinesOfEnquiryAgreed;
import org.practiceaudit.contracts.AllocationEvent.ProgrammePublished;
import org.practiceaudit.contracts.AuditEvent;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.WiderWorkEvent;
import org.practiceaudit.eventstore.OutboxSignal;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.messaging.Reaction;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.messaging.StaffBook;

/** Everything that this service listens to, and who here takes it. */
@ApplicationScoped
class WhatOthersSay implements Reaction {
    private final AuditNews audits;
    private final AgreedLines lines;
    private final DipSampleNews dipSamples;
    private final StaffBook staff;
    private final ProgrammeBook programmes;
    private final OutboxSignal outbox;

    WhatOthersSay(
            AuditNews audits,
            AgreedLines lines,
            DipSampleNews dipSamples,
            StaffBook staff,
            ProgrammeBook programmes,
            OutboxSignal outbox) {
        this.audits = audits;
        this.lines = lines;
        this.dipSamples = dipSamples;
        this.staff = staff;
        this.programmes = programmes;
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> on(Received received, Mutiny.StatelessSession transaction) {
        return switch (received.event()) {
            case AllocationEvent said -> allocation(said, received, transaction);
            case ModerationEvent said -> audits.moderation(said, received.metadata(), transaction);
            case AuditEvent _, WiderWorkEvent _, ActionsEvent _ -> nothing();
        };
    }

    @Override
    public void committed() {
        outbox.wake();
    }

    @Override
    public Set<Class<? extends PublicEvent>> unblocking() {
        return Set.of(ProgrammePublished.class, LinesOfEnquiryAgreed.class);
    }

    private Uni<Void> allocation(AllocationEvent event, Received received, Mutiny.StatelessSession transaction) {
        var metadata = received.metadata();
        return switch (event) {
            case ProgrammePublished said -> programmes.keep(transaction, metadata.authority(), said);
            case AllocationEvent.StaffMemberRecorded said -> staff.keep(transaction, metadata.authority(), said);
            case AllocationEvent.AuditAllocated said ->
                audits.allocated(said, metadata, transaction)
                        .chain(() -> dipSamples.allocated(said, metadata, transaction));
            case AllocationEvent.AuditReallocated said -> audits.reallocated(said, metadata, transaction);
            case LinesOfEnquiryAgreed said -> lines.keep(transaction, metadata.authority(), said);
            case AllocationEvent.CycleClosed said -> audits.cycleClosed(said, metadata, transaction);
            case AllocationEvent.CyclePlanned _,
                    AllocationEvent.PopulationFrozen _,
                    AllocationEvent.SampleDrawn _,
                    AllocationEvent.AllocationsConfirmed _,
                    AllocationEvent.InvolvementRecorded _,
                    AllocationEvent.BreakGranted _,
                    AllocationEvent.BreakRefused _,
                    AllocationEvent.BreakLimitReached _,
                    AllocationEvent.AllocationsProposed _,
                    AllocationEvent.ExemptionGranted _,
                    AllocationEvent.ExemptionRefused _ -> nothing();
        };
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
