package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.Expectation;
import org.practiceaudit.programme.Form;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;

/**
 * The work on an audit as it is read; parts not recorded yet are null.
 *
 * @param flags what a reader should know is missing, though nobody insists on it
 * @param others what other roles of the case said (PQ-08)
 * @param ownSection the worker's own (TH-10)
 * @param reply the worker's, to what was submitted
 * @param escalations whose silence was told to whom (PQ-09)
 */
record WorkView(
        List<Flag> flags,
        List<ContactView> contacts,
        PractitionerView practitioner,
        List<OthersViewed> others,
        WordsView ownSection,
        WordsView reply,
        List<EscalationView> escalations,
        PreparationView familyPreparation,
        List<FeedbackView> familyFeedback,
        LookBackView lookBack,
        List<LineView> linesOfEnquiry,
        Map<String, SectionView> sections,
        List<LearningPointView> learningPoints,
        OverallView overall) {

    enum Flag implements Coded {
        /** Neither child nor family was heard (EN-04). */
        POSSIBLY_MISSING_LIVED_EXPERIENCE,
        /** The worker has not written the section that is theirs (TH-10). */
        OWN_SECTION_MISSING
    }

    /** @param whyNot null where they were heard */
    record OthersViewed(Role from, LocalDate heardOn, String text, String whyNot) {}

    /** @param revision its ETag; zero when nothing was written */
    record WordsView(long revision, String text, String by, Instant at) {
        static final WordsView UNWRITTEN = new WordsView(0, "", null, null);

        static WordsView of(OwnWords words) {
            return new WordsView(words.revision(), words.text().text(), words.by(), words.at());
        }
    }

    record EscalationView(Role role, String staff, int attempts, List<Recipient> notified, Instant at) {}

    record ContactView(
            ContactAttempt.With with,
            Family.Relationship whom,
            LocalDate on,
            ContactAttempt.Means means,
            ContactAttempt.Outcome outcome,
            String note) {}

    /** @param conversation null where there was none; then {@code whyNot} says why */
    record PractitionerView(
            ConversationView conversation,
            String account,
            String response,
            LocalDate gradesDiscussedOn,
            String goodPractice,
            Practitioner.Why whyNot,
            String whyNotNote) {}

    record ConversationView(LocalDate firstContactOn, LocalDate meetingArrangedFor, LocalDate heldOn) {}

    record PreparationView(LocalDate workerAskedOn, boolean familyTold, boolean phoneNumbersConfirmed, String note) {}

    /** @param passedOn null while messages have not gone to the worker */
    record FeedbackView(
            String feedback,
            Family.Respondent respondent,
            LocalDate heardOn,
            ContactAttempt.Means means,
            String text,
            Map<String, String> answers,
            List<MessageView> messages,
            LocalDate passedOn) {}

    record MessageView(Family.Kind kind, String text) {}

    record LookBackView(
            LocalDate from,
            boolean substantialHistory,
            String recognisedOverTime,
            String legacyToday,
            LocalDate earlierFrom,
            String earlierBecause) {}

    record LearningPointView(String learningPoint, String section, String theme, String text, ActionView action) {}

    record ActionView(String action, String what, String outcome, String seenBy, String owner, LocalDate dueOn) {}

    record OverallView(
            Grade grade,
            String reason,
            String significantIssue,
            String overrideReason,
            String goodNotCompromised,
            Map<String, String> remarks) {}

    /** What was found on a line of enquiry (TH-08). */
    record LineView(String line, String finding, List<SectionView.EvidenceView> evidence) {
        private static LineView of(LineFinding found) {
            return new LineView(found.line(), found.finding().text(), SectionView.of(found.evidence()));
        }
    }

    static WorkView of(Work work, Form form) {
        return new WorkView(
                flags(work, form),
                work.contacts().stream().map(WorkView::of).toList(),
                work.practitioner().map(WorkView::of).orElse(null),
                work.others().values().stream().map(WorkView::of).toList(),
                work.ownSection().map(WordsView::of).orElse(null),
                work.reply().map(WordsView::of).orElse(null),
                work.escalated().stream()
                        .map(each ->
                                new EscalationView(each.role(), each.staff(), each.attempts(), each.told(), each.at()))
                        .toList(),
                work.preparation().map(WorkView::of).orElse(null),
                work.feedback().stream().map(WorkView::of).toList(),
                work.lookBack().map(WorkView::of).orElse(null),
                work.lines().stream().map(LineView::of).toList(),
                sections(work),
                work.learning().stream().map(WorkView::of).toList(),
                work.overall().map(WorkView::of).orElse(null));
    }

    private static List<Flag> flags(Work work, Form form) {
        var flags = new ArrayList<Flag>();
        if (form.family().expectation() != Expectation.NOT_ASKED && work.mayMissLivedExperience()) {
            flags.add(Flag.POSSIBLY_MISSING_LIVED_EXPERIENCE);
        }
        if (form.practitioner().ownSection() && work.ownSection().isEmpty()) {
            flags.add(Flag.OWN_SECTION_MISSING);
        }
        return flags;
    }

    private static OthersViewed of(OthersView view) {
        return switch (view) {
            case OthersView.Heard(var from, var on, var text) -> new OthersViewed(from, on, text.text(), null);
            case OthersView.NotHeard(var from, var why) -> new OthersViewed(from, null, null, why.text());
        };
    }

    static Map<String, String> texts(Map<String, Narrative> narratives) {
        var texts = new TreeMap<String, String>();
        narratives.forEach((code, narrative) -> texts.put(code, narrative.text()));
        return texts;
    }

    private static Map<String, SectionView> sections(Work work) {
        var shown = new LinkedHashMap<String, SectionView>();
        work.sections().forEach((code, result) -> shown.put(code, SectionView.of(result)));
        return shown;
    }

    private static ContactView of(ContactAttempt attempt) {
        return new ContactView(
                attempt.with(),
                attempt.whom(),
                attempt.on(),
                attempt.means(),
                attempt.outcome(),
                attempt.note().text());
    }

    private static PractitionerView of(Practitioner practitioner) {
        return switch (practitioner) {
            case Practitioner.SpokenTo(
                    var first,
                    var arranged,
                    var held,
                    var account,
                    var response,
                    var discussed,
                    var good) ->
                new PractitionerView(
                        new ConversationView(first, arranged, held),
                        account.text(),
                        response.text(),
                        discussed,
                        good == null ? null : good.text(),
                        null,
                        null);
            case Practitioner.NotSpokenTo(var first, var why, var note) ->
                new PractitionerView(
                        first == null ? null : new ConversationView(first, null, null),
                        null,
                        null,
                        null,
                        null,
                        why,
                        note.text());
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
                feedback.means(),
                feedback.text().text(),
                texts(feedback.answers()),
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
                lookBack.legacyToday().text(),
                lookBack.earlierFrom(),
                lookBack.earlierBecause() == null
                        ? null
                        : lookBack.earlierBecause().text());
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
                judgement.goodNotCompromised().text(),
                texts(judgement.remarks()));
    }
}
