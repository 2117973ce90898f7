package org.practiceaudit.actions.pathways;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.practiceaudit.actions.pathways.AuditPathways.Watched;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Proof;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WorkingDays;

/** What one fact brings about: facts said one after the other, each of them counted before the next is thought of. */
final class Unfolding {
    static final String STEPS_COMPLETED = "steps-completed";
    static final Narrative NOTHING = Narrative.of(null);

    private final PathwayEvolution evolution = new PathwayEvolution();
    private final List<PathwayEvent> said = new ArrayList<>();
    private final ProgrammePolicy policy;
    private Watched now;

    Unfolding(ProgrammePolicy policy, Watched watched) {
        this.policy = policy;
        this.now = watched;
    }

    void say(PathwayEvent event) {
        said.add(event);
        now = (Watched) evolution.evolve(now, event);
    }

    Watched now() {
        return now;
    }

    ProgrammePolicy policy() {
        return policy;
    }

    PathwayPlanner planner() {
        return new PathwayPlanner(policy, now);
    }

    List<PathwayEvent> said() {
        return List.copyOf(said);
    }

    Decision<PathwayEvent> decided() {
        return Decision.accept(said);
    }

    void open(Pathway pathway, int plan, Graded trigger) {
        var steps = planner().fromTrigger(pathway, trigger, 1);
        say(new PathwayEvent.Opened(pathway.code(), plan, trigger, steps, trigger.at()));
    }

    /** Ends a pathway, and asks for no re-audit any more that nobody was given yet. */
    void close(String pathway, String reason, Instant at) {
        now.open(pathway)
                .ifPresent(plan -> plan.course().asked().forEach((step, asked) -> {
                    if (asked.open() && asked.reAudit().isEmpty()) {
                        say(new PathwayEvent.ReAuditWithdrawn(
                                pathway, step, asked.request(), asked.activity(), reason, at));
                    }
                }));
        say(new PathwayEvent.Closed(pathway, reason, at));
    }

    /** A step is done; {@link #follow} says what it starts. */
    PathwayEvent.StepCompleted done(
            Pathway pathway, Plan.Progress open, LocalDate doneOn, Narrative note, String by, Instant at) {
        var step = open.step();
        var late = WorkingDays.endOfDay(doneOn).isAfter(step.dueAt());
        var corrected = open instanceof Plan.Progress.Missed && !late;
        var done = new PathwayEvent.StepCompleted(pathway.code(), step.key(), doneOn, late, corrected, note, by, at);
        say(done);
        return done;
    }

    /**
     * The steps whose clocks it starts.
     *
     * @param was how the step stood before; after a miss that stands, what follows counts from the due day already
     */
    void follow(Pathway pathway, Plan.Progress was, PathwayEvent.StepCompleted done) {
        var plan = now.open(pathway.code()).orElseThrow();
        var step = was.step();
        var next = new ArrayList<Step>();
        if (!(was instanceof Plan.Progress.Missed) || done.missCorrected()) {
            next.addAll(planner().following(pathway, step, done.doneOn(), "done"));
            next.removeIf(later -> !(plan.progress(later.key()).orElse(null) instanceof Plan.Progress.Due)
                    && plan.steps().containsKey(later.key()));
        }
        planner().again(pathway, step).stream()
                .filter(later -> !plan.steps().containsKey(later.key()))
                .forEach(next::add);
        planned(pathway, "earlier-step-done", next, done.at());
    }

    void planned(Pathway pathway, String reason, List<Step> next, Instant at) {
        if (!next.isEmpty()) {
            say(new PathwayEvent.StepsPlanned(pathway.code(), reason, next, at));
        }
    }

    /** What follows from where the open pathways now stand, whatever brought them there. */
    void settle(Instant at) {
        for (var pathway : policy.pathways()) {
            proveModeration(pathway, at);
            askForReAudits(pathway, at);
            withdrawReAudits(pathway, at);
            finish(pathway, at);
        }
    }

