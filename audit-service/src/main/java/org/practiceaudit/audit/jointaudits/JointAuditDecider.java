package org.practiceaudit.audit.jointaudits;

import java.util.List;
import java.util.Optional;
import org.practiceaudit.audit.jointaudits.JointAudit.Analysed;
import org.practiceaudit.audit.jointaudits.JointAudit.Discussed;
import org.practiceaudit.audit.jointaudits.JointAudit.Followed;
import org.practiceaudit.audit.jointaudits.JointAudit.Gathering;
import org.practiceaudit.audit.jointaudits.JointAudit.NotOpened;
import org.practiceaudit.audit.jointaudits.JointAudit.Opened;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WorkingDays;

/** The order of a joint audit: records, analysis by somebody of no agency, meeting, recommendations, progress (CA-15). */
final class JointAuditDecider extends JointAuditEvolution
        implements Decider<JointAuditCommand, JointAudit, JointAuditEvent> {
    static final String RULE = "CA-15";

    private final JointAuditRules rules;

    JointAuditDecider(ProgrammePolicy policy) {
        this.rules = new JointAuditRules(policy);
    }

    @Override
    public Decision<JointAuditEvent> decide(JointAuditCommand command, JointAudit state) {
        return switch (state) {
            case NotOpened _ ->
                command instanceof JointAuditCommand.Open open
                        ? new Rejection.All()
                                .and(rules.opening(open))
                                .orElse(new JointAuditEvent.JointAuditOpened(open.setup()))
                        : Decision.reject(Rejection.notFound("There is no such joint audit.", "Open it first."));
            case Opened opened ->
                mayNot(command, opened)
                        .map(no -> Decision.<JointAuditEvent>reject(no))
                        .orElseGet(() -> whenOpened(command, opened));
        };
    }

    /** Whose step it is comes before whether it is time for it. */
    private static Optional<Rejection> mayNot(JointAuditCommand command, Opened state) {
        return switch (command) {
            case JointAuditCommand.Analyse(var _, var _, var by) -> independent(state, by);
            case JointAuditCommand.HoldMeeting(var _, var by) -> independent(state, by);
            case JointAuditCommand.Recommend(var _, var _, var by, var _) -> independent(state, by);
            case JointAuditCommand.Open _, JointAuditCommand.NameAuditor _, JointAuditCommand.ReviewProgress _ ->
                Optional.empty();
        };
    }

    private Decision<JointAuditEvent> whenOpened(JointAuditCommand command, Opened state) {
        return switch (command) {
            case JointAuditCommand.Open _ ->
                Decision.reject(Rejection.wrongState("It is open already.", "Look at the one there is."));
            case JointAuditCommand.NameAuditor name ->
                state instanceof Gathering gathering ? name(name, gathering) : late("The records are analysed.");
            case JointAuditCommand.Analyse analyse ->
                state instanceof Gathering ? analyse(analyse) : late("The records are analysed already.");
            case JointAuditCommand.HoldMeeting hold ->
                state instanceof Analysed ? hold(hold) : notNow(state, "analysed", "discussed");
            case JointAuditCommand.Recommend recommend ->
                state instanceof Discussed discussed
                        ? recommend(recommend, discussed)
                        : notNow(state, "discussed", "given recommendations");
            case JointAuditCommand.ReviewProgress(var progress) ->
                state instanceof Followed followed
                        ? review(progress, followed)
                        : notNow(state, "followed", "reviewed for progress");
        };
    }

    private Decision<JointAuditEvent> name(JointAuditCommand.NameAuditor name, Gathering state) {
        var children = name.children().isEmpty()
                ? state.setup().children().stream().map(JointAudit.Child::child).toList()
                : name.children();
        return new Rejection.All()
                .and(rules.naming(name, state))
                .orElse(new JointAuditEvent.AgencyAuditorNamed(name.agency(), children, name.auditor(), name.at()));
    }

    private Decision<JointAuditEvent> analyse(JointAuditCommand.Analyse analyse) {
        return new Rejection.All()
                .and(rules.analysis(analyse))
                .orElse(new JointAuditEvent.RecordsAnalysed(analyse.analysis()));
    }

    private static Decision<JointAuditEvent> hold(JointAuditCommand.HoldMeeting hold) {
        var meeting = hold.meeting();
        return new Rejection.All()
                .past(meeting.heldOn(), WorkingDays.dateOf(meeting.at()), "heldOn")
                .when(meeting.present().isEmpty(), RULE, "present", "Nobody took part.", "Name who was there.")
                .text(meeting.conclusions(), RULE, "conclusions", "Say what the meeting made of the analysis.")
                .orElse(new JointAuditEvent.MeetingHeld(meeting));
    }

    private Decision<JointAuditEvent> recommend(JointAuditCommand.Recommend recommend, Discussed state) {
        var monitor = recommend.monitoredBy() == null ? state.setup().openedBy() : recommend.monitoredBy();
        return new Rejection.All()
                .and(rules.plan(recommend))
                .orElse(new JointAuditEvent.RecommendationsAgreed(
                        new JointAudit.Agreed(recommend.recommendations(), monitor, recommend.at()), recommend.by()));
    }

    private static Decision<JointAuditEvent> review(JointAudit.Progress progress, Followed state) {
        if (state.complete()) {
            return late("Everything is carried out.");
        }
        return new Rejection.All()
                .past(progress.reviewedOn(), WorkingDays.dateOf(progress.at()), "reviewedOn")
                .text(progress.progress(), RULE, "progress", "Say how far the recommendations are carried out.")
                .orElse(new JointAuditEvent.ProgressReviewed(progress));
    }

    private static Optional<Rejection> independent(Opened state, String by) {
        return state.setup().independentAuditor().equals(by)
                ? Optional.empty()
                : Optional.of(Rejection.notAllowed(
                        RULE,
                        "Only the independent auditor analyses the records, leads the meeting and recommends.",
                        "Ask the independent auditor."));
    }

    private static Decision<JointAuditEvent> late(String detail) {
        return Decision.reject(Rejection.wrongState(detail, "Nothing more can be done here."));
    }

    private static Decision<JointAuditEvent> notNow(Opened state, String first, String then) {
        return Decision.reject(List.of(Rejection.wrongState(
                "It is " + state.code() + ".", "It is " + then + " once, when it has been " + first + ".")));
    }
}
