package org.practiceaudit.moderation.moderations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.moderation.moderations.Moderation.Completed;
import org.practiceaudit.programme.Grade;

/**
 * What a moderation yielded.
 *
 * @param discussion with the auditor, {@code discussedOn}, {@code noDiscussionBecause} and {@code auditorActions} are for the
 *     auditor, the moderator and quality assurance
 * @param auditorDisagrees whether the auditor does not agree with the result (TH-16)
 * @param disagreement what the auditor does not agree with
 * @param meeting that completed it, left out for a moderator's own
 * @param caseNote what goes onto the child's record (BR-14)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Result")
record ResultView(
        Grade grade,
        boolean changed,
        String rationale,
        LocalDate discussedOn,
        String discussion,
        String noDiscussionBecause,
        boolean auditorDisagrees,
        String disagreement,
        List<Action> serviceActions,
        List<Action> auditorActions,
        List<String> notified,
        String completedBy,
        Instant completedAt,
        String meeting,
        String caseNote) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ActionTaken")
    record Action(
            String action,
            String what,
            String outcome,
            String owner,
            LocalDate dueOn,
            String seenBy,
            String theme,
            String section) {
        static Action of(SmartAction action) {
            return new Action(
                    action.id(),
                    action.what().text(),
                    action.outcome().text(),
                    action.owner(),
                    action.dueOn(),
                    action.seenBy().text(),
                    action.theme(),
                    action.section());
        }
    }

    static ResultView of(Completed state, boolean auditing) {
        var outcome = state.outcome();
        var talk = outcome.talk() == null ? new Outcome.Talk(null, null, null) : outcome.talk();
        return new ResultView(
                outcome.grade(),
                state.changed(),
                outcome.rationale().text(),
                auditing ? talk.heldOn() : null,
                auditing ? outcome.discussion().text() : null,
                auditing ? text(talk.whyNone()) : null,
                talk.disagreement() != null,
                text(talk.disagreement()),
                outcome.serviceActions().stream().map(Action::of).toList(),
                auditing ? outcome.auditorActions().stream().map(Action::of).toList() : null,
                outcome.notified(),
                outcome.by(),
                outcome.at(),
                outcome.meeting(),
                CaseNote.of(state));
    }

    private static String text(Narrative narrative) {
        return narrative == null ? null : narrative.text();
    }
}
