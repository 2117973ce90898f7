package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import java.util.Map;
import org.practiceaudit.audit.audits.Family.Relationship;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Form;
import org.practiceaudit.programme.RuleFor.Aspect;
import org.practiceaudit.programme.Term;

/** The family's part: BR-07, BR-19, BR-20. */
final class FamilyRules {
    private final Form form;

    FamilyRules(Form form) {
        this.form = form;
    }

    Decision<AuditEvent> prepare(Family.Preparation preparation, LocalDate today) {
        return new Faults()
                .past(preparation.workerAskedOn(), today, "workerAskedOn")
                .orElse(new AuditEvent.FamilyPrepared(preparation));
    }

    Decision<AuditEvent> hear(Family.Feedback feedback, LocalDate today) {
        var faults = new Faults()
                .past(feedback.heardOn(), today, "heardOn")
                .when(
                        feedback.text().blank() && feedback.answers().isEmpty(),
                        "INPUT",
                        "text",
                        "The feedback is empty.",
                        "Record what was said.");
        answers(feedback.answers(), faults);
        respondent(feedback.respondent(), feedback.heardOn(), faults);
        for (var i = 0; i < feedback.messages().size(); i++) {
            var message = feedback.messages().get(i);
            faults.missing(message.kind(), "messages[" + i + "].kind")
                    .blank(
                            message.text(),
                            form.rule(Aspect.FAMILY_MESSAGES),
                            "messages[" + i + "].text",
                            "There is nothing to pass on.",
                            "Write down the question, concern or compliment.");
        }
        feedback.passedOn().ifPresent(on -> faults.notAhead(on, today, "passedOn"));
        return faults.orElse(new AuditEvent.FamilyFeedbackReceived(
                feedback.id(),
                feedback.respondent(),
                feedback.heardOn(),
                feedback.means(),
                feedback.text(),
                feedback.answers(),
                feedback.messages(),
                feedback.passedOn().orElse(null)));
    }

    /** What was asked is answered, each question for itself; a form of its own leaves none out (CA-10). */
    private void answers(Map<String, Narrative> answers, Faults faults) {
        var questions = form.family().questions().stream().map(Term::code).toList();
        answers.keySet().stream()
                .filter(code -> !questions.contains(code))
                .sorted()
                .forEach(code -> faults.when(
                        true,
                        "INPUT",
                        "answers." + code,
                        "The programme does not ask " + code + ".",
                        questions.isEmpty()
                                ? "Record what was said as text."
                                : "Answer " + String.join(", ", questions) + "."));
        for (var code : questions) {
            var answer = answers.get(code);
            faults.when(
                    form.family().ownForm() && (answer == null || answer.blank()),
                    form.rule(Aspect.FAMILY_ASKED),
                    "answers." + code,
                    "The family's own form leaves " + code + " open.",
                    "Record the answer, or that they did not want to give one.");
        }
    }

    private void respondent(Family.Respondent respondent, LocalDate heardOn, Faults faults) {
        faults.missing(respondent.relationship(), "respondent.relationship");
        if (respondent.relationship() == Relationship.CHILD) {
            faults.when(
                    form.family().childNeedsConsent() && !consented(respondent.consent(), heardOn),
                    form.rule(Aspect.FAMILY_CONSENT),
                    "respondent.consent",
                    "No parent's or carer's consent to speak to the child is recorded.",
                    "Record who consented and on which day, not after the conversation.");
        } else if (respondent.relationship() != null) {
            faults.when(
                    form.family().parentalResponsibilityConfirmed() && !maySpeak(respondent),
                    form.rule(Aspect.FAMILY_CONSENT),
                    "respondent.parentalResponsibility",
                    "Parental responsibility of the respondent is not confirmed.",
                    "Confirm it, or the legal order under which a foster carer cares for the child.");
        }
    }

    private static boolean consented(Family.Consent consent, LocalDate heardOn) {
        return consent != null
                && consent.givenBy() != null
                && consent.givenBy() != Relationship.CHILD
                && consent.on() != null
                && (heardOn == null || !consent.on().isAfter(heardOn));
    }

    private static boolean maySpeak(Family.Respondent respondent) {
        return respondent.parentalResponsibility()
                || respondent.relationship() == Relationship.FOSTER_CARER && respondent.childUnderLegalOrder();
    }

    /** BR-20. Passing on what was passed on already changes nothing. */
    Decision<AuditEvent> passOn(Work work, AuditCommand.PassMessagesOn command, LocalDate today) {
        var feedback = work.feedback().stream()
                .filter(each -> each.id().equals(command.feedback()))
                .findFirst();
        if (feedback.isEmpty()) {
            return Decision.reject(Rejection.notFound("There is no such feedback.", "Record the feedback first."));
        }
        if (!feedback.get().waitsForWorker()) {
            return Decision.unchanged();
        }
        return new Faults()
                .past(command.on(), today, "on")
                .orElse(new AuditEvent.FamilyMessagesPassedOn(command.feedback(), command.on()));
    }
}
