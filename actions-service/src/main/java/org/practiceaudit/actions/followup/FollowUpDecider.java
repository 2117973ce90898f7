package org.practiceaudit.actions.followup;

import static org.practiceaudit.eventstore.Rejection.notAllowed;
import static org.practiceaudit.eventstore.Rejection.wrongState;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.actions.followup.AuditFollowUp.Following;
import org.practiceaudit.actions.followup.AuditFollowUp.Known;
import org.practiceaudit.actions.followup.AuditFollowUp.NotBegun;
import org.practiceaudit.actions.followup.AuditFollowUp.Over;
import org.practiceaudit.actions.followup.AuditFollowUp.Satisfaction;
import org.practiceaudit.actions.followup.AuditFollowUp.Standing;
import org.practiceaudit.actions.followup.AuditFollowUp.Stopped;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.RuleFor.Aspect;

/**
 * The rules of an audit's follow-up: open until the last action is confirmed (PQ-18) and whoever has to be is satisfied
 * (CA-13); its findings discussed in supervision (PQ-19); opened again when there is something to be done again.
 */
final class FollowUpDecider implements Decider<FollowUpCommand, AuditFollowUp, FollowUpEvent> {
    static final String LAST_CONFIRMED = "last-action-confirmed";
    static final String NO_ACTION = "no-action";
    static final String STANDARDS_MET = "standards-met";
    static final String AUDIT_ENDED = "audit-ended";

    private final FollowUpEvolution evolution = new FollowUpEvolution();
    private final ProgrammePolicy policy;

    FollowUpDecider(ProgrammePolicy policy) {
        this.policy = policy;
    }

    @Override
    public AuditFollowUp initial() {
        return evolution.initial();
    }

    @Override
    public AuditFollowUp evolve(AuditFollowUp state, FollowUpEvent event) {
        return evolution.evolve(state, event);
    }

    @Override
    public Decision<FollowUpEvent> decide(FollowUpCommand command, AuditFollowUp state) {
        return switch (command) {
            case FollowUpCommand.Heard heard -> heard(heard, state);
            case FollowUpCommand.Discuss(var held, var discussion, var at) ->
                supervised(state, held, new FollowUpEvent.FindingsDiscussed(held, discussion, at));
            case FollowUpCommand.PassOver(var held, var reason, var at) ->
                supervised(state, held, new FollowUpEvent.NotReached(held, reason, at));
            case FollowUpCommand.Satisfy satisfy -> satisfy(satisfy, state);
        };
    }

    private Decision<FollowUpEvent> heard(FollowUpCommand.Heard heard, AuditFollowUp state) {
        return switch (state) {
            case NotBegun() -> {
                var begun = new FollowUpEvent.Begun(
                        heard.audit(),
                        policy.supervision().findingsDiscussed(),
                        policy.supervision().satisfied().stream()
                                .map(Role::code)
                                .toList(),
                        heard.at());
                yield following(heard, List.of(begun), evolve(state, begun));
            }
            case Following _, Over _ -> following(heard, List.of(), state);
            case Stopped _ -> Decision.unchanged();
        };
    }

    private Decision<FollowUpEvent> following(
            FollowUpCommand.Heard heard, List<FollowUpEvent> before, AuditFollowUp state) {
        var events = new ArrayList<>(before);
        var next = state;
        for (var event : news(heard, state)) {
            events.add(event);
            next = evolve(next, event);
        }
        if (next instanceof Following(var standing, var _) && standing.nothingLeft()) {
            events.add(ended(standing, heard.at()));
        }
        return Decision.accept(events);
    }

    private static List<FollowUpEvent> news(FollowUpCommand.Heard heard, AuditFollowUp state) {
        var standing = state.known().orElseThrow();
        return switch (heard) {
            case FollowUpCommand.NoteSubmission(var _, var at) ->
                standing.submittedAt().isPresent() ? List.of() : List.of(new FollowUpEvent.Submitted(at));
            case FollowUpCommand.NoteFinal(var _, var at) ->
                standing.isFinal() ? List.of() : List.of(new FollowUpEvent.BecameFinal(at));
            case FollowUpCommand.NoteAction(var _, var action, var at) -> taken(state, standing, action, at);
            case FollowUpCommand.NoteActionOver(var _, var action, var by, var at) ->
                standing.actions().get(action) instanceof Known.Outstanding
                        ? List.of(new FollowUpEvent.ActionOver(action, by, at))
                        : List.of();
            case FollowUpCommand.Stop(var _, var at) ->
                state instanceof Following
                        ? List.of(new FollowUpEvent.Ended(AUDIT_ENDED, null, at), new FollowUpEvent.Stopped(at))
                        : List.of(new FollowUpEvent.Stopped(at));
        };
    }

