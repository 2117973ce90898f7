package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practiceaudit.audit.audits.Audit.Allocated;
import org.practiceaudit.audit.audits.Audit.Ended;
import org.practiceaudit.audit.audits.Audit.Finalised;
import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.audit.audits.Audit.Submitted;
import org.practiceaudit.audit.audits.Challenge.Answered;
import org.practiceaudit.audit.audits.Challenge.Outcome;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Challenge.BeforeFinal;
import org.practiceaudit.programme.Deadline;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WorkingDays;

/** PQ-15: those audited consider the audit before it is final and may challenge it, with the auditor first. */
final class ChallengeRules {
    /** Why an audit goes back to its auditor without having been returned by anybody else. */
    static final String ACCEPTED = "challenge-accepted";

    private final Telling telling;
    private final BeforeFinal route;
    private final WorkingDays days;

    ChallengeRules(Telling telling, BeforeFinal route) {
        this.telling = telling;
        this.route = route;
        this.days = telling.policy().workingDays();
    }

    Decision<AuditEvent> decide(Opened state, AuditCommand.Challenging command) {
        return switch (state) {
            case Submitted submitted -> submitted(submitted, command);
            case InProgress begun
            when begun.before().isPresent() && command instanceof AuditCommand.AnswerChallenge answer ->
                answer(begun, answer);
            case Allocated _, InProgress _ ->
                Decision.reject(Rejection.wrongState(
                        "The audit is with its auditor.", "Consider it once it has been submitted."));
            case Finalised _, Ended _ ->
                Decision.reject(Rejection.wrongState("The audit is final.", "It can be challenged no more."));
        };
    }

    private Decision<AuditEvent> submitted(Submitted state, AuditCommand.Challenging command) {
        return switch (command) {
            case AuditCommand.ChallengeAudit challenge -> challenge(state, challenge);
            case AuditCommand.AnswerChallenge answer -> answer(state, answer);
            case AuditCommand.AgreeToAnswer(var id, var by, var at) ->
                ofChallenger(state, id, by).orElseGet(() -> switch (standing(state, id)) {
                    case Answered _ -> Decision.accept(new AuditEvent.ChallengeAgreed(id, at));
                    case Challenge.Open _, Challenge.Agreed _, Challenge.Unresolved _, Challenge.Decided _ ->
                        Decision.reject(notSo());
                });
            case AuditCommand.TakeChallengeFurther(var id, var by, var at) ->
                ofChallenger(state, id, by).orElseGet(() -> further(state, id, by, at));
        };
    }

    private Decision<AuditEvent> challenge(Submitted state, AuditCommand.ChallengeAudit command) {
        var as = as(state, command.by());
        if (as.isEmpty()) {
            return Decision.reject(Rejection.notAllowed(
                    route.rule(), "You do not challenge this audit.", "Speak to those whose work it is about."));
        }
        var by = command.by().staff();
        return new Faults()
                .when(
                        !command.at().isBefore(windowOver(state)),
                        route.rule(),
                        "",
                        "The time to challenge the audit is over.",
                        "Speak to the audit team.")
                .missing(command.subject(), "subject")
                .blank(
                        command.text(),
                        route.rule(),
                        "text",
                        "It is not said what is challenged, and why.",
                        "Say what you do not agree with.")
                .when(
                        state.course().challenges().stream()
                                .anyMatch(each -> each.by().equals(by)
                                        && each.subject() == command.subject()
                                        && each.standing() instanceof Challenge.Open),
                        route.rule(),
                        "subject",
                        "You have an open challenge of this.",
                        "Wait for the auditor's answer.")
                .orElse(() -> new AuditEvent.AuditChallenged(
                        command.id(), command.subject(), command.text(), as.get(), by, command.at()));
    }

    /** What the auditor accepts is changed: the audit comes back to them. */
    private Decision<AuditEvent> answer(Opened state, AuditCommand.AnswerChallenge command) {
        var refused = Access.works(state.assignment(), command.by());
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        var challenge = state.course().challenge(command.id());
        if (challenge.isEmpty()) {
            return Decision.reject(missing());
        }
        if (!(challenge.get().standing() instanceof Challenge.Open)) {
            return Decision.reject(Rejection.wrongState("The challenge has been answered.", "Read the answer."));
        }
        var faults = new Faults()
                .missing(command.outcome(), "outcome")
                .blank(command.reason(), route.rule(), "reason", "The answer gives no reason.", "Say why.")
                .when(
                        command.outcome() == Outcome.ACCEPTED && !command.amends(),
                        route.rule(),
                        "amends",
                        "What is accepted is changed.",
                        "Take the audit back, or accept the challenge in part or not at all.")
                .when(
                        command.outcome() == Outcome.NOT_ACCEPTED && command.amends(),
                        route.rule(),
                        "amends",
                        "What is not accepted is not changed.",
                        "Leave the audit as it is, or accept the challenge in part.");
        if (!faults.all().isEmpty()) {
            return Decision.reject(faults.all());
        }
        var answered = new AuditEvent.ChallengeAnswered(
                command.id(),
                command.outcome(),
                command.reason(),
                command.amends(),
                command.by().staff(),
                command.at());
        return command.amends() && state instanceof Submitted
                ? Decision.accept(answered, takenBack(state, command))
                : Decision.accept(answered);
    }

