package org.practiceaudit.reporting.facts;

import static org.practiceaudit.reporting.facts.FactsFold.expect;

import java.util.ArrayList;
import java.util.List;
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
import org.practiceaudit.reporting.facts.SparedFacts.Breaks;
import org.practiceaudit.reporting.facts.SparedFacts.Breaks.Break;
import org.practiceaudit.reporting.facts.SparedFacts.Exemption;
import org.practiceaudit.reporting.facts.StreamFacts.Allocation;
import org.practiceaudit.reporting.facts.StreamFacts.Cycle;
import org.practiceaudit.reporting.facts.StreamFacts.Enquiry;
import org.practiceaudit.reporting.facts.StreamFacts.Staff;

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
            case LinesOfEnquiryAgreed it -> new Enquiry(it.cycle(), it.lines(), it.agreedOn());
            case AuditAllocated it -> allocated(it);
            case AuditReallocated it -> reallocated(expect(Allocation.class, facts, event), it);
            case BreakGranted it -> plus(facts, new Break(it.auditor(), it.month(), it.reason(), true));
            case BreakRefused it -> plus(facts, new Break(it.auditor(), it.month(), it.reason(), false));
            case ExemptionGranted it ->
                new Exemption(it.auditor(), it.cycle(), it.audit(), it.reason(), true, it.grantedBy(), it.grantedAt());
            case ExemptionRefused it ->
                new Exemption(it.auditor(), it.cycle(), it.audit(), it.reason(), false, it.refusedBy(), it.refusedAt());
            case StaffMemberRecorded it -> new Staff(it.staff(), it.roles(), it.team(), it.service(), it.lineManager());
            case AllocationsConfirmed _,
                    ProgrammePublished _,
                    InvolvementRecorded _,
                    BreakLimitReached _,
                    AllocationsProposed _ -> facts;
        };
    }

    private static Allocation allocated(AuditAllocated it) {
        return new Allocation(
                it.audit(),
                it.child(),
                it.auditor(),
                it.moderator(),
                it.worker(),
                it.team(),
                it.serviceName(),
                it.teamManager(),
                it.serviceManager(),
                it.headOfService(),
                it.dueOn(),
                new Allocation.Sort(
                        it.kind(), it.reAuditOf(), it.lineOfEnquiry(), it.blind(), it.inModerationSample()));
    }

    private static Allocation reallocated(Allocation was, AuditReallocated now) {
        return new Allocation(
                was.audit(),
                was.child(),
                now.auditor(),
                now.moderator(),
                was.worker(),
                was.team(),
                was.service(),
                was.teamManager(),
                was.serviceManager(),
                was.headOfService(),
                now.dueOn(),
                was.sort());
    }

    /** The breaks of a month share a stream; the latest word on an auditor stands. */
    private static Breaks plus(StreamFacts facts, Break now) {
        var all = new ArrayList<>(facts instanceof Breaks known ? known.breaks() : List.<Break>of());
        all.removeIf(each -> each.auditor().equals(now.auditor()));
        all.add(now);
        return new Breaks(List.copyOf(all));
    }
}
