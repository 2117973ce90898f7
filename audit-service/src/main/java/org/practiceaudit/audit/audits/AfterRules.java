package org.practiceaudit.audit.audits;

import java.util.Optional;
import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Challenge;

/** What becomes of an audit once it is handed in, in the order of its programme; each step to its own rules. */
final class AfterRules {
    private final CheckRules check;
    private final Optional<ChallengeRules> challenges;
    private final EndingRules endings;
    private final SharingRules sharing;
    private final ReAuditRules reAudit;
    private final GradesStand gradesStand;

    AfterRules(Telling telling) {
        var policy = telling.policy().afterSubmission();
        this.check = new CheckRules(telling);
        this.challenges = switch (policy.challenge()) {
            case Challenge.None _ -> Optional.empty();
            case Challenge.BeforeFinal route -> Optional.of(new ChallengeRules(telling, route));
        };
        this.endings = new EndingRules(telling);
        this.sharing = new SharingRules(telling);
        this.reAudit = new ReAuditRules(telling.policy());
        this.gradesStand = new GradesStand(policy.check().rule());
    }

    Decision<AuditEvent> decide(Opened state, AuditCommand.After command) {
        return switch (command) {
            case AuditCommand.PassCheck pass -> check.pass(state, pass);
            case AuditCommand.ReturnAudit back -> check.giveBack(state, back);
            case AuditCommand.InvalidateAudit invalidate -> endings.invalidate(state, invalidate);
            case AuditCommand.CancelAudit cancel -> endings.cancel(state, cancel);
            case AuditCommand.NameServices name -> sharing.name(state, name);
            case AuditCommand.ReviewEarlierActions review -> reAudit.review(state, review);
            case AuditCommand.Challenging challenging -> challenging(state, challenging);
        };
    }

    private Decision<AuditEvent> challenging(Opened state, AuditCommand.Challenging command) {
        var refused = Access.named(state.assignment(), command.by());
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        return challenges
                .map(rules -> rules.decide(state, command))
                .orElseGet(() -> Decision.reject(Rejection.wrongState(
                        "The programme knows no challenge before an audit is final.",
                        "Dispute the grade or the actions after moderation.")));
    }

    Decision<AuditEvent> sendBack(Opened state, AuditCommand.SendBack command) {
        return check.sendBack(state, command);
    }

    /** What the auditor's work comes to: grades that stand are kept, and a submission tells of all that is missing. */
    Decision<AuditEvent> overWork(InProgress state, AuditCommand.Work command, Decision<AuditEvent> work) {
        return command instanceof AuditCommand.SubmitAudit
                ? new Faults()
                        .and(reAudit.outstanding(state))
                        .and(gradesStand.outstanding(state))
                        .before(work)
                : gradesStand.over(state, work);
    }

    Optional<ChallengeRules> challenges() {
        return challenges;
    }

    SharingRules sharing() {
        return sharing;
    }
}
