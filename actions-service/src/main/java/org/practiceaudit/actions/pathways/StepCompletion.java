package org.practiceaudit.actions.pathways;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.Proof;
import org.practiceaudit.programme.WorkingDays;

/** The rules of a step being recorded by somebody, and what follows from it. */
final class StepCompletion {
    private static final String CODE = "[a-z][a-z0-9-]{0,63}";

    private final Unfolding unfolding;
    private final OpenSteps steps;

    StepCompletion(Unfolding unfolding) {
        this.unfolding = unfolding;
        this.steps = new OpenSteps(unfolding);
    }

    Decision<PathwayEvent> decide(PathwayCommand.CompleteStep complete) {
        return switch (steps.find(complete.step())) {
            case OpenSteps.No(var why) -> Decision.reject(why);
            case OpenSteps.Yes found -> {
                var why = wrong(complete, found);
                if (!why.isEmpty()) {
                    yield Decision.reject(why);
                }
                record(complete, found);
                yield unfolding.decided();
            }
        };
    }

    private void record(PathwayCommand.CompleteStep complete, OpenSteps.Yes found) {
        if (found.policyStep().proof() instanceof Proof.Satisfaction satisfaction
                && !complete.outcome().satisfied().orElse(false)) {
            sendBack(complete, found, satisfaction);
            return;
        }
        var pathway = found.pathway();
        var done = unfolding.done(
                pathway, found.progress(), complete.doneOn(), complete.note(), complete.by(), complete.at());
        switch (found.policyStep().proof()) {
            case Proof.Meeting _ -> held(complete, pathway, done.step());
            case Proof.Report report -> reported(complete, pathway, report, done.step());
            case Proof.Note _, Proof.Satisfaction _, Proof.Moderation _, Proof.ReAudit _, Proof.Escalation _ -> {}
        }
        unfolding.follow(pathway, found.progress(), done);
        unfolding.settle(complete.at());
    }

