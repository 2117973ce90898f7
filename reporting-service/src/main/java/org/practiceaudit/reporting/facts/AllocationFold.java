package org.practiceaudit.reporting.facts;

import static org.practiceaudit.reporting.facts.FactsFold.expect;

import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.AllocationEvent.AllocationsConfirmed;
import org.practiceaudit.contracts.AllocationEvent.AllocationsProposed;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.AllocationEvent.AuditReallocated;
import org.practiceaudit.contracts.AllocationEvent.BreakGranted;
import org.practiceaudit.contracts.AllocationEvent.BreakLimitReached;
import org.practiceaudit.contracts.AllocationEvent.BreakRefused;
import org.practiceaudit.contracts.AllocationEvent.CycleClosed;
import org.practiceaudit.contracts.AllocationEvent.CyclePlanned;
import org.practiceaudit.contracts.AllocationEvent.ExemptionGranted;
import org.practiceaudit.contracts.AllocationEvent.ExemptionRefused;
import org.practiceaudit.contracts.AllocationEvent.InvolvementRecorded;
import org.practiceaudit.contracts.AllocationEvent.LinesOfEnquiryAgreed;
import org.practiceaudit.contracts.AllocationEvent.PopulationFrozen;
import org.practiceaudit.contracts.AllocationEvent.ProgrammePublished;
import org.practiceaudit.contracts.AllocationEvent.SampleDrawn;
import org.practiceaudit.contracts.AllocationEvent.StaffMemberRecorded;
import org.practiceaudit.reporting.facts.StreamFacts.Cycle;

/** Cycles and allocations. */
final class AllocationFold {
    private AllocationFold() {}

    static StreamFacts evolve(StreamFacts facts, AllocationEvent event) {
        return switch (event) {
            case CyclePlanned it ->
                new Cycle(
                        it.cycle(),
                        new Cycle.Dates(it.name(), it.startsOn(), it.endsOn(), it.auditsDueOn()),
                        null,
                        null,
                        null);
            case PopulationFrozen it -> {
                var cycle = expect(Cycle.class, facts, event);
                yield new Cycle(cycle.cycle(), cycle.dates(), it.children(), cycle.draw(), cycle.closedOn());
            }
            case SampleDrawn it -> {
                var cycle = expect(Cycle.class, facts, event);
                var draw = new Cycle.Draw(it.drawn(), it.seed(), it.excludedByReason());
                yield new Cycle(cycle.cycle(), cycle.dates(), cycle.children(), draw, cycle.closedOn());
            }
            case CycleClosed it -> {
                var cycle = expect(Cycle.class, facts, event);
                yield new Cycle(cycle.cycle(), cycle.dates(), cycle.children(), cycle.draw(), it.closedOn());
            }
            case AuditAllocated it ->
                new StreamFacts.Allocation(
                        it.audit(),
                        it.child(),
                        it.auditor(),
                        it.moderator(),
                        it.team(),
                        it.serviceName(),
                        it.headOfService(),
                        it.dueOn());
            case AuditReallocated it -> reallocated(expect(StreamFacts.Allocation.class, facts, event), it);
            case AllocationsConfirmed _,
                    LinesOfEnquiryAgreed _,
                    ProgrammePublished _,
                    StaffMemberRecorded _,
                    InvolvementRecorded _,
                    BreakGranted _,
                    BreakRefused _,
                    BreakLimitReached _,
                    AllocationsProposed _,
                    ExemptionGranted _,
                    ExemptionRefused _ -> facts;
        };
    }

    private static StreamFacts.Allocation reallocated(StreamFacts.Allocation allocation, AuditReallocated event) {
        return new StreamFacts.Allocation(
                allocation.audit(),
                allocation.child(),
                event.auditor(),
                event.moderator(),
                allocation.team(),
                allocation.service(),
                allocation.headOfService(),
                event.dueOn());
    }
}
