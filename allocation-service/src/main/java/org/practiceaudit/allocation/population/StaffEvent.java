package org.practiceaudit.allocation.population;

import java.time.Instant;

sealed interface StaffEvent {
    /** The directory says this of somebody from now on. */
    record MemberRecorded(StaffMember member, Instant at) implements StaffEvent {}
}
