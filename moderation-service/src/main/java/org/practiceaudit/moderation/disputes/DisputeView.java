package org.practiceaudit.moderation.disputes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.practiceaudit.programme.DisputeRoute.Subject;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;

/**
 * A dispute as its readers see it.
 *
 * @param route role whose word is final
 * @param raisedAs what they are to the audit
 * @param actions that are disputed, left out where the grade is
 * @param decision left out while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisputeView(
        String dispute,
        String audit,
        String cycle,
        Subject subject,
        String state,
        Role route,
        String raisedBy,
        Role raisedAs,
        Instant raisedAt,
        String reason,
        Grade auditorGrade,
        Grade moderatedGrade,
        List<String> actions,
        Decision decision) {

    /**
     * @param grade that stands, left out where actions were disputed
     * @param outcome all-stand, some-withdrawn or all-withdrawn; it and the withdrawn actions only where actions were disputed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decision(
            Grade grade,
            String outcome,
            List<String> withdrawnActions,
            String rationale,
            String decidedBy,
            Instant decidedAt) {}

    static DisputeView of(Dispute.Known state) {
        var raised = state.raised();
        return new DisputeView(
                raised.id().stream(),
                raised.about().audit(),
                raised.about().cycle(),
                raised.id().subject(),
                state.code(),
                raised.route(),
                raised.by(),
                raised.as(),
                raised.at(),
                raised.reason().text(),
                raised.moderated().auditorGrade(),
                raised.moderated().moderatedGrade(),
                raised instanceof DisputeEvent.ActionsDisputed disputed ? disputed.actions() : null,
                state instanceof Dispute.Decided decided ? decision(decided.decision(), raised) : null);
    }

    private static Decision decision(DisputeEvent.Decided decision, DisputeEvent.Raised raised) {
        return switch (decision) {
            case DisputeEvent.GradeDecided(var grade, var rationale, var by, var at) ->
                new Decision(grade, null, null, rationale.text(), by, at);
            case DisputeEvent.ActionsDecided it ->
                new Decision(
                        null,
                        DisputePublication.outcome(it, raised),
                        it.withdrawn(),
                        it.rationale().text(),
                        it.by(),
                        it.at());
        };
    }
}
