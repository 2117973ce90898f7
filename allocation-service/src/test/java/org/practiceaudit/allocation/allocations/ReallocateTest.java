package org.practiceaudit.allocation.allocations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

class ReallocateTest {
    private static final Instant AT = Instant.parse("2026-09-01T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-09-08T09:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);
    private static final String AUDIT = "north-2026-09-0001";
    private static final List<Why> WHY = List.of(new Why("PQ-06", "tm-2 takes it over."));

    private final AllocationDecider decider = new AllocationDecider();
    private final GivenWhenThen<AllocationCommand, Standing, AllocationEvent> allocation =
            GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);

    @Test
    @Rule("PQ-06")
    void givesAnExemptedAuditToADifferentAuditor() {
        allocation
                .given(allocated())
                .when(to("tm-2", "qa-1", ReallocationReason.EXEMPTION, true, false))
                .then(reallocated("tm-2", "qa-1", "tm-1", "qa-1", ReallocationReason.EXEMPTION));
        allocation
                .given(allocated())
                .when(to("tm-1", "qa-1", ReallocationReason.ABSENCE, false, false))
                .thenRejected("PQ-06");
    }

    @Test
    void asksForTheExemptionFirst() {
        allocation
                .given(allocated())
                .when(to("tm-2", "qa-1", ReallocationReason.EXEMPTION, false, false))
                .thenRejected("TH-09");
    }

    @Test
    void needsNoExemptionForAnAbsenceOrAConflict() {
        for (var reason : List.of(ReallocationReason.ABSENCE, ReallocationReason.CONFLICT)) {
            allocation
                    .given(allocated())
                    .when(to("tm-2", "qa-1", reason, false, false))
                    .then(reallocated("tm-2", "qa-1", "tm-1", "qa-1", reason));
        }
    }

    @Test
    void leavesWhatIsHandedIn() {
        allocation
                .given(allocated())
                .when(to("tm-2", "qa-1", ReallocationReason.ABSENCE, false, true))
                .thenRejected("STATE");
    }

    @Test
    void refusesAnAuditorWhoWouldModerate() {
        allocation
                .given(allocated())
                .when(to("qa-1", "qa-1", ReallocationReason.ABSENCE, false, false))
                .thenRejected("PQ-06");
    }

    @Test
    void namesEveryRuleInTheWayWhereNobodyCan() {
        var nobody = new HandOver.Nobody(List.of(
                Rejection.broken("PQ-02", "auditor", "tm-2 has had 10 audits.", "Choose another."),
                Rejection.broken("TH-05", "auditor", "tm-3 is of the team.", "Choose another.")));
        allocation
                .given(allocated())
                .when(new AllocationCommand.Reallocate(
                        nobody, grounds(ReallocationReason.ABSENCE, false), false, "qat-1", LATER))
                .thenRejected("PQ-02", "TH-05");
    }

    @Test
    void needsAnAllocation() {
        allocation
                .given()
                .when(to("tm-2", "qa-1", ReallocationReason.ABSENCE, false, false))
                .thenRejected("STATE");
    }

    @Test
    void keepsWhoHadItAndChangesNothingElse() {
        allocation
                .given(
                        allocated(),
                        reallocated("tm-2", "qa-1", "tm-1", "qa-1", ReallocationReason.EXEMPTION),
                        reallocated("qa-1", "qa-2", "tm-2", "qa-1", ReallocationReason.CONFLICT))
                .thenState(new Standing.Allocated(
                        by("qa-1", "qa-2", WHY),
                        "north-2026-09",
                        "monthly",
                        DUE,
                        List.of(
                                new Former("tm-1", "qa-1", ReallocationReason.EXEMPTION, LATER),
                                new Former("tm-2", "qa-1", ReallocationReason.CONFLICT, LATER))));
    }

    @Test
    void tellsTheWorldWhoHasItNow() {
        var streams = new AllocationStreams();
        var event = reallocated("tm-2", "qa-1", "tm-1", "qa-1", ReallocationReason.EXEMPTION);
        var after = decider.evolve(decider.evolve(decider.initial(), allocated()), event);
        assertEquals(
                List.of(new org.practiceaudit.contracts.AllocationEvent.AuditReallocated(
                        AUDIT, "tm-2", "qa-1", "tm-1", "qa-1", "exemption", DUE, "qat-1", LATER)),
                streams.publish(event, after));
        assertEquals("tm-2", streams.listing(after).get("auditor"));
        assertEquals(List.of("tm-1"), streams.listing(after).get("gaveUp"));
    }

    private static AllocationCommand to(
            String auditor, String moderator, ReallocationReason reason, boolean exempted, boolean over) {
        return new AllocationCommand.Reallocate(
                new HandOver.To(auditor, moderator, WHY), grounds(reason, exempted), over, "qat-1", LATER);
    }

    private static AllocationCommand.Grounds grounds(ReallocationReason reason, boolean exempted) {
        return new AllocationCommand.Grounds(reason, exempted, "TH-09");
    }

    private static AllocationEvent.AuditAllocated allocated() {
        return new AllocationEvent.AuditAllocated(
                by("tm-1", "qa-1", List.of(new Why("BR-01", "One of 7 auditors."))),
                "north-2026-09",
                "monthly",
                DUE,
                false,
                AT);
    }

    private static AllocationEvent.AuditReallocated reallocated(
            String auditor, String moderator, String former, String formerModerator, ReallocationReason reason) {
        return new AllocationEvent.AuditReallocated(
                AUDIT, auditor, moderator, former, formerModerator, reason, WHY, DUE, "qat-1", LATER);
    }

    private static Allocation by(String auditor, String moderator, List<Why> why) {
        return new Allocation(
                AUDIT, "ch-1", "t1", "s1", "w-1", "tm-9", "sm-1", "hos-1", null, null, false, auditor, moderator, true,
                null, why, null);
    }
}
