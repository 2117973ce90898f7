package org.practiceaudit.bench.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Proof;

/**
 * How the pathways and actions of one case go, worked out beforehand from the policy's words and this package's own calendar: what
 * people do when, and which clocks fire.
 */
final class Course {
    private static final List<String> WORST_FIRST = List.of(
            "inadequate", "requires-improvement", "requires-improvement-with-good-elements", "good", "outstanding");

    private final ProgrammePolicy policy;
    private final Case of;
    private final PriorityQueue<Happening> ahead =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparing(Happening::place));
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final List<Doing> doings = new ArrayList<>();
    private final List<Wanted> wanted = new ArrayList<>();
    private int places;
    private String auditors;
    private String confirmed;

    private record Happening(Instant at, int place, Runnable work) {}

    private enum Standing {
        DUE,
        MISSED,
        DONE,
        ESCALATED
    }

    /** A step of a plan, with its clock. */
    private static final class Planned {
        final Pathway.Step step;
        final int nth;
        final LocalDate from;
        final OwnCalendar.Due due;
        Standing standing = Standing.DUE;

        Planned(Pathway.Step step, int nth, LocalDate from) {
            this.step = step;
            this.nth = nth;
            this.from = from;
            this.due = OwnCalendar.due(step.clock().kind().code(), step.clock().count(), from, nth);
        }

        String key() {
            return step.code() + (nth == 1 ? "" : "--" + nth);
        }

        boolean open() {
            return standing == Standing.DUE || standing == Standing.MISSED;
        }
    }

    /** A pathway that has been opened once; none of these cases opens one twice. */
    private static final class Run {
        final Map<String, Planned> steps = new LinkedHashMap<>();
        boolean open = true;
    }

    private Course(ProgrammePolicy policy, Case of) {
        this.policy = policy;
        this.of = of;
    }

    /** @param end what comes later is left out */
    static Worked out(ProgrammePolicy policy, Case of, Instant end) {
        var course = new Course(policy, of);
        course.begin();
        while (!course.ahead.isEmpty() && course.ahead.peek().at().isBefore(end)) {
            course.ahead.poll().work().run();
        }
        return new Worked(course.doings, course.wanted);
    }

    record Worked(List<Doing> doings, List<Wanted> wanted) {}

    private void at(Instant at, Runnable work) {
        ahead.add(new Happening(at, places++, work));
    }

    private void begin() {
        at(of.gradedAt(), () -> graded(of.gradedAt(), of.grade(), null));
        of.tasks().forEach(task -> task(task, of.gradedAt()));
        of.confirmed().ifPresent(word -> {
            var at = OwnCalendar.at(word.on(), Case.MORNING);
            at(at, () -> graded(at, null, word.grade()));
        });
        of.reAudited().ifPresent(day -> at(OwnCalendar.at(day, Case.MORNING), this::cleared));
    }

    /** An action that is not completed by the end of its day is overdue, and may be completed all the same. */
    private void task(Case.Task task, Instant openedAt) {
        var overdueAt = OwnCalendar.endOf(task.dueOn());
        var doneOn = task.done().isPresent()
                ? OwnCalendar.onOrAfter(
                        OwnCalendar.dayOf(openedAt).plusDays(task.done().getAsInt()))
                : null;
        if (doneOn != null) {
            var doneAt = OwnCalendar.at(doneOn, Case.AFTERNOON);
            at(
                    doneAt,
                    () -> doings.add(
                            Doing.completion(doneAt, of.audit(), Case.holder("practitioner"), task.action(), doneOn)));
        }
        if (doneOn == null || doneOn.isAfter(task.dueOn())) {
            at(overdueAt, () -> wanted.add(new Wanted(Wanted.OVERDUE, task.action(), "", overdueAt)));
        }
    }

    private void graded(Instant at, String auditor, String word) {
        auditors = auditor == null ? auditors : auditor;
        confirmed = word == null ? confirmed : word;
        for (var pathway : policy.pathways()) {
            var stands = standing(pathway);
            var follows = stands != null
                    && pathway.grades().stream().anyMatch(grade -> grade.code().equals(stands));
            var run = runs.get(pathway.code());
            if (run == null && follows) {
                open(pathway, at);
            } else if (run != null && run.open && !follows) {
                run.open = false;
            }
        }
        policy.pathways().forEach(pathway -> settle(pathway, at));
    }

    /** The moderated grade, else the auditor's; for pathways that wait for a confirmed one nothing else will do. */
    private String standing(Pathway pathway) {
        var moderated = confirmed != null && of.confirmed().orElseThrow().moderated();
        return switch (pathway.trigger()) {
            case AUDITOR_GRADE, GRADE_OF_RECORD -> moderated ? confirmed : auditors;
            case CONFIRMED -> confirmed;
        };
    }

    private void open(Pathway pathway, Instant at) {
        runs.put(pathway.code(), new Run());
        after(pathway, "trigger", OwnCalendar.dayOf(at), at);
    }

    /** Plans the first round's steps whose clock counts from this. */
    private void after(Pathway pathway, String what, LocalDate from, Instant at) {
        pathway.steps().stream()
                .filter(step -> step.starts() != Pathway.Starts.WHEN_STILL_BELOW)
                .filter(step -> step.clock().after().equals(what))
                .forEach(step -> plan(pathway, new Planned(step, 1, from), at));
    }

    private void plan(Pathway pathway, Planned step, Instant at) {
        var run = runs.get(pathway.code());
        run.steps.put(step.key(), step);
        at(step.due.missedAt(), () -> ranOut(pathway, run, step));
        if (step.step.proof().recorded()) {
            somebody(pathway, run, step, at);
        }
    }

    private void somebody(Pathway pathway, Run run, Planned step, Instant plannedAt) {
        var next = OwnCalendar.working(later(step.from, OwnCalendar.dayOf(plannedAt)), 1);
        var day =
                switch (of.habit(pathway.code(), step.key())) {
                    case IN_TIME ->
                        step.step.clock().kind().code().startsWith("after") ? later(next, step.due.on()) : next;
                    case LATE -> OwnCalendar.working(later(next, OwnCalendar.dayOf(step.due.missedAt())), 2);
                    case NEVER -> null;
                };
        if (day != null) {
            var at = OwnCalendar.at(day, Case.AFTERNOON);
            at(at, () -> done(pathway, run, step, day, at));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Nobody is satisfied with what was never recorded (CA-12): then nothing is said, and the clock runs out. */
    private static boolean judgeable(Run run, Planned step) {
        return step.step
                .proof()
                .sendsBack()
                .map(run.steps::get)
                .map(earlier -> earlier.standing == Standing.DONE)
                .orElse(true);
    }

    private void done(Pathway pathway, Run run, Planned step, LocalDate day, Instant at) {
        if (!run.open || !step.open() || !judgeable(run, step)) {
            return;
        }
        doings.add(Records.of(of, pathway, step.step, step.key(), day, at));
        if (step.step.proof() instanceof Proof.Meeting meeting && meeting.plan()) {
            var dueOn = Records.planDueOn(day);
            var overdueAt = OwnCalendar.endOf(dueOn);
            var action = Records.planAction(of, pathway, step.key());
            at(overdueAt, () -> wanted.add(new Wanted(Wanted.OVERDUE, action, "", overdueAt)));
        }
        proved(pathway, step, day, at);
        settle(pathway, at);
    }

    /** What follows counts from the day on which it was done; after a miss that stands it counts from the due day already. */
    private void proved(Pathway pathway, Planned step, LocalDate day, Instant at) {
        var was = step.standing;
        step.standing = Standing.DONE;
        var inTime = !OwnCalendar.endOf(day).isAfter(step.due.missedAt());
        if (was == Standing.DUE || inTime) {
            after(pathway, step.step.code(), day, at);
        }
        if (was == Standing.DUE) {
            again(pathway, step, at);
        }
    }

    private void again(Pathway pathway, Planned step, Instant at) {
        if (step.step.weekly()) {
            plan(pathway, new Planned(step.step, step.nth + 1, step.from), at);
        }
    }

    private void ranOut(Pathway pathway, Run run, Planned step) {
        if (!run.open || step.standing != Standing.DUE) {
            return;
        }
        var at = step.due.missedAt();
        var id = of.audit() + "." + pathway.code();
        if (step.step.proof() instanceof Proof.Escalation) {
            step.standing = Standing.ESCALATED;
            wanted.add(new Wanted(Wanted.ESCALATED, id, "", at));
            return;
        }
        step.standing = Standing.MISSED;
        wanted.add(new Wanted(Wanted.MISSED, id, step.key(), at));
        after(pathway, step.step.code(), step.due.on(), at);
        again(pathway, step, at);
    }

    /** What proves itself, and whether all is done. */
    private void settle(Pathway pathway, Instant at) {
        var run = runs.get(pathway.code());
        if (run == null || !run.open) {
            return;
        }
        var moderated = of.confirmed().filter(Case.Confirmed::moderated).filter(_ -> confirmed != null);
        moderated.ifPresent(word -> List.copyOf(run.steps.values()).stream()
                .filter(step -> step.open() && step.step.proof() instanceof Proof.Moderation)
                .forEach(step -> proved(pathway, step, word.on(), at)));
        var over = pathway.until() == Pathway.Until.STEPS_DONE
                && pathway.steps().stream()
                        .filter(step -> step.starts() != Pathway.Starts.WHEN_STILL_BELOW)
                        .filter(step -> !step.weekly() && !(step.proof() instanceof Proof.Escalation))
                        .allMatch(step -> run.steps.containsKey(step.code())
                                && run.steps.get(step.code()).standing == Standing.DONE);
        run.open = !over;
    }

    /** A re-audit finds the work good: better than whatever such a pathway follows. */
    private void cleared() {
        policy.pathways().stream()
                .filter(pathway -> pathway.until() == Pathway.Until.IMPROVED)
                .filter(pathway -> pathway.grades().stream()
                        .allMatch(grade -> WORST_FIRST.indexOf(grade.code()) < WORST_FIRST.indexOf("good")))
                .map(pathway -> runs.get(pathway.code()))
                .filter(run -> run != null)
                .forEach(run -> run.open = false);
    }
}
