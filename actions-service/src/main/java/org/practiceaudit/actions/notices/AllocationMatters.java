package org.practiceaudit.actions.notices;

import java.util.List;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.programme.Notification.Fact;

/** What is told of what allocation says (TH-03, TH-08, TH-09, PQ-04, PQ-06). */
final class AllocationMatters {
    private AllocationMatters() {}

    static List<Matter> of(AllocationEvent event) {
        return switch (event) {
            case AllocationEvent.LinesOfEnquiryAgreed it ->
                List.of(Matter.byPolicy(Fact.LINES_OF_ENQUIRY_AGREED, it.cycle()));
            // However often a proposal is made anew before it is confirmed, one look at the latest is what is asked.
            case AllocationEvent.AllocationsProposed it ->
                List.of(Matter.byPolicy(Fact.ALLOCATIONS_PROPOSED, it.cycle())
                        .keyed("allocations-proposed/" + it.cycle()));
            case AllocationEvent.AuditAllocated it ->
                List.of(Matter.byPolicy(Fact.AUDIT_ALLOCATED, it.audit()).due(it.dueOn()));
            case AllocationEvent.AuditReallocated it ->
                List.of(Matter.byPolicy(Fact.AUDIT_REALLOCATED, it.audit(), it.formerAuditor())
                        .due(it.dueOn()));
            case AllocationEvent.BreakGranted it -> List.of(only(Fact.BREAK_GRANTED, it.month() + "", it.auditor()));
            case AllocationEvent.BreakRefused it -> List.of(only(Fact.BREAK_REFUSED, it.month() + "", it.auditor()));
            case AllocationEvent.BreakLimitReached it ->
                List.of(Matter.byPolicy(Fact.BREAK_LIMIT_REACHED, it.month().toString()));
            case AllocationEvent.ExemptionGranted it ->
                List.of(Matter.byPolicy(Fact.EXEMPTION_GRANTED, it.cycle(), it.auditor()));
            case AllocationEvent.ExemptionRefused it -> List.of(only(Fact.EXEMPTION_REFUSED, it.cycle(), it.auditor()));
            case AllocationEvent.ProgrammePublished _,
                    AllocationEvent.CyclePlanned _,
                    AllocationEvent.PopulationFrozen _,
                    AllocationEvent.SampleDrawn _,
                    AllocationEvent.AllocationsConfirmed _,
                    AllocationEvent.CycleClosed _,
                    AllocationEvent.StaffMemberRecorded _,
                    AllocationEvent.InvolvementRecorded _ -> List.of();
        };
    }

    private static Matter only(Fact fact, String subject, String staff) {
        return Matter.of(fact, subject, new Whom.Only(List.of(staff)));
    }
}
