package org.practiceaudit.programme;

import java.util.List;

/** Who may dispute what after moderation, and whose word is final (BR-26). */
public record DisputeRoute(Subject subject, List<Role> raisedBy, Role decidedBy, String source) {

    /** Two disputes of different subjects may be open at once. */
    public enum Subject implements Coded {
        GRADE,
        ACTIONS
    }

    public DisputeRoute {
        raisedBy = List.copyOf(raisedBy);
        new Checks()
                .some("raisedBy", raisedBy)
                .distinct("raisedBy", raisedBy, Role::code)
                .sourced(source)
                .orThrow();
    }
}
