package org.practiceaudit.programme;

import java.util.List;

/**
 * Who may dispute what after moderation, the way it goes, and whose word is final (BR-26, TH-26).
 *
 * @param raisedBy roles that may raise it
 * @param jointly whether all of {@code raisedBy} raise it together: it goes on once each has joined (TH-26)
 * @param moderatorFirst whether it is gone through with the moderator before anybody decides (TH-26)
 * @param decidedBy roles of which one decides finally
 * @param independence what bars a holder of such a role from deciding about this case; whoever audited, moderated or raised it
 *     never decides
 */
public record DisputeRoute(
        Subject subject,
        List<Role> raisedBy,
        boolean jointly,
        boolean moderatorFirst,
        List<Role> decidedBy,
        Independence independence,
        String source) {

    /** Two disputes of different subjects may be open at once. */
    public enum Subject implements Coded {
        GRADE,
        ACTIONS
    }

    public DisputeRoute {
        raisedBy = List.copyOf(raisedBy);
        decidedBy = List.copyOf(decidedBy);
        new Checks()
                .some("raisedBy", raisedBy)
                .distinct("raisedBy", raisedBy, Role::code)
                .some("decidedBy", decidedBy)
                .distinct("decidedBy", decidedBy, Role::code)
                .sourced(source)
                .orThrow();
    }
}
