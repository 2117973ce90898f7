package org.practiceaudit.actions.pathways;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practiceaudit.actions.actions.Smart;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WorkingDays;

/** One audit on its way along the pathways of a shipped programme. */
final class Walk {
    static final String GRADED = "2026-09-10T09:00:00Z";
    static final Narrative NOTE = Narrative.of("What was done and seen.");

    final Watch watch;
    private final PathwayDecider decider;
    private final List<PathwayEvent> all = new ArrayList<>();
    private AuditPathways state;

    Walk(String programme) {
        this(Programmes.shipped(programme));
    }

    Walk(ProgrammePolicy policy) {
        decider = new PathwayDecider(policy);
        state = decider.initial();
        watch = new Watch(
                "north",
                "a-1",
                "child-1",
                "2026-09",
                policy.id(),
                policy.version(),
                "north",
                "family-support",
                Map.of(
                        "auditor", "s-auditor",
                        "moderator", "s-moderator",
                        "practitioner", "s-worker",
                        "team-manager", "s-tm",
                        "head-of-service", "s-hos"));
    }

    List<PathwayEvent> does(PathwayCommand command) {
        return switch (decider.decide(command, state)) {
            case Decision.Accepted<PathwayEvent>(var events) -> {
                events.forEach(event -> state = decider.evolve(state, event));
                all.addAll(events);
                yield events;
            }
            case Decision.Rejected<PathwayEvent>(var why) -> fail(why.toString());
        };
    }

    List<Rejection> refused(PathwayCommand command) {
        return decider.decide(command, state) instanceof Decision.Rejected<PathwayEvent>(var why)
                ? why
                : fail("was accepted");
    }

    List<String> fieldsRefused(PathwayCommand command) {
        return refused(command).stream()
                .map(why -> why.rule() + " " + why.field())
                .toList();
    }

    AuditPathways state() {
        return state;
    }

    AuditPathways.Watched watched() {
        return (AuditPathways.Watched) state;
    }

    /** Where each step of the plan that counts stands: {@code moderation done 2026-09-11}. */
    List<String> steps(String pathway) {
        return plan(pathway).steps().values().stream()
                .map(progress -> progress.step().key() + " " + said(progress))
                .toList();
    }

    private static String said(Plan.Progress progress) {
        return switch (progress) {
            case Plan.Progress.Due(var step) -> "due " + step.dueOn();
            case Plan.Progress.Missed(var step) -> "missed " + step.dueOn();
            case Plan.Progress.Escalated(var step, var _) -> "escalated " + step.dueOn();
            case Plan.Progress.Spared(var step, var _) -> "spared " + step.dueOn();
            case Plan.Progress.Done done -> "done " + done.doneOn();
        };
    }

    Plan plan(String pathway) {
        return watched().runs().get(pathway).plan();
    }

    boolean isOpen(String pathway) {
        return watched().open(pathway).isPresent();
    }

    <E extends PathwayEvent> List<E> all(Class<E> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <E extends PathwayEvent> E last(Class<E> type) {
        return all(type).getLast();
    }

    List<PathwayEvent> grade(GradeSource source, Grade grade, String at) {
        return does(new PathwayCommand.NoteGrade(watch, new Graded(source, grade, Instant.parse(at))));
    }

    List<PathwayEvent> reAudit(String audit, GradeSource source, Grade grade, String at) {
        return does(new PathwayCommand.NoteReAuditGrade(watch, audit, new Graded(source, grade, Instant.parse(at))));
    }

    List<PathwayEvent> miss(String pathway, String step) {
        var due = plan(pathway).progress(step).orElseThrow().step().dueAt();
        return does(new PathwayCommand.MissStep(pathway, step, due));
    }

    List<PathwayEvent> note(String step, String by, String on) {
        return does(done(step, by, on, List.of(), PathwayCommand.Outcome.NONE));
    }

    static PathwayCommand done(
            String step, String by, String on, List<String> attended, PathwayCommand.Outcome outcome) {
        var day = LocalDate.parse(on);
        return new PathwayCommand.CompleteStep(
                step,
                "m-" + step,
                by,
                roles(by),
                day,
                attended,
                NOTE,
                WorkingDays.endOfDay(day).minusSeconds(3_600),
                outcome);
    }

    /** Those whom the case does not name act by their role, which is then their staff id too. */
    static Set<Role> roles(String staff) {
        return staff.startsWith("s-") ? Set.of() : Set.of(Role.of(staff));
    }

    static PathwayCommand.Outcome plan(PlanLine... lines) {
        return new PathwayCommand.Outcome(
                Map.of(),
                Narrative.of("Child in need plan of May"),
                List.of(lines),
                Optional.empty(),
                Narrative.of(null),
                Optional.empty(),
                Optional.empty());
    }

    static PathwayCommand.Outcome raising(Grade grade, String because) {
        var plan = plan(line("2026-12-01"));
        return new PathwayCommand.Outcome(
                Map.of(),
                plan.addedTo(),
                plan.lines(),
                Optional.of(grade),
                Narrative.of(because),
                Optional.empty(),
                Optional.empty());
    }

    static PathwayCommand.Outcome absent(String staff, String reason) {
        var plan = plan(line("2026-12-01"));
        return new PathwayCommand.Outcome(
                Map.of(staff, Narrative.of(reason)),
                plan.addedTo(),
                plan.lines(),
                Optional.empty(),
                Narrative.of(null),
                Optional.empty(),
                Optional.empty());
    }

    static PathwayCommand.Outcome progress(String code) {
        return new PathwayCommand.Outcome(
                Map.of(),
                Narrative.of(null),
                List.of(),
                Optional.empty(),
                Narrative.of(null),
                Optional.of(code),
                Optional.empty());
    }

    static PathwayCommand.Outcome satisfied(boolean satisfied) {
        return new PathwayCommand.Outcome(
                Map.of(),
                Narrative.of(null),
                List.of(),
                Optional.empty(),
                Narrative.of(null),
                Optional.empty(),
                Optional.of(satisfied));
    }

    static PlanLine line(String dueOn) {
        return new PlanLine(
                "act-1",
                new Smart(
                        Narrative.of("See the child alone each fortnight"),
                        Narrative.of("She is heard in her plan"),
                        Narrative.of("Visits are recorded")),
                "s-worker",
                LocalDate.parse(dueOn),
                "direct-work");
    }
}