    /** An action is noted with what asked for it, and heard of once more when it is told. */
    private static List<FollowUpEvent> taken(AuditFollowUp state, Standing standing, String action, Instant at) {
        if (standing.actions().containsKey(action)) {
            return List.of();
        }
        var taken = new FollowUpEvent.ActionTaken(action, at);
        return state instanceof Over ? List.of(taken, new FollowUpEvent.Reopened(action, at)) : List.of(taken);
    }

    private static FollowUpEvent ended(Standing standing, Instant at) {
        if (standing.satisfaction().isPresent()) {
            return new FollowUpEvent.Ended(
                    STANDARDS_MET, standing.satisfaction().map(Satisfaction::by).orElseThrow(), at);
        }
        var last = standing.actions().values().stream()
                .filter(Known.Done.class::isInstance)
                .map(Known.Done.class::cast)
                .filter(done -> done.confirmedBy().isPresent())
                .max((one, other) -> one.at().compareTo(other.at()))
                .flatMap(Known.Done::confirmedBy);
        return new FollowUpEvent.Ended(last.isPresent() ? LAST_CONFIRMED : NO_ACTION, last.orElse(null), at);
    }

    private Decision<FollowUpEvent> supervised(AuditFollowUp state, FollowUpCommand.Held held, FollowUpEvent event) {
        var brought = state.pulledThrough()
                && state.known().orElseThrow().audit().worker().equals(held.worker());
        return brought
                ? Decision.accept(event)
                : Decision.reject(Rejection.broken(
                        policy.rule(Aspect.FINDINGS_DISCUSSED),
                        "findings",
                        "The findings of an audit among them are not for this supervision.",
                        "Look at what the supervision has before it."));
    }

    private Decision<FollowUpEvent> satisfy(FollowUpCommand.Satisfy satisfy, AuditFollowUp state) {
        var standing = state instanceof Following(var of, var _) ? Optional.of(of) : Optional.<Standing>empty();
        if (standing.isEmpty() || !standing.get().awaitsSatisfaction()) {
            return Decision.reject(wrongState(
                    "Nobody has to say whether this case meets what is expected.", "Nothing more is needed."));
        }
        var said = new FollowUpEvent.Satisfied(satisfy.by(), satisfy.note(), satisfy.at());
        var why = notYet(satisfy, standing.get());
        if (!why.isEmpty()) {
            return Decision.reject(why);
        }
        var next = evolve(state, said).known().orElseThrow();
        return next.nothingLeft() ? Decision.accept(said, ended(next, satisfy.at())) : Decision.accept(said);
    }

    /** CA-13: a manager of the case, once what was asked for is done. */
    private List<Rejection> notYet(FollowUpCommand.Satisfy satisfy, Standing standing) {
        var rule = policy.rule(Aspect.SATISFACTION);
        var people = standing.audit().people();
        var named = standing.satisfied().stream().anyMatch(role -> satisfy.by().equals(people.get(role)));
        return new Rejection.All()
                .when(
                        !named,
                        () -> notAllowed(
                                rule,
                                "It is for the case's " + String.join(" or ", standing.satisfied()) + " to say.",
                                "Ask them."))
                .when(
                        standing.submittedAt().isEmpty(),
                        () -> wrongState("The audit has not been handed in.", "Wait for its findings."))
                .when(
                        !standing.outstanding().isEmpty(),
                        () -> new Rejection(
                                Rejection.Kind.WRONG_STATE,
                                rule,
                                "",
                                "Not confirmed yet: " + String.join(", ", standing.outstanding()) + ".",
                                "Assure or cancel these actions first."))
                .text(satisfy.note(), rule, "note", "Say what shows that the case meets what is expected.")
                .found();
    }
}
