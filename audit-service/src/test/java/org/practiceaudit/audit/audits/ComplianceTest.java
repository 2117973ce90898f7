package org.practiceaudit.audit.audits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Activity;
import org.practiceaudit.programme.Notification.Fact;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.Rule;

/** Compliance audits are a manager's check of their own team's work, and the reviewing officer gets them (CA-08). */
class ComplianceTest {
    private static final String KIND = "compliance";

    @Test
    @Rule("CA-08")
    void theReviewingOfficerIsToldOfItAndMayReadIt() {
        var told =
                new Telling(Programmes.shipped("camden"), Offices.NOBODY).told(Audits.ASSIGNMENT, Fact.AUDIT_SUBMITTED);
        assertTrue(told.contains(new Recipient(Role.IRO, "iro")), told::toString);
    }

    @Test
    @Rule("CA-08")
    void itIsTheResponsibleManagersWheneverACaseIsTransferredOrClosed() {
        var activity = Programmes.shipped("camden").activity(KIND);
        assertEquals(Optional.of(Activity.AssignedTo.RESPONSIBLE_MANAGER), activity.map(Activity::assignedTo));
        assertEquals(Optional.of(0), activity.map(each -> each.drawnFrom().notAuditedWithinMonths()));
    }
}
