package org.practiceaudit.audit.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.Role;

/** A concern about how an audit was conducted, on its route from the manager to a restorative meeting (TH-27). */
sealed interface ProcessConcern {
    record NotRaised() implements ProcessConcern {}

    /** Somebody has raised it. */
    sealed interface Known extends ProcessConcern {
        Raised raised();

        List<Step> steps();

        List<Learning> learning();
    }

    record Open(Raised raised, List<Step> steps, List<Learning> learning) implements Known {
        public Open {
            steps = List.copyOf(steps);
            learning = List.copyOf(learning);
        }
    }

    /** A step has resolved it. */
    record Resolved(Raised raised, List<Step> steps, List<Learning> learning) implements Known {
        public Resolved {
            steps = List.copyOf(steps);
            learning = List.copyOf(learning);
        }
    }

    /** @param as what they are to the audit */
    record Raised(String id, Parties parties, Narrative text, Role as, String by, Instant at) {}

    /**
     * A step that was taken.
     *
     * @param step its code in the programme
     * @param present staff ids of those who took part
     * @param told roles that hear that it has not resolved the concern
     */
    record Step(
            String step,
            LocalDate heldOn,
            List<String> present,
            Outcome outcome,
            Narrative note,
            List<Role> told,
            String by,
            Instant at) {
        public Step {
            present = List.copyOf(present);
            told = List.copyOf(told);
        }
    }

    enum Outcome implements Coded {
        RESOLVED,
        UNRESOLVED
    }

    /** What the auditing at large learns from it. */
    record Learning(Narrative text, String by, Instant at) {}

    static <T> List<T> added(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
