package org.practiceaudit.audit.jointaudits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;

/** What one agency finds in its own record of one child (CA-15). A stream of its own, sealed with that child's key. */
sealed interface AgencyRecord {
    record NotBegun() implements AgencyRecord {}

    sealed interface Begun extends AgencyRecord {
        Place place();

        default String code() {
            return switch (this) {
                case Draft it -> it.returned().isEmpty() ? "draft" : "returned";
                case Submitted _ -> "submitted";
                case NotInvolved _ -> "not-involved";
            };
        }

        default boolean in() {
            return this instanceof Submitted || this instanceof NotInvolved;
        }
    }

    /** @param dueOn last London day in time */
    record Place(String joint, JointAudit.Pinned pinned, String cycle, String agency, String child, LocalDate dueOn) {}

    /**
     * One area of practice as the agency's auditor sees it.
     *
     * @param grade null while the work is in hand
     */
    record Area(String area, Narrative strengths, Narrative learning, Grade grade) {}

    /**
     * @param areas in the programme's order where they are all there
     * @param summary of the child's way through the agency
     * @param grade of the whole, null while the work is in hand
     */
    record Findings(List<Area> areas, Narrative summary, Grade grade) {
        public Findings {
            areas = List.copyOf(areas);
        }
    }

    /** @param returned why it came back from the independent auditor */
    record Draft(Place place, Findings findings, Optional<Narrative> returned) implements Begun {}

    record Submitted(Place place, Findings findings, boolean onTime, String by, Instant at) implements Begun {}

    record NotInvolved(Place place, Narrative reason, String by, Instant at) implements Begun {}
}
