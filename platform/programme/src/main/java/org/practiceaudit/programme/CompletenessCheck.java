package org.practiceaudit.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody looks whether an audit is what it should be, and returns it to its auditor where it is not (TH-14, PQ-16).
 *
 * @param at which step it follows
 * @param awaited whether the step after it waits until the check is passed
 * @param reasons why an audit is returned
 * @param copiedManagers managers of the auditor who are copied, up the auditor's own line (TH-14)
 */
public record CompletenessCheck(
        List<Role> by,
        At at,
        boolean awaited,
        List<Term> reasons,
        AmendBy amend,
        List<Role> copiedManagers,
        String source) {
    /** The return, as a clock names it. */
    public static final String RETURNED = "returned";

    public enum At implements Coded {
        SUBMISSION,
        FINALISATION
    }

    /** By when a returned audit comes back. */
    public sealed interface AmendBy {
        /** Whoever returns it gives a working day (TH-14). */
        record DayGiven() implements AmendBy {}

        /** A clock of the programme (PQ-16). */
        record Within(Clock clock) implements AmendBy {
            public Within {
                new Checks().counts("clock", clock, RETURNED).orThrow();
            }
        }
    }

    public CompletenessCheck {
        by = List.copyOf(by);
        reasons = List.copyOf(reasons);
        copiedManagers = List.copyOf(copiedManagers);
        new Checks()
                .some("by", by)
                .distinct("by", by, Role::code)
                .some("reasons", reasons)
                .distinct("reasons", reasons, Term::code)
                .distinct("copiedManagers", copiedManagers, Role::code)
                .sourced(source)
                .orThrow();
    }

    /** The last day for an audit returned on a day, where the programme counts it; empty where a day is given. */
    public Optional<Deadline> amendedBy(LocalDate returnedOn, WorkingDays days) {
        return switch (amend) {
            case AmendBy.DayGiven() -> Optional.empty();
            case AmendBy.Within(var clock) -> Optional.of(clock.deadline(returnedOn, days));
        };
    }

    public boolean knows(String reason) {
        return reasons.stream().anyMatch(each -> each.code().equals(reason));
    }

    public String rule() {
        return Source.rule(source);
    }
}
