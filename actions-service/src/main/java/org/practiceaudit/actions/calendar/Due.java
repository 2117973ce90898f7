package org.practiceaudit.actions.calendar;

import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.programme.Coded;

/** What an event does to what somebody has to do by a day. */
public sealed interface Due {
    /** What is due. */
    enum Kind implements Coded {
        AUDIT,
        MODERATION,
        ACTION,
        PATHWAY_STEP,
        MEETING
    }

    enum Standing implements Coded {
        OPEN,
        DONE,
        /** Its day has passed; it is still to be done. */
        MISSED,
        CANCELLED
    }

    /**
     * It has this day.
     *
     * @param step key of a pathway's step, else empty
     * @param staff who has to do it
     */
    record On(Kind kind, String subject, String step, String staff, LocalDate dueOn, String rule, String audit)
            implements Due {}

    /** It is to be done by another day, and again where it was done. */
    record Moved(Kind kind, String subject, LocalDate dueOn) implements Due {}

    /** Somebody else has to do it. */
    record Handed(Kind kind, String subject, String staff) implements Due {}

    /** What one person still has to do on the pathways of an audit, in time or not, another one has to do now. */
    record TakenOver(String audit, String from, String to) implements Due {}

    /** It stands like this from now on. */
    record Stands(Kind kind, String subject, String step, Standing standing) implements Due {}

    /**
     * Of a pathway only these steps are still to come.
     *
     * @param over whether what was missed need not be done any more, either
     */
    record Only(String pathway, List<String> steps, boolean over) implements Due {
        public Only {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A meeting of a pathway has a day, and another one where it had one already.
     *
     * @param staff ids of those who are to come
     */
    record Meets(String pathway, String step, List<String> staff, LocalDate meetsOn, String audit) implements Due {
        public Meets {
            staff = List.copyOf(staff);
        }
    }

    /** The meeting has taken place. */
    record Met(String pathway, String step) implements Due {}

    /** Nothing is to be done about an audit any more. */
    record Nothing(String audit) implements Due {}
}