    private AuditEvent takenBack(Opened state, AuditCommand.AnswerChallenge command) {
        var deadline = route.answer().deadline(WorkingDays.dateOf(command.at()), days);
        return new AuditEvent.AuditReturned(
                List.of(ACCEPTED),
                Narrative.of(""),
                deadline.due(),
                Clocked.by(deadline, route.rule()),
                telling.told(
                        state.assignment(),
                        Stream.concat(Stream.of(Role.AUDITOR), route.by().stream())
                                .toList()),
                command.by().staff(),
                command.at());
    }

    private Decision<AuditEvent> further(Submitted state, String id, Person by, Instant at) {
        var challenge = state.course().challenge(id).orElseThrow();
        var may =
                switch (challenge.standing()) {
                    case Challenge.Open _ -> !at.isBefore(answerDue(challenge).missedAt());
                    case Answered answered -> at.isBefore(furtherOver(state, answered));
                    case Challenge.Agreed _, Challenge.Unresolved _, Challenge.Decided _ -> false;
                };
        if (!may) {
            return Decision.reject(
                    challenge.standing() instanceof Challenge.Open
                            ? Rejection.wrongState(
                                    "The auditor answers first, until the end of "
                                            + answerDue(challenge).due() + ".",
                                    "Wait for the answer.")
                            : notSo());
        }
        return Decision.accept(new AuditEvent.ChallengeUnresolved(id, by.staff(), at));
    }

    /** What keeps the audit from being final on account of challenges, in words. */
    List<Rejection> pending(Submitted state, Instant at) {
        var faults = new Faults();
        faults.when(
                at.isBefore(windowOver(state)),
                route.rule(),
                "",
                "Those audited may still challenge the audit.",
                "Wait until their time is over.");
        state.course().challenges().stream()
                .filter(challenge -> !settled(state, challenge, at))
                .forEach(challenge -> faults.when(
                        true,
                        route.rule(),
                        "challenges." + challenge.id(),
                        "A challenge is not settled.",
                        "Answer it, or wait for the challenger or the decision."));
        return faults.all();
    }

    private boolean settled(Submitted state, Challenge challenge, Instant at) {
        return switch (challenge.standing()) {
            case Challenge.Open _, Challenge.Unresolved _ -> false;
            case Answered answered ->
                answered.outcome() == Outcome.ACCEPTED || !at.isBefore(furtherOver(state, answered));
            case Challenge.Agreed _, Challenge.Decided _ -> true;
        };
    }

    Instant windowOver(Submitted state) {
        var from = state.course().considerFrom().orElse(state.submission().at());
        return route.window().deadline(WorkingDays.dateOf(from), days).missedAt();
    }

    private Deadline answerDue(Challenge challenge) {
        return route.answer().deadline(WorkingDays.dateOf(challenge.at()), days);
    }

    /** Counted from the resubmission where the auditor amended the audit after the answer. */
    private Instant furtherOver(Submitted state, Answered answered) {
        var since = answered.at().isAfter(state.submission().at())
                ? answered.at()
                : state.submission().at();
        return route.further().deadline(WorkingDays.dateOf(since), days).missedAt();
    }

    private Optional<Role> as(Opened state, Person by) {
        var roles = state.assignment().people().roles(by.staff());
        return route.by().stream().filter(roles::contains).findFirst();
    }

    private static Challenge.Standing standing(Opened state, String id) {
        return state.course().challenge(id).orElseThrow().standing();
    }

    /** No where the challenge is not there or somebody else's. */
    private static Optional<Decision<AuditEvent>> ofChallenger(Opened state, String id, Person by) {
        var challenge = state.course().challenge(id);
        if (challenge.isEmpty()) {
            return Optional.of(Decision.reject(missing()));
        }
        return challenge.get().by().equals(by.staff())
                ? Optional.empty()
                : Optional.of(Decision.reject(Rejection.notAllowed(
                        "ACCESS", "This is somebody else's challenge.", "Leave it to the challenger.")));
    }

    private static Rejection missing() {
        return Rejection.notFound("There is no such challenge.", "List those of the audit.");
    }

    private static Rejection notSo() {
        return Rejection.wrongState("The challenge does not stand so that this can be done.", "Read how it stands.");
    }
}
