package org.practiceaudit.audit.audits;

import java.util.LinkedHashMap;
import java.util.List;
import org.practiceaudit.programme.Notification.Fact;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;

/** Whom a programme has told of a fact about an audit: those named on it, else those who hold the role for it. */
record Telling(ProgrammePolicy policy, Offices offices) {

    /** As far as the roles are filled; one line a person, as what they are told first. */
    List<Recipient> told(Assignment assignment, Fact fact) {
        return told(assignment, policy.told(fact));
    }

    /** The same for roles that a part of the programme names. */
    List<Recipient> told(Assignment assignment, List<Role> roles) {
        var told = new LinkedHashMap<String, Recipient>();
        for (var role : roles) {
            holding(assignment, role).forEach(staff -> told.putIfAbsent(staff, new Recipient(role, staff)));
        }
        return List.copyOf(told.values());
    }

    private List<String> holding(Assignment assignment, Role role) {
        return assignment.people().holder(role).map(List::of).orElseGet(() -> offices.holding(role));
    }
}
