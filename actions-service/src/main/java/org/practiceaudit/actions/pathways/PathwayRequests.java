package org.practiceaudit.actions.pathways;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.actions.actions.Smart;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.web.Problems;

/** What callers say of pathways. */
final class PathwayRequests {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final int MOST_PEOPLE = 50;
    private static final int MOST_ACTIONS = 50;

    private PathwayRequests() {}

    /**
     * @param doneOn without it: today
     * @param attendees staff ids of who was there, where it was a meeting
     * @param note the record of it, which belongs on the child's record (BR-12)
     * @param absent why who should have been there was not (TH-23)
     * @param plan what the meeting agreed (TH-22)
     * @param raisedTo the grade of the work now, where the meeting raises it on evidence of progress (TH-22)
     * @param raisedBecause that evidence
     * @param progress code of how the work stands, where it is a report (TH-24)
     * @param satisfied where the step is to be satisfied; if not, the note says why and the earlier step is due again (CA-12)
     */
    public record StepDone(
            LocalDate doneOn,
            @Size(max = MOST_PEOPLE) List<@NotNull @Pattern(regexp = ID) String> attendees,
            @Size(max = Narrative.MOST_CHARACTERS) String note,
            @Size(max = MOST_PEOPLE) List<@NotNull @Valid Absent> absent,
            @Valid AgreedPlan plan,
            String raisedTo,
            @Size(max = Narrative.MOST_CHARACTERS) String raisedBecause,
            @Size(max = 64) String progress,
            Boolean satisfied) {
        PathwayCommand.Outcome outcome() {
            var reasons = new LinkedHashMap<String, Narrative>();
            Optional.ofNullable(absent)
                    .orElse(List.of())
                    .forEach(each -> reasons.put(each.staff(), Narrative.of(each.reason())));
            return new PathwayCommand.Outcome(
                    Map.copyOf(reasons),
                    Narrative.of(plan == null ? null : plan.addedTo()),
                    plan == null ? List.of() : plan.lines(),
                    Optional.ofNullable(raisedTo).map(PathwayRequests::grade),
                    Narrative.of(raisedBecause),
                    Optional.ofNullable(progress),
                    Optional.ofNullable(satisfied));
        }
    }

    public record Absent(
            @NotNull @Pattern(regexp = ID) String staff,
            @Size(max = Narrative.MOST_CHARACTERS) String reason) {}

    /** @param addedTo the plan of the child that the actions become part of */
    public record AgreedPlan(
            @Size(max = Narrative.MOST_CHARACTERS) String addedTo,
            @Size(max = MOST_ACTIONS) List<@NotNull @Valid Line> actions) {
        List<PlanLine> lines() {
            return Optional.ofNullable(actions).orElse(List.of()).stream()
                    .map(Line::line)
                    .toList();
        }
    }

    /**
     * A SMART action (BR-22).
     *
     * @param action its id, chosen by the caller
     */
    public record Line(
            @NotNull @Pattern(regexp = ID) String action,
            @Size(max = Narrative.MOST_CHARACTERS) String what,
            @Size(max = Narrative.MOST_CHARACTERS) String outcome,
            @Size(max = Narrative.MOST_CHARACTERS) String seenBy,
            @Size(max = 64) String owner,
            LocalDate dueOn,
            @Size(max = 64) String theme) {
        PlanLine line() {
            var smart = new Smart(Narrative.of(what), Narrative.of(outcome), Narrative.of(seenBy));
            return new PlanLine(action, smart, owner, dueOn, theme);
        }
    }

    /** @param invited staff ids */
    public record Invitation(
            @NotNull LocalDate meetsOn,
            @NotNull @Size(max = MOST_PEOPLE) List<@NotNull @Pattern(regexp = ID) String> invited) {}

    public record NotHeld(
            @Size(max = Narrative.MOST_CHARACTERS) String reason) {}

    private static Grade grade(String code) {
        try {
            return Grade.of(code);
        } catch (IllegalArgumentException _) {
            throw Problems.invalid(
                    "raisedTo", "There is no grade '" + code + "'.", "Give one of " + Coded.codes(Grade.class) + ".");
        }
    }
}
