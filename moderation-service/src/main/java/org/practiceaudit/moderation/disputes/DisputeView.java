package org.practiceaudit.moderation.disputes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.practiceaudit.programme.DisputeRoute.Subject;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;

/**
 * A dispute as its readers see it.
 *
 * @param route role whose word is final, or the first of them
 * @param decidedBy roles of which one decides
 * @param joined who raises it together with whoever began (TH-26)
 * @param toJoin roles that have still to join
 * @param talk with the moderator (TH-26), left out where none was held
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
        List<Role> decidedBy,
        List<Endorsement> joined,
        List<Role> toJoin,
        Talk talk,
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

    @Schema(name = "Joined")
    record Endorsement(String staff, Role as, Instant at) {}

    /** @param agreedGrade left out where no agreement was found */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TalkWithModerator")
    record Talk(LocalDate heldOn, String notes, Grade agreedGrade, String by, Instant at) {
        private static Talk of(DisputeEvent.Discussed held) {
            return new Talk(held.heldOn(), held.notes().text(), held.agreed(), held.by(), held.at());
        }
    }

    static DisputeView of(Dispute.Known state) {
        var raised = state.raised();
        return new DisputeView(
                raised.id().stream(),
                raised.about().audit(),
                raised.about().cycle(),
                raised.id().subject(),
                state.code(),
                raised.route(),
                raised.decidedBy(),
                state.way().joined().stream()
                        .map(each -> new Endorsement(each.by(), each.as(), each.at()))
                        .toList(),
                state instanceof Dispute.Proposed ? state.way().missing(raised) : null,
                state.way().talk().map(Talk::of).orElse(null),
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
