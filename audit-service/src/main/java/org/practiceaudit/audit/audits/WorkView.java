package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practiceaudit.programme.Grade;

/** The auditor's work as it is read; parts not recorded yet are null. */
record WorkView(
        List<ContactView> contacts,
        PractitionerView practitioner,
        PreparationView familyPreparation,
        List<FeedbackView> familyFeedback,
        LookBackView lookBack,
        Map<String, SectionView> sections,
        List<LearningPointView> learningPoints,
        OverallView overall) {

    record ContactView(
            ContactAttempt.With with,
            LocalDate on,
            ContactAttempt.Means means,
            ContactAttempt.Outcome outcome,
            String note) {}

    /** @param conversation null where there was none; then {@code whyNot} says why */
    record PractitionerView(
            ConversationView conversation,
            String account,
            String response,
            Practitioner.Why whyNot,
            String whyNotNote) {}

    record ConversationView(LocalDate firstContactOn, LocalDate meetingArrangedFor, LocalDate heldOn) {}

    record PreparationView(LocalDate workerAskedOn, boolean familyTold, boolean phoneNumbersConfirmed, String note) {}

    /** @param passedOn null while messages have not gone to the worker */
    record FeedbackView(
            String feedback,
            Family.Respondent respondent,
            LocalDate heardOn,
            String text,
            List<MessageView> messages,
            LocalDate passedOn) {}

    record MessageView(Family.Kind kind, String text) {}

    record LookBackView(LocalDate from, boolean substantialHistory, String recognisedOverTime, String legacyToday) {}

    record LearningPointView(String learningPoint, String section, String theme, String text, ActionView action) {}

    record ActionView(String action, String what, String outcome, String seenBy, String owner, LocalDate dueOn) {}

    record OverallView(
            Grade grade, String reason, String significantIssue, String overrideReason, String goodNotCompromised) {}

    static WorkView of(Work work) {
        return new WorkView(
                work.contacts().stream().map(WorkView::of).toList(),
                work.practitioner().map(WorkView::of).orElse(null),
                work.preparation().map(WorkView::of).orElse(null),
                work.feedback().stream().map(WorkView::of).toList(),
                work.lookBack().map(WorkView::of).orElse(null),
                sections(work),
                work.learning().stream().map(WorkView::of).toList(),
                work.overall().map(WorkView::of).orElse(null));
    }

    private static Map<String, SectionView> sections(Work work) {
        var shown = new LinkedHashMap<String, SectionView>();
        work.sections().forEach((code, result) -> shown.put(code, SectionView.of(result)));
        return shown;
    }

    private static ContactView of(ContactAttempt attempt) {
        return new ContactView(
                attempt.with(),
                attempt.on(),
                attempt.means(),
                attempt.outcome(),
                attempt.note().text());
    }

    private static PractitionerView of(Practitioner practitioner) {
        return switch (practitioner) {
            case Practitioner.SpokenTo(var first, var arranged, var held, var account, var response) ->
                new PractitionerView(
                        new ConversationView(first, arranged, held), account.text(), response.text(), null, null);
            case Practitioner.NotSpokenTo(var first, var why, var note) ->
                new PractitionerView(
                        first == null ? null : new ConversationView(first, null, null), null, null, why, note.text());
        };
    }

    private static PreparationView of(Family.Preparation preparation) {
        return new PreparationView(
                preparation.workerAskedOn(),
                preparation.familyTold(),
                preparation.phoneNumbersConfirmed(),
                preparation.note().text());
    }

    static FeedbackView of(Family.Feedback feedback) {
        return new FeedbackView(
                feedback.id(),
                feedback.respondent(),
                feedback.heardOn(),
                feedback.text().text(),
                feedback.messages().stream()
                        .map(message ->
                                new MessageView(message.kind(), message.text().text()))
                        .toList(),
                feedback.passedOn().orElse(null));
    }

    private static LookBackView of(LookBack lookBack) {
        return new LookBackView(
                lookBack.from(),
                lookBack.substantialHistory(),
                lookBack.recognisedOverTime().text(),
                lookBack.legacyToday().text());
    }

    static LearningPointView of(LearningPoint point) {
        var action = point.action();
        return new LearningPointView(
                point.id(),
                point.section(),
                point.theme(),
                point.text().text(),
                new ActionView(
                        action.id(),
                        action.what().text(),
                        action.outcome().text(),
                        action.seenBy().text(),
                        action.owner(),
                        action.dueOn()));
    }

    private static OverallView of(OverallJudgement judgement) {
        return new OverallView(
                judgement.grade(),
                judgement.reason().text(),
                judgement.significantIssue().text(),
                judgement.overrideReason().text(),
                judgement.goodNotCompromised().text());
    }
}
