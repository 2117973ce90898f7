package org.practiceaudit.allocation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.Programmes;

class WhoAuditsTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final List<StaffMember> STAFF = List.of(
            member("tm-1", "team-manager", LocalDate.of(2026, 10, 1)),
            member("tm-2", "team-manager", LocalDate.of(2026, 10, 2)),
            member("tm-3", "team-manager", null),
            member("w-1", "social-worker", LocalDate.of(2026, 1, 5)));

    @Test
    void countsEverybodyInAnAuditingJob() {
        var auditors = new WhoAudits(STAFF, Programmes.shipped("performance-and-quality"), OCTOBER);
        assertEquals(3, auditors.count());
        assertTrue(auditors.includes("tm-3"));
        assertFalse(auditors.includes("w-1"));
    }

    @Test
    void countsOnlyTheTrainedWhereTrainingIsAskedFor() {
        var auditors = new WhoAudits(STAFF, Programmes.shipped("tower-hamlets"), OCTOBER);
        assertEquals(1, auditors.count());
        assertTrue(auditors.includes("tm-1"));
    }

    private static StaffMember member(String staff, String job, LocalDate trainedOn) {
        return new StaffMember(staff, job, "t1", "s1", List.of(), null, trainedOn, staff);
    }
}
