package org.practiceaudit.allocation.allocations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.GivenWhenThen;

class AllocationDeciderTest {
    private static final Instant AT = Instant.parse("2026-09-01T09:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);

    private final AllocationDecider decider = new AllocationDecider();
    private final GivenWhenThen<AllocationCommand, Standing, AllocationEvent> allocation =
            GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);

    @Test
    void allocates() {
        allocation.given().when(allocate("tm-1")).then(allocated("tm-1"));
    }

    @Test
    void saysNothingOfTheSameAllocationAgain() {
        allocation.given(allocated("tm-1")).when(allocate("tm-1")).thenNothing();
    }

    @Test
    void refusesAnotherAllocationUnderTheSameAudit() {
        allocation.given(allocated("tm-1")).when(allocate("tm-2")).thenRejected("STATE");
    }

    private static AllocationCommand allocate(String auditor) {
        return new AllocationCommand.Allocate(to(auditor), "bradford-2026-09", "monthly", DUE, false, AT);
    }

    private static AllocationEvent allocated(String auditor) {
        return new AllocationEvent.AuditAllocated(to(auditor), "bradford-2026-09", "monthly", DUE, false, AT);
    }

    private static Allocation to(String auditor) {
        return new Allocation(
                "bradford-2026-09-0001",
                "ch-1",
                "t1",
                "s1",
                "w-1",
                "tm-9",
                "sm-1",
                "hos-1",
                null,
                null,
                false,
                auditor,
                "qa-1",
                true,
                null,
                List.of(new Why("BR-01", "One of 7 auditors.")),
                null);
    }
}
