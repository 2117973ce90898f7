package org.practiceaudit.eventstore.reads;

import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.Role;

/**
 * On what ground somebody may read a child's audit.
 *
 * @param role as what they read it
 */
public record Ground(Basis basis, Role role) {

    /** What gives the right. */
    public enum Basis implements Coded {
        /** They are named on this audit in that role. */
        NAMED,
        /** They were told of it in that role, by a notice (BR-08) or in the meeting that went over it (CA-06). */
        TOLD,
        /** Their role reads every audit of the authority. */
        OFFICE
    }

    public static Ground named(Role role) {
        return new Ground(Basis.NAMED, role);
    }

    public static Ground told(Role role) {
        return new Ground(Basis.TOLD, role);
    }

    public static Ground office(Role role) {
        return new Ground(Basis.OFFICE, role);
    }
}
