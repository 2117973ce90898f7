package org.practiceaudit.allocation.population;

import org.practiceaudit.eventstore.Evolution;

final class StaffEvolution implements Evolution<Staff, StaffEvent> {
    @Override
    public Staff initial() {
        return new Staff.Unknown();
    }

    @Override
    public Staff evolve(Staff state, StaffEvent event) {
        return switch (event) {
            case StaffEvent.MemberRecorded recorded -> new Staff.OnRecord(recorded.member());
        };
    }
}
