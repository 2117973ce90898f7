package org.practiceaudit.allocation.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;

/** An auditor is spared the audits of a cycle, or one of them, by whoever the programme entitles (PQ-05, TH-09). */
final class ExemptionDecider implements Decider<ExemptionCommand, Exemption, ExemptionEvent> {
    /** Those who may ask in somebody's name. */
    private static final List<Role> FOR_OTHERS =
            List.of(Role.AUDIT_TEAM, Role.AUDIT_MANAGER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER, Role.HEAD_OF_SERVICE);

    private final ProgrammePolicy policy;
    private final ExemptionEvolution evolution = new ExemptionEvolution();

    /** @param policy null where nothing was asked for and nothing is */
    ExemptionDecider(ProgrammePolicy policy) {
        this.policy = policy;
    }

    @Override
    public Exemption initial() {
        return evolution.initial();
    }

    @Override
    public Exemption evolve(Exemption state, ExemptionEvent event) {
        return evolution.evolve(state, event);
    }

    @Override
    public Decision<ExemptionEvent> decide(ExemptionCommand command, Exemption state) {
        return switch (command) {
            case ExemptionCommand.RequestExemption request -> request(request, state);
            case ExemptionCommand.GrantExemption(var by, var at) ->
                answer(
                        state,
                        by,
                        request -> new ExemptionEvent.ExemptionGranted(
                                request.exemption(),
                                SourceRules.exemptions(policy),
                                policy.exemptions().told(),
                                by.staff(),
                                at));
            case ExemptionCommand.RefuseExemption(var reason, var by, var at) ->
                answer(
                        state,
                        by,
                        request -> new ExemptionEvent.ExemptionRefused(request.exemption(), reason, by.staff(), at));
        };
    }

    /** What was refused may be asked for again, with another reason. */
    private Decision<ExemptionEvent> request(ExemptionCommand.RequestExemption command, Exemption state) {
        return switch (state) {
            case Exemption.Pending _, Exemption.Granted _ ->
                Decision.reject(
                        Rejection.wrongState("This exemption is asked for or granted already.", "Read how it stands."));
            case Exemption.NotAsked _, Exemption.Refused _ -> {
                if (!command.by().staff().equals(command.auditor())
                        && !command.by().anyOf(FOR_OTHERS)) {
                    yield Decision.reject(Rejection.notAllowed(
                            "ACCESS",
                            "An auditor asks for their own exemption.",
                            "Have them ask, or a manager or the audit team for them."));
                }
                var against = against(command);
                yield against.isEmpty() ? Decision.accept(requested(command)) : Decision.reject(against);
            }
        };
    }

    private List<Rejection> against(ExemptionCommand.RequestExemption command) {
        var against = new ArrayList<Rejection>();
        if (command.jobRole() == null || !policy.auditors().audits(command.jobRole())) {
            against.add(Rejection.broken(
                    SourceRules.exemptions(policy),
                    "auditor",
                    command.auditor() + " does not audit under this programme.",
                    "Name an auditor of the staff directory."));
        } else if (grantedBy(command.jobRole()).isEmpty()) {
            against.add(Rejection.broken(
                    SourceRules.exemptions(policy),
                    "auditor",
                    "The programme lets nobody exempt a " + command.jobRole() + ".",
                    "Have the programme name who does."));
        }
        if (command.audit() != null && !command.auditor().equals(command.holder())) {
            against.add(Rejection.broken(
                    SourceRules.exemptions(policy),
                    "audit",
                    command.audit() + " is not an audit of " + command.auditor() + " in this cycle.",
                    "Name one of theirs, or leave it out for the whole cycle."));
        } else if (command.submitted()) {
            against.add(Rejection.wrongState(command.audit() + " is submitted.", "There is nothing left to spare."));
        }
        return against;
    }

    private static ExemptionEvent requested(ExemptionCommand.RequestExemption command) {
        return new ExemptionEvent.ExemptionRequested(
                command.authority(),
                command.exemption(),
                command.programme(),
                command.version(),
                command.cycle(),
                command.auditor(),
                command.jobRole(),
                command.audit(),
                command.reason(),
                command.by().staff(),
                command.at());
    }

    /** How a request is answered, once it is settled that it may be. */
    private interface Answering {
        ExemptionEvent to(Exemption.Request request);
    }

    private Decision<ExemptionEvent> answer(Exemption state, By by, Answering answering) {
        return switch (state) {
            case Exemption.NotAsked() ->
                Decision.reject(Rejection.notFound("There is no such exemption.", "Ask for it first."));
            case Exemption.Granted _, Exemption.Refused _ ->
                Decision.reject(Rejection.wrongState("The exemption is answered.", "Have them ask again."));
            case Exemption.Pending(var request) ->
                notEntitled(request, by)
                        .map(Decision::<ExemptionEvent>reject)
                        .orElseGet(() -> Decision.accept(answering.to(request)));
        };
    }

    /** PQ-05 and TH-09: one role for each job, and never somebody for themselves. */
    private Optional<Rejection> notEntitled(Exemption.Request request, By by) {
        var entitled = grantedBy(request.jobRole()).orElseThrow();
        if (!by.roles().contains(entitled)) {
            return Optional.of(Rejection.notAllowed(
                    SourceRules.exemptions(policy),
                    "A " + request.jobRole() + " is exempted by the " + entitled.words() + " only.",
                    "Ask them."));
        }
        return by.staff().equals(request.requestedBy()) || by.staff().equals(request.auditor())
                ? Optional.of(Rejection.notAllowed(
                        SourceRules.exemptions(policy),
                        "Nobody answers a request of their own, or one for themselves.",
                        "Have somebody else in the same role answer it."))
                : Optional.empty();
    }

    private Optional<Role> grantedBy(String jobRole) {
        return policy.exemptions().grantedBy(jobRole);
    }
}
