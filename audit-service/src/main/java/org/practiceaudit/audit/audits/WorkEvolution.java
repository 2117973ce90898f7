package org.practiceaudit.audit.audits;

import java.util.Optional;

/** How the auditor's work grows, part by part. */
final class WorkEvolution {
    private WorkEvolution() {}

    static Work evolve(Work work, AuditEvent.Worked event) {
        return switch (event) {
            case AuditEvent.ContactAttempted(var attempt) -> work.and(attempt);
            case AuditEvent.PractitionerSpokenTo(var conversation) -> work.with(conversation);
            case AuditEvent.PractitionerNotSpokenTo(var reason) -> work.with(reason);
            case AuditEvent.FamilyPrepared(var preparation) -> work.with(preparation);
            case AuditEvent.FamilyFeedbackReceived fact ->
                work.withFeedback(Work.added(work.feedback(), feedback(fact)));
            case AuditEvent.FamilyMessagesPassedOn(var id, var on) ->
                work.withFeedback(work.feedback().stream()
                        .map(each -> each.id().equals(id) ? each.passedOn(on) : each)
                        .toList());
            case AuditEvent.LineCommentedOn(var finding) -> work.with(finding);
            case AuditEvent.LookedBack(var lookBack) -> work.with(lookBack);
            case AuditEvent.SectionAnswered(var section, var written, var saved) ->
                work.with(section, new SectionResult.Answered(written, work.revision(section) + 1), saved);
            case AuditEvent.SectionGraded(var section, var written, var grade, var saved) ->
                work.with(section, new SectionResult.Graded(written, grade, work.revision(section) + 1), saved);
            case AuditEvent.SectionJudged(var section, var written, var level, var saved) ->
                work.with(section, new SectionResult.Judged(written, level, work.revision(section) + 1), saved);
            case AuditEvent.SectionLeftOut(var section, var reason, var saved) ->
                work.with(section, new SectionResult.NotApplicable(reason, work.revision(section) + 1), saved);
            case AuditEvent.OthersHeard(var view) -> work.with(view);
            case AuditEvent.OthersNotHeard(var reason) -> work.with(reason);
            case AuditEvent.SilenceEscalated fact -> work.and(fact);
            case AuditEvent.LearningPointRecorded(var point) -> work.withLearning(Work.added(work.learning(), point));
            case AuditEvent.LearningPointWithdrawn(var id) ->
                work.withLearning(work.learning().stream()
                        .filter(each -> !each.id().equals(id))
                        .toList());
            case AuditEvent.OverallGraded(var judgement) -> work.with(judgement);
        };
    }

    static Work voiced(Work work, AuditEvent.Voiced event) {
        return switch (event) {
            case AuditEvent.OwnSectionWritten(var text, var by, var at) ->
                work.withOwnSection(new OwnWords(text, by, at, OwnWords.revisionOf(work.ownSection()) + 1));
            case AuditEvent.Replied(var text, var by, var at) ->
                work.withReply(new OwnWords(text, by, at, OwnWords.revisionOf(work.reply()) + 1));
        };
    }

    private static Family.Feedback feedback(AuditEvent.FamilyFeedbackReceived fact) {
        return new Family.Feedback(
                fact.feedback(),
                fact.respondent(),
                fact.heardOn(),
                fact.means(),
                fact.text(),
                fact.answers(),
                fact.messages(),
                Optional.ofNullable(fact.passedOn()));
    }
}
