package org.practiceaudit.allocation.population;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;

/** Each member of staff is a stream, published on a compacted topic of which the latest word stands. */
@ApplicationScoped
class StaffStreams implements StreamDefinition<StaffCommand, Staff, StaffEvent> {
    static final String KIND = "staff";
    static final String LISTED = "member";
    static final EventNames<StaffEvent> NAMES = EventNames.of(StaffEvent.class)
            .name("staff:member-recorded.v1", StaffEvent.MemberRecorded.class)
            .complete();

    private final StaffDecider decider = new StaffDecider();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<StaffEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<Staff, StaffEvent> evolution() {
        return decider;
    }

    @Override
    public Uni<Decider<StaffCommand, Staff, StaffEvent>> decider(Staff state, StaffCommand command) {
        return Uni.createFrom().item(decider);
    }

    @Override
    public List<PublicEvent> publish(StaffEvent event, Staff after) {
        return switch (event) {
            case StaffEvent.MemberRecorded recorded -> List.of(publicly(recorded.member()));
        };
    }

    private static PublicEvent publicly(StaffMember member) {
        return new AllocationEvent.StaffMemberRecorded(
                member.staff(),
                List.of(member.jobRole()),
                member.team(),
                member.service(),
                member.lineManager(),
                member.contactReference());
    }

    @Override
    public Map<String, Object> listing(Staff state) {
        return switch (state) {
            case Staff.Unknown() -> Map.of();
            case Staff.OnRecord(var member) -> Map.of(LISTED, member);
        };
    }
}
