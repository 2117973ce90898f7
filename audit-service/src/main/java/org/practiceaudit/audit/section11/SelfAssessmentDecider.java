package org.practiceaudit.audit.section11;

import java.util.Optional;
import org.practiceaudit.audit.section11.SelfAssessment.Draft;
import org.practiceaudit.audit.section11.SelfAssessment.NotBegun;
import org.practiceaudit.audit.section11.SelfAssessment.Planned;
import org.practiceaudit.audit.section11.SelfAssessment.Reviewed;
import org.practiceaudit.audit.section11.SelfAssessment.Submitted;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WorkingDays;

/** An organisation answers, a panel holds it to account, its action plan is followed (CA-16). */
final class SelfAssessmentDecider extends SelfAssessmentEvolution
        implements Decider<SelfAssessmentCommand, SelfAssessment, SelfAssessmentEvent> {
    private static final String RULE = CampaignDecider.RULE;

    private final SelfAssessmentRules rules;

    SelfAssessmentDecider(ProgrammePolicy policy) {
        this.rules = new SelfAssessmentRules(policy);
    }

    @Override
    public Decision<SelfAssessmentEvent> decide(SelfAssessmentCommand command, SelfAssessment state) {
        var no = mayNot(command);
        if (no.isPresent()) {
            return Decision.reject(no.get());
        }
        return switch (command) {
            case SelfAssessmentCommand.Save save ->
                state instanceof NotBegun || state instanceof Draft
                        ? new Rejection.All()
                                .and(rules.known(save.answers()))
                                .orElse(new SelfAssessmentEvent.AnswersSaved(
                                        save.place(), save.answers(), save.by().staff()))
                        : notNow(state, "a draft", "saved");
            case SelfAssessmentCommand.Submit submit ->
                state instanceof Draft draft ? submit(submit, draft) : notNow(state, "a draft", "submitted");
            case SelfAssessmentCommand.Review review ->
                state instanceof Submitted submitted
                        ? new Rejection.All()
                                .and(rules.panel(review, submitted))
                                .orElse(new SelfAssessmentEvent.PanelHeld(
                                        review.panel(), review.by().staff()))
                        : notNow(state, "submitted", "reviewed by the panel");
            case SelfAssessmentCommand.Plan plan ->
                state instanceof Reviewed reviewed ? plan(plan, reviewed) : notNow(state, "reviewed", "given a plan");
            case SelfAssessmentCommand.ReviewProgress(var progress) ->
                state instanceof Planned planned && !planned.complete()
                        ? new Rejection.All()
                                .past(progress.reviewedOn(), WorkingDays.dateOf(progress.at()), "reviewedOn")
                                .text(progress.progress(), RULE, "progress", "Say how far the plan is carried out.")
                                .orElse(new SelfAssessmentEvent.ProgressReviewed(progress))
                        : notNow(state, "planned", "reviewed for progress");
        };
    }

    private Decision<SelfAssessmentEvent> submit(SelfAssessmentCommand.Submit submit, Draft state) {
        var onTime = !WorkingDays.dateOf(submit.at()).isAfter(state.place().dueOn());
        return new Rejection.All()
                .and(rules.missing(state.answers()))
                .orElse(new SelfAssessmentEvent.AssessmentSubmitted(
                        onTime, submit.by().staff(), submit.at()));
    }

    private Decision<SelfAssessmentEvent> plan(SelfAssessmentCommand.Plan plan, Reviewed state) {
        var monitor = plan.monitoredBy() == null ? state.place().openedBy() : plan.monitoredBy();
        return new Rejection.All()
                .and(rules.plan(plan, state))
                .orElse(new SelfAssessmentEvent.PlanAgreed(
                        plan.plan(), monitor, plan.by().staff(), plan.at()));
    }

    /** Whose step it is comes before whether it is time for it. */
    private static Optional<Rejection> mayNot(SelfAssessmentCommand command) {
        return switch (command) {
            case SelfAssessmentCommand.Save(var _, var _, var by) -> lead(by);
            case SelfAssessmentCommand.Submit(var by, var _) -> lead(by);
            case SelfAssessmentCommand.Plan(var _, var _, var by, var _) -> lead(by);
            case SelfAssessmentCommand.Review(var _, var by) -> member(by);
            case SelfAssessmentCommand.ReviewProgress _ -> Optional.empty();
        };
    }

    private static Optional<Rejection> lead(SelfAssessmentCommand.By by) {
        return by.leads()
                ? Optional.empty()
                : Optional.of(Rejection.notAllowed(
                        RULE,
                        "Only the organisation's lead answers for it.",
                        "Ask the lead, or quality assurance to name another."));
    }

    private static Optional<Rejection> member(SelfAssessmentCommand.By by) {
        return by.panel().contains(by.staff()) && !by.leads()
                ? Optional.empty()
                : Optional.of(Rejection.notAllowed(
                        RULE,
                        "A panel's judgement is recorded by one of its members, of another organisation.",
                        "Ask one of them."));
    }

    private static Decision<SelfAssessmentEvent> notNow(SelfAssessment state, String first, String then) {
        return state instanceof SelfAssessment.Begun begun
                ? Decision.reject(Rejection.wrongState(
                        "It is " + begun.code() + ".", "It is " + then + " when it is " + first + "."))
                : Decision.reject(
                        Rejection.notFound("There is no such self-assessment.", "Its lead begins it by answering."));
    }
}
