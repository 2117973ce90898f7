package org.practiceaudit.allocation.population;

sealed interface Staff {
    record Unknown() implements Staff {}

    record OnRecord(StaffMember member) implements Staff {}
}
