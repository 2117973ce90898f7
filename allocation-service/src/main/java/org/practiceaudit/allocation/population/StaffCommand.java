package org.practiceaudit.allocation.population;

import java.time.Instant;

sealed interface StaffCommand {
    record RecordStaffMember(StaffMember member, Instant at) implements StaffCommand {}
}