    private List<Plan.Progress> open(Pathway pathway) {
        return now.open(pathway.code()).stream()
                .flatMap(plan -> plan.steps().values().stream())
                .filter(Plan.Progress::open)
                .toList();
    }

    /** The open steps that a re-audit proves, the first due first. */
    List<Plan.Progress> awaitingReAudit(Pathway pathway) {
        return open(pathway).stream()
                .filter(progress -> proof(pathway, progress).reAudit().isPresent())
                .sorted(Comparator.comparing(progress -> progress.step().dueAt()))
                .toList();
    }

    private static Proof proof(Pathway pathway, Plan.Progress progress) {
        return pathway.step(progress.step().code()).orElseThrow().proof();
    }

    /** Nobody records a moderation here: that it is over, or was never needed, is known from the grades. */
    private void proveModeration(Pathway pathway, Instant at) {
        for (var progress : open(pathway)) {
            if (proof(pathway, progress) instanceof Proof.Moderation) {
                moderated(now.open(pathway.code()).orElseThrow().trigger()).ifPresent(graded -> {
                    var by = now.watch().holder(Role.MODERATOR);
                    follow(pathway, progress, done(pathway, progress, graded.on(), NOTHING, by, at));
                });
            }
        }
    }

    /** The first word on the auditor's grade since the plan's trigger, which may itself be one. */
    private Optional<Graded> moderated(Graded trigger) {
        return trigger.source() != GradeSource.AUDITOR
                ? Optional.of(trigger)
                : GradeOfRecord.asGiven(now.grades()).stream()
                        .filter(graded ->
                                graded.source() == GradeSource.MODERATION || graded.source() == GradeSource.DECISION)
                        .filter(graded -> !graded.at().isBefore(trigger.at()))
                        .findFirst();
    }

    private void askForReAudits(Pathway pathway, Instant at) {
        for (var progress : awaitingReAudit(pathway)) {
            var step = progress.step();
            var asked = Optional.ofNullable(now.open(pathway.code())
                            .orElseThrow()
                            .course()
                            .asked()
                            .get(step.key()))
                    .filter(Course.Asked::open);
            if (asked.isEmpty()
                    || asked.get().reAudit().isEmpty() && !asked.get().dueOn().equals(step.dueOn())) {
                var request = asked.map(Course.Asked::request).orElseGet(() -> request(pathway, step, at));
                var activity = proof(pathway, progress).reAudit().orElseThrow();
                say(new PathwayEvent.ReAuditAsked(pathway.code(), step.key(), request, activity, step.dueOn(), at));
            }
        }
    }

    /** The same fact makes the same id, whoever works it out. */
    private String request(Pathway pathway, Step step, Instant at) {
        var name = String.join(
                "|", now.watch().authority(), now.watch().audit(), pathway.code(), step.key(), at.toString());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Asked for by a plan that is no more, or answered by another re-audit. */
    private void withdrawReAudits(Pathway pathway, Instant at) {
        now.open(pathway.code())
                .ifPresent(plan -> plan.course().asked().forEach((step, asked) -> {
                    var progress = plan.progress(step);
                    if (asked.open()
                            && asked.reAudit().isEmpty()
                            && !progress.map(Plan.Progress::open).orElse(false)) {
                        var reason = progress.isPresent() ? "audited-already" : "replanned";
                        say(new PathwayEvent.ReAuditWithdrawn(
                                pathway.code(), step, asked.request(), asked.activity(), reason, at));
                    }
                }));
    }

    /** Weekly steps go on until the others are done; an escalation nobody does. */
    private void finish(Pathway pathway, Instant at) {
        var over = now.open(pathway.code())
                .filter(plan -> pathway.until() == Pathway.Until.STEPS_DONE)
                .filter(plan -> pathway.steps().stream()
                        .filter(step -> step.starts().in(1))
                        .filter(step -> !step.weekly() && !(step.proof() instanceof Proof.Escalation))
                        .allMatch(step -> plan.steps().get(step.code()) instanceof Plan.Progress.Done));
        if (over.isPresent()) {
            close(pathway.code(), STEPS_COMPLETED, at);
        }
    }
}
