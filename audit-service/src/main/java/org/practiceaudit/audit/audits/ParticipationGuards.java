package org.practiceaudit.audit.audits;

import java.util.List;
import org.practiceaudit.audit.audits.ContactAttempt.Outcome;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Escalation;
import org.practiceaudit.programme.Expectation;
import org.practiceaudit.programme.Form;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.RuleFor.Aspect;

/** Who has to have had a part before an audit is handed in: worker, others of the case, and family. */
final class ParticipationGuards {
    private final Form form;

    ParticipationGuards(Form form) {
        this.form = form;
    }

    List<Rejection> outstanding(Assignment assignment, Work work) {
        var faults = new Faults();
        practitioner(work, faults);
        others(assignment, work, faults);
        family(work, faults);
        return faults.all();
    }

    private void practitioner(Work work, Faults faults) {
        faults.when(
                form.practitioner().contactRecorded() && work.practitioner().isEmpty(),
                form.rule(Aspect.PRACTITIONER),
                "practitioner",
                "The worker's participation is not recorded.",
                "Record the conversation, or why there was none.");
        work.practitioner().ifPresent(part -> {
            switch (part) {
                case Practitioner.SpokenTo conversation -> spokenTo(conversation, faults);
                case Practitioner.NotSpokenTo reason -> notSpokenTo(work, reason, faults);
            }
        });
    }

    private void spokenTo(Practitioner.SpokenTo conversation, Faults faults) {
        faults.when(
                        form.practitioner().gradesDiscussed() && conversation.gradesDiscussedOn() == null,
                        form.rule(Aspect.PRACTITIONER_ACCOUNT),
                        "practitioner.gradesDiscussedOn",
                        "It is not recorded that the grades were discussed with the worker.",
                        "Discuss them and record the day.")
                .when(
                        form.practitioner().goodPracticeRecognised() && conversation.goodPractice() == null,
                        form.rule(Aspect.PRACTITIONER_ACCOUNT),
                        "practitioner.goodPractice",
                        "The good practice recognised at the meeting is not recorded.",
                        "Record what the worker was told is good.");
    }

    /** PQ-08: required unless they were away; who does not answer is escalated before that is enough (PQ-09). */
    private void notSpokenTo(Work work, Practitioner.NotSpokenTo reason, Faults faults) {
        var escalates = form.practitioner().escalation() instanceof Escalation.AfterAttempts;
        faults.when(
                form.practitioner().expectation() == Expectation.REQUIRED
                        && !reason.why().away()
                        && escalates
                        && !work.escalated(Role.PRACTITIONER),
                form.rule(Aspect.PRACTITIONER),
                "practitioner.whyNot",
                "The worker's part is required, and they were neither away nor is their silence escalated.",
                "Record the attempts to reach them: after the last one allowed, those who can help are told.");
    }

    /** PQ-08: of those named on this audit. */
    private void others(Assignment assignment, Work work, Faults faults) {
        for (var role : form.practitioner().inputs()) {
            faults.when(
                    assignment.people().holder(role).isPresent()
                            && !work.others().containsKey(role),
                    form.rule(Aspect.INPUT_OF_OTHERS),
                    "inputs." + role.code(),
                    "What the " + role.words() + " says is not recorded.",
                    "Record it, or why it was not needed.");
        }
    }

    private void family(Work work, Faults faults) {
        var part = form.family();
        faults.when(
                        form.practitioner().tellsFamily() && work.preparation().isEmpty(),
                        form.rule(Aspect.FAMILY_PREPARED),
                        "familyPreparation",
                        "It is not recorded whether the worker told the family and confirmed phone numbers.",
                        "Record when the worker was asked and what was done.")
                .when(
                        part.expectation() != Expectation.NOT_ASKED
                                && work.feedback().isEmpty()
                                && !familyTried(work),
                        form.rule(Aspect.FAMILY_ASKED),
                        "familyFeedback",
                        "Neither feedback of the family nor an attempt to reach them is recorded.",
                        part.expectation() == Expectation.REQUIRED
                                ? "Record what they said, or the attempt that failed or was refused."
                                : "Record what they said, the attempt and why it came to nothing, or why there was none.")
                .when(
                        part.passedToWorker() && work.feedback().stream().anyMatch(Family.Feedback::waitsForWorker),
                        form.rule(Aspect.FAMILY_MESSAGES),
                        "familyFeedback",
                        "Questions, concerns or compliments of the family have not gone to the worker.",
                        "Pass them on and record the day.");
    }

    /** CA-10: where feedback is mandatory, only a refusal or a failed attempt stands in for it. */
    private boolean familyTried(Work work) {
        var required = form.family().expectation() == Expectation.REQUIRED;
        return work.contacts().stream()
                .filter(attempt -> attempt.with().lived())
                .map(ContactAttempt::outcome)
                .anyMatch(outcome -> !required || outcome == Outcome.NO_ANSWER || outcome == Outcome.DECLINED);
    }
}
