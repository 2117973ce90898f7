package org.practiceaudit.reporting;

import java.util.List;
import org.practiceaudit.contracts.AllocationEvent.StaffMemberRecorded;
import org.practiceaudit.messaging.Received;

/** What allocation says of staff, who belong to no cycle. */
public final class StaffHistory {
    private StaffHistory() {}

    /** Staff as allocation speaks of them again and again. */
    public static List<Received> of(String authority, String prefix, long seed) {
        var history = new History(authority, prefix, seed);
        for (var i = 0; i < 12; i++) {
            var staff = prefix + "-s-" + history.random.nextInt(4);
            say(history, staff, "auditor", "team-" + i, "service-" + i % 2);
        }
        return ofNoCycle(history);
    }

    /** The latest word on one member of staff. */
    public static List<Received> member(String staff, String role, String team, String service) {
        var history = new History(History.AUTHORITY, staff, 1);
        say(history, staff, role, team, service);
        return ofNoCycle(history);
    }

    private static void say(History history, String staff, String role, String team, String service) {
        history.say(
                "staff-" + staff,
                staff,
                new StaffMemberRecorded(staff, List.of(role), team, service, null, "r-" + staff));
    }

    private static List<Received> ofNoCycle(History history) {
        return history.events.stream()
                .map(said -> History.known(said, said.metadata().eventId(), null))
                .toList();
    }
}
