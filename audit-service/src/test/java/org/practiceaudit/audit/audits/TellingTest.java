package org.practiceaudit.audit.audits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Notification.Fact;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.Rule;

/** What a programme has told to a role reaches those who hold it. */
class TellingTest {
    private static final Offices OFFICES = new Offices(
            Map.of(Role.AUDIT_TEAM, List.of("team-1", "team-2"), Role.TEAM_MANAGER, List.of("another")),
            Optional.empty());

    private static List<Recipient> told(Offices offices) {
        return new Telling(Programmes.shipped("tower-hamlets"), offices).told(Audits.ASSIGNMENT, Fact.AUDIT_SUBMITTED);
    }

    @Test
    @Rule("TH-12")
    void whoeverIsNamedAndTheWholeAuditTeamAreTold() {
        assertEquals(
                List.of(
                        new Recipient(Role.MODERATOR, "moderator"),
                        new Recipient(Role.PRACTITIONER, "worker"),
                        new Recipient(Role.TEAM_MANAGER, "tm"),
                        new Recipient(Role.AUDIT_TEAM, "team-1"),
                        new Recipient(Role.AUDIT_TEAM, "team-2")),
                told(OFFICES));
    }

    @Test
    void aRoleThatNobodyHoldsIsToldToNobody() {
        assertEquals(
                List.of("moderator", "worker", "tm"),
                told(Offices.NOBODY).stream().map(Recipient::staff).toList());
    }
}
