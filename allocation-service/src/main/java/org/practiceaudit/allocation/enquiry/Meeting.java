package org.practiceaudit.allocation.enquiry;

import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.Role;

/**
 * What a meeting about lines of enquiry had before it and how the service sees itself (TH-02). Its texts speak of practice
 * and name nobody, so that no child's key could seal them.
 *
 * @param goingWell the self-assessment: what goes well
 * @param worries what gives cause for worry
 * @param needToKnow what more must be known
 */
public record Meeting(
        LocalDate heldOn,
        List<Input> inputs,
        String goingWell,
        String worries,
        String needToKnow,
        List<Present> present) {
    /** What was reviewed. */
    public enum Input implements Coded {
        PERFORMANCE_DATA,
        /** Children's services analysis tool. */
        CHAT,
        IRO_ESCALATIONS,
        CP_CHAIR_ESCALATIONS,
        COMPLAINTS,
        FEEDBACK,
        SOFT_INTELLIGENCE
    }

    /** @param staff id of who took part in this role */
    public record Present(Role role, String staff) {}

    public Meeting {
        inputs = List.copyOf(inputs);
        present = List.copyOf(present);
    }
}
