package org.practiceaudit.moderation.moderations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.practiceaudit.moderation.moderations.Moderation.Completed;
import org.practiceaudit.moderation.moderations.Moderation.HandedIn;
import org.practiceaudit.moderation.moderations.Moderation.Known;
import org.practiceaudit.moderation.moderations.Moderation.Requested;
import org.practiceaudit.programme.Grade;

/**
 * A moderation as its readers see it; what is not known yet, or not for the reader, is left out.
 *
 * @param auditorGrade left out for the moderator of a blind moderation until it is completed
 * @param sections the auditor's grades, and the moderator's once it is completed
 * @param overdue whether the due day passed before it was completed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ModerationView(
        String audit,
        String cycle,
        String child,
        String team,
        String service,
        String auditor,
        String moderator,
        String state,
        Request.Reason reason,
        Boolean blind,
        Due due,
        Boolean overdue,
        Instant submittedAt,
        Grade auditorGrade,
        List<Section> sections,
        Result result) {

    /**
     * When it is due, and why then.
     *
     * @param counted the arithmetic, each day passed over named
     */
    record Due(LocalDate on, String rule, String trigger, String counted, String programme, int programmeVersion) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Section(String section, Grade auditorGrade, Grade moderatedGrade, Boolean agreed) {}

    /**
     * @param discussion and {@code auditorActions} are for the auditor, the moderator and quality assurance
     * @param caseNote what goes onto the child's record (BR-14)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            Grade grade,
            boolean changed,
            String rationale,
            String discussion,
            List<Action> serviceActions,
            List<Action> auditorActions,
            List<String> notified,
            String completedBy,
            Instant completedAt,
            String caseNote) {}

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
        private static Action of(SmartAction action) {
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

    /**
     * How much of it a reader sees.
     *
     * @param auditing what concerns the auditor alone
     * @param grading the auditor's grades of a blind moderation before it is completed
     */
    record Sight(boolean auditing, boolean grading) {}

    static ModerationView of(Known state, Sight sight) {
        var request = request(state);
        var judged = state instanceof HandedIn handedIn && (sight.grading() || !hidden(state)) ? handedIn : null;
        var about = state.about();
        return new ModerationView(
                about.audit(),
                about.cycle(),
                about.child(),
                about.team(),
                about.service(),
                about.auditor(),
                about.moderator(),
                state.code(),
                request == null ? null : request.reason(),
                request == null ? null : request.blind(),
                request == null ? null : due(request, about.pin()),
                request == null ? null : overdue(state),
                state instanceof HandedIn handedIn ? handedIn.submission().at() : null,
                judged == null ? null : judged.judgement().overall(),
                judged == null ? null : sections(judged),
                state instanceof Completed completed ? result(completed, sight) : null);
    }

    private static boolean hidden(Known state) {
        return state instanceof Requested requested && requested.request().blind();
    }

    private static Request request(Known state) {
        return switch (state) {
            case Requested requested -> requested.request();
            case Completed completed -> completed.request();
            case Moderation.Expected _, Moderation.Graded _, Moderation.Ungraded _, Moderation.NotModerated _ -> null;
        };
    }

    private static boolean overdue(Known state) {
        return state instanceof Requested requested && requested.overdue()
                || state instanceof Completed completed && completed.overdue();
    }

    private static Due due(Request request, Case.Pin pin) {
        return new Due(
                request.dueOn(),
                Moderations.RULE,
                Moderations.TRIGGER,
                request.counted(),
                pin.programme(),
                pin.version());
    }

    private static List<Section> sections(HandedIn state) {
        return state instanceof Completed completed
                ? completed.outcome().sections().stream()
                        .map(each -> new Section(each.section(), each.auditor(), each.moderator(), each.agreed()))
                        .toList()
                : state.judgement().sections().stream()
                        .map(each -> new Section(each.code(), each.grade(), null, null))
                        .toList();
    }

    private static Result result(Completed state, Sight sight) {
        var outcome = state.outcome();
        return new Result(
                outcome.grade(),
                state.changed(),
                outcome.rationale().text(),
                sight.auditing() ? outcome.discussion().text() : null,
                outcome.serviceActions().stream().map(Action::of).toList(),
                sight.auditing()
                        ? outcome.auditorActions().stream().map(Action::of).toList()
                        : null,
                outcome.notified(),
                outcome.by(),
                outcome.at(),
                CaseNote.of(state));
    }
}
