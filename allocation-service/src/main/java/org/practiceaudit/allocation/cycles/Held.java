package org.practiceaudit.allocation.cycles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.programme.Activity;
import org.practiceaudit.programme.HowMany;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Timetable;

/**
 * An activity as it is held in one cycle: all that decides a draw and an assignment beside the frame.
 *
 * @param startsOn first day, from which "recently" counts back
 * @param lines codes of the key lines of enquiry, none where the programme asks for none (TH-02)
 */
public record Held(ProgrammePolicy policy, Activity activity, LocalDate startsOn, Choice choice, List<String> lines) {
    /**
     * What whoever plans a cycle chooses.
     *
     * @param month in which it begins
     * @param group code of the service group, null where the activity has none (TH-01)
     * @param theme code by which records are chosen, null where there is none (CA-02)
     * @param following id of the cycle that it goes back to, null where it goes back to none (TH-29, TH-31)
     * @param named records that nobody draws, each perhaps with the audit that is repeated
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Choice(YearMonth month, String group, String theme, String following, List<Named> named) {
        public Choice {
            named = named == null ? List.of() : List.copyOf(named);
        }

        public static Choice of(YearMonth month) {
            return new Choice(month, null, null, null, List.of());
        }
    }

    /** @param reAuditOf the audit that is repeated, null for a first audit */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Named(String child, String reAuditOf) {}

    public Held {
        lines = List.copyOf(lines);
    }

    /** The services that the records come from; none for all. */
    public List<String> services() {
        return rolling(activity)
                .map(rolling -> rolling.group(choice.group()).orElseThrow().services())
                .orElse(activity.drawnFrom().services());
    }

    /** An activity that goes with another one's cycle draws from the same service group. */
    private Optional<Timetable.Rolling> rolling(Activity from) {
        return switch (from.timetable()) {
            case Timetable.Rolling rolling -> Optional.of(rolling);
            case Timetable.Following following ->
                rolling(policy.activity(following.activity()).orElseThrow());
            case Timetable.EveryMonth _, Timetable.InMonths _, Timetable.OnDemand _ -> Optional.empty();
        };
    }

    public boolean isNamed() {
        return activity.howMany() instanceof HowMany.Named;
    }

    /** First day of the audit year that the cycle belongs to. */
    public LocalDate yearBegan() {
        return policy.auditYear().startOf(choice.month()).atDay(1);
    }

    /** Whether an earlier audit counts in the audit year of the cycle (CA-03, PQ-02). */
    boolean inYear(PastAllocation past) {
        return !past.dueOn().isBefore(yearBegan());
    }
}