    private void held(PathwayCommand.CompleteStep complete, Pathway pathway, String step) {
        var at = complete.at();
        var outcome = complete.outcome();
        unfolding.say(new PathwayEvent.MeetingHeld(
                pathway.code(),
                step,
                meeting(complete, pathway, step),
                complete.doneOn(),
                complete.by(),
                complete.attended(),
                at));
        outcome.absent().entrySet().stream()
                .filter(absent -> !complete.attended().contains(absent.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(absent -> unfolding.say(new PathwayEvent.AbsenceExplained(
                        pathway.code(), step, absent.getKey(), absent.getValue(), at)));
        if (!outcome.lines().isEmpty()) {
            unfolding.say(new PathwayEvent.PlanAgreed(pathway.code(), step, outcome.addedTo(), outcome.lines(), at));
        }
        outcome.raisedTo()
                .ifPresent(grade -> unfolding.say(new PathwayEvent.GradeRaised(
                        pathway.code(),
                        "meeting",
                        unfolding.now().open(pathway.code()).orElseThrow().standing(),
                        grade,
                        outcome.raisedBecause(),
                        complete.by(),
                        at)));
    }

    /** The one that was called, if there was one. */
    private String meeting(PathwayCommand.CompleteStep complete, Pathway pathway, String step) {
        return unfolding
                .now()
                .open(pathway.code())
                .flatMap(plan -> plan.course().awaited(step))
                .map(Course.Convened::meeting)
                .orElse(complete.meeting());
    }

    private void reported(PathwayCommand.CompleteStep complete, Pathway pathway, Proof.Report report, String step) {
        var watch = unfolding.now().watch();
        unfolding.say(new PathwayEvent.ProgressReported(
                pathway.code(),
                step,
                complete.meeting(),
                complete.outcome().progress().orElseThrow(),
                report.to().stream().map(watch::holder).distinct().toList(),
                complete.by(),
                complete.at()));
    }

    /** CA-12: the earlier step is due again, its clock starting on the day on which it was sent back. */
    private void sendBack(PathwayCommand.CompleteStep complete, OpenSteps.Yes found, Proof.Satisfaction satisfaction) {
        var pathway = found.pathway();
        var earlier = found.plan().steps().get(earlier(found, satisfaction)).step();
        var again = unfolding
                .planner()
                .anew(
                        pathway.step(satisfaction.sendsBackTo()).orElseThrow(),
                        earlier,
                        WorkingDays.dateOf(complete.at()),
                        "sent back by " + found.progress().step().key() + " of " + complete.at());
        unfolding.say(new PathwayEvent.SentBack(
                pathway.code(), found.progress().step().key(), again, complete.note(), complete.by(), complete.at()));
    }

    private List<Rejection> wrong(PathwayCommand.CompleteStep complete, OpenSteps.Yes found) {
        var step = found.policyStep();
        var rule = step.rule();
        if (!step.proof().recorded()) {
            return List.of(provesItself(step));
        }
        var since = found.plan().trigger().on();
        var why = new Rejection.All()
                .and(steps.allowed(step, new PathwayCommand.By(complete.by(), complete.roles())))
                .when(
                        complete.doneOn().isAfter(WorkingDays.dateOf(complete.at())),
                        rule,
                        "doneOn",
                        "That day is still to come.",
                        "Record it once it is done.")
                .when(
                        complete.doneOn().isBefore(since),
                        rule,
                        "doneOn",
                        "That day is before the grade that asks for it, of " + since + ".",
                        "Give the day on which it was done in answer to that grade.")
                .when(
                        complete.note().blank(),
                        rule,
                        "note",
                        "There is no record of it.",
                        "Record it against the child.");
        return why.and(wrongProof(complete, found)).found();
    }

    private List<Rejection> wrongProof(PathwayCommand.CompleteStep complete, OpenSteps.Yes found) {
        var step = found.policyStep();
        return switch (step.proof()) {
            case Proof.Meeting meeting -> {
                var why = new ArrayList<>(new StepMeetings(unfolding).heldWrong(step, meeting, complete));
                why.addAll(wrongGrade(complete, found, meeting));
                yield why;
            }
            case Proof.Report _ ->
                new Rejection.All()
                        .when(
                                complete.outcome()
                                        .progress()
                                        .filter(code -> code.matches(CODE))
                                        .isEmpty(),
                                step.rule(),
                                "progress",
                                "It does not say how the work stands.",
                                "Give a code, such as improving, on-track or no-progress.")
                        .found();
            case Proof.Satisfaction satisfaction -> wrongSatisfaction(complete, found, satisfaction);
            case Proof.Note _, Proof.Moderation _, Proof.ReAudit _, Proof.Escalation _ -> List.of();
        };
    }

    /** Nobody is satisfied with what is not there, also where it was missed. */
    private static List<Rejection> wrongSatisfaction(
            PathwayCommand.CompleteStep complete, OpenSteps.Yes found, Proof.Satisfaction satisfaction) {
        var rule = found.policyStep().rule();
        var done = found.plan().steps().get(earlier(found, satisfaction)) instanceof Plan.Progress.Done;
        return new Rejection.All()
                .when(
                        complete.outcome().satisfied().isEmpty(),
                        rule,
                        "satisfied",
                        "It does not say whether actions and timescale satisfy.",
                        "Give true, or false with what is missing as the note.")
                .when(
                        !done,
                        () -> new Rejection(
                                Rejection.Kind.WRONG_STATE,
                                rule,
                                "",
                                "What it should be satisfied with is not done yet.",
                                "Ask for that step to be recorded first."))
                .found();
    }

    private static String earlier(OpenSteps.Yes found, Proof.Satisfaction satisfaction) {
        return Pathway.key(satisfaction.sendsBackTo(), found.progress().step().round(), 1);
    }

    /** TH-22: on evidence of progress, and never beyond the programme's scale. */
    private List<Rejection> wrongGrade(
            PathwayCommand.CompleteStep complete, OpenSteps.Yes found, Proof.Meeting meeting) {
        var rule = meeting.outcomeRule();
        var standing = found.plan().standing();
        var raised = complete.outcome().raisedTo();
        var scale = unfolding.policy().scale();
        return new Rejection.All()
                .when(
                        raised.isPresent() && !meeting.mayRaiseGrade(),
                        rule,
                        "raisedTo",
                        "This meeting does not raise the grade.",
                        "Leave it out.")
                .when(
                        raised.filter(grade -> !scale.contains(grade) || !grade.isAbove(standing))
                                .isPresent(),
                        rule,
                        "raisedTo",
                        "The work stands at " + standing.words() + " now.",
                        "Give a better grade of the programme's scale, or leave it out.")
                .when(
                        raised.isPresent() && complete.outcome().raisedBecause().blank(),
                        rule,
                        "raisedBecause",
                        "There is no evidence of progress.",
                        "Say what shows that the work is better.")
                .found();
    }

    private static Rejection provesItself(Pathway.Step step) {
        var by =
                switch (step.proof()) {
                    case Proof.Moderation _ -> "the moderation of the audit";
                    case Proof.ReAudit _ -> "the result of the re-audit";
                    case Proof.Escalation _ -> "nobody, since it is an escalation";
                    case Proof.Note _, Proof.Meeting _, Proof.Report _, Proof.Satisfaction _ -> "its record";
                };
        return new Rejection(
                Rejection.Kind.WRONG_STATE,
                step.rule(),
                "",
                "This step is proved by " + by + ".",
                "Nothing is to be recorded here.");
    }
}
