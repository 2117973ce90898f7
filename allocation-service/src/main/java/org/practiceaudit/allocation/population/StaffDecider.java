package org.practiceaudit.allocation.population;

import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;

/** Only a change is a fact: the same directory imported twice says nothing new. */
final class StaffDecider implements Decider<StaffCommand, Staff, StaffEvent> {
    private final StaffEvolution evolution = new StaffEvolution();

    @Override
    public Staff initial() {
        return evolution.initial();
    }

    @Override
    public Staff evolve(Staff state, StaffEvent event) {
        return evolution.evolve(state, event);
    }

    @Override
    public Decision<StaffEvent> decide(StaffCommand command, Staff state) {
        return switch (command) {
            case StaffCommand.RecordStaffMember(var member, var at) ->
                state.equals(new Staff.OnRecord(member))
                        ? Decision.unchanged()
                        : Decision.accept(new StaffEvent.MemberRecorded(member, at));
        };
    }
}
