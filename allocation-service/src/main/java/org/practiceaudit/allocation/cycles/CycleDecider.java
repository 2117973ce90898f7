package org.practiceaudit.allocation.cycles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Notification;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WorkingDays;

/** The life of a cycle under the programme version that it is pinned to: plan, freeze, draw, assign, confirm, close. */
final class CycleDecider implements Decider<CycleCommand, Cycle, CycleEvent> {
    private final ProgrammePolicy policy;
    private final CycleEvolution evolution = new CycleEvolution();

    CycleDecider(ProgrammePolicy policy) {
        this.policy = policy;
    }

    @Override
    public Cycle initial() {
        return evolution.initial();
    }

    @Override
    public Cycle evolve(Cycle state, CycleEvent event) {
        return evolution.evolve(state, event);
    }

    @Override
    public Decision<CycleEvent> decide(CycleCommand command, Cycle state) {
        return switch (state) {
            case Cycle.NotPlanned() -> whenNotPlanned(command);
            case Cycle.Begun begun -> whenBegun(command, begun);
        };
    }

    private Decision<CycleEvent> whenNotPlanned(CycleCommand command) {
        return command instanceof CycleCommand.PlanCycle plan
                ? new Planning(policy).plan(plan)
                : Decision.reject(Rejection.notFound("There is no such cycle.", "Plan it first."));
    }

    private Decision<CycleEvent> whenBegun(CycleCommand command, Cycle.Begun state) {
        return switch (command) {
            case CycleCommand.PlanCycle _ -> wrongState("The cycle is planned already.", "Plan another month.");
            case CycleCommand.FreezePopulation freeze -> freeze(freeze, state);
            case CycleCommand.DrawSample draw -> draw(draw, state);
            case CycleCommand.AssignAuditors assign -> assign(assign, state);
            case CycleCommand.ConfirmAllocations confirm -> confirm(confirm, state);
            case CycleCommand.SendAllocations(var at) -> send(state, at);
            case CycleCommand.MissSending(var at) -> miss(state, at);
            case CycleCommand.StartAgain(var reason, var at) -> startAgain(state, reason, at);
            case CycleCommand.CloseCycle(var at) -> close(state, at);
        };
    }

    private Decision<CycleEvent> freeze(CycleCommand.FreezePopulation command, Cycle.Begun state) {
        if (!(state instanceof Cycle.Planned(var plan))) {
            return wrongState("The population of this cycle is frozen and stays as it is.", "Draw from it.");
        }
        if (command.children() == 0) {
            return Decision.reject(Rejection.broken(
                    "INPUT", "children", "There are no children in the population.", "Import the children first."));
        }
        if (!command.unmanaged().isEmpty()) {
            return Decision.reject(command.unmanaged().stream()
                    .map(lack -> Rejection.broken(
                            toldRule(), "staff", lack, "Import a staff directory that names one, then freeze."))
                    .toList());
        }
        return Decision.accept(new CycleEvent.PopulationFrozen(
                plan.cycle(), command.digest(), command.children(), command.auditors(), command.at()));
    }

    private Decision<CycleEvent> draw(CycleCommand.DrawSample command, Cycle.Begun state) {
        if (!(state instanceof Cycle.Frozen(var plan, var frame))) {
            return wrongState(
                    "A sample is drawn once, from a frozen population.",
                    "Freeze the population first; a drawn sample stands unless the cycle is started again.");
        }
        if (!frame.digest().equals(command.frame())) {
            return wrongState("The sample was drawn from another frame.", "Draw from the frame of this cycle.");
        }
        var against = againstDrawing(plan, command);
        if (!against.isEmpty()) {
            return Decision.reject(against);
        }
        return Decision.accept(new CycleEvent.SampleDrawn(
                plan.cycle(),
                command.frame(),
                command.seed(),
                command.algorithm(),
                command.eligible(),
                command.drawn(),
                command.excludedByReason(),
                command.lines(),
                command.shortfalls().isEmpty() ? null : command.shortfallAccepted(),
                command.digest(),
                command.at()));
    }

    /** TH-02 asks for lines of enquiry first; TH-04 has a shortfall refused, or accepted with a reason. */
    private List<Rejection> againstDrawing(Cycle.Plan plan, CycleCommand.DrawSample command) {
        if (policy.preparation().asksForLines(plan.activity())
                && command.lines().isEmpty()) {
            return List.of(Rejection.broken(
                    Sources.rule(policy.preparation().source()),
                    "lines",
                    "No key lines of enquiry are agreed for this cycle.",
                    "Record the meeting that agrees them, then draw."));
        }
        if (command.drawn() == 0) {
            return List.of(Rejection.broken(
                    Sources.rule(policy.activity(plan.activity())
                            .orElseThrow()
                            .howMany()
                            .source()),
                    "children",
                    "Nothing can be drawn; left out are " + command.excludedByReason() + ".",
                    "Import records and auditors, start the cycle again and freeze."));
        }
        var accepted = command.shortfallAccepted() != null
                && !command.shortfallAccepted().isBlank();
        return accepted
                ? List.of()
                : command.shortfalls().stream()
                        .map(each -> Rejection.broken(
                                each.rule(),
                                "shortfallAccepted",
                                "Of " + each.stratum() + " " + each.wanted() + " are wanted and " + each.drawn()
                                        + " can be drawn; left out are " + command.excludedByReason() + ".",
                                "Import more records, start the cycle again and freeze; or say why fewer are enough."))
                        .toList();
    }

    private Decision<CycleEvent> assign(CycleCommand.AssignAuditors command, Cycle.Begun state) {
        if (!(state instanceof Cycle.Drawn drawn)) {
            return wrongState("Auditors are assigned once, to a drawn sample.", "Draw the sample first.");
        }
        if (!drawn.sample().digest().equals(command.sample())) {
            return wrongState("Auditors were assigned to another sample.", "Assign to the sample of this cycle.");
        }
        return switch (command.proposal()) {
            case Proposal.Impossible(var obstacles) -> Decision.reject(inTheWay(obstacles));
            case Proposal.Complete complete -> {
                var broken = AllocationRules.broken(complete);
                yield broken.isEmpty()
                        ? Decision.accept(assigned(drawn.plan(), command, complete))
                        : Decision.reject(broken);
            }
        };
    }

    private static List<Rejection> inTheWay(List<Proposal.Obstacle> obstacles) {
        return obstacles.stream()
                .map(each -> Rejection.broken(each.rule(), "allocations", each.detail(), each.remedy()))
                .toList();
    }

    private static CycleEvent assigned(
            Cycle.Plan plan, CycleCommand.AssignAuditors command, Proposal.Complete complete) {
        return new CycleEvent.AuditorsAssigned(
                plan.cycle(),
                command.sample(),
                command.digest(),
                complete.allocations().size(),
                complete.inModerationSample(),
                command.at());
    }

    private Decision<CycleEvent> confirm(CycleCommand.ConfirmAllocations command, Cycle.Begun state) {
        if (!(state instanceof Cycle.Assigned assigned)) {
            return wrongState("There are no allocations waiting for confirmation.", "Assign auditors first.");
        }
        var confirmation = policy.confirmation();
        if (confirmation.by().stream().noneMatch(command.roles()::contains)) {
            return Decision.reject(Rejection.notAllowed(
                    Sources.rule(confirmation.source()),
                    "Proposed allocations are confirmed by "
                            + confirmation.by().stream().map(Role::words).collect(Collectors.joining(" or ")) + ".",
                    "Show them the proposal."));
        }
        return Decision.accept(new CycleEvent.AllocationsConfirmed(
                assigned.plan().cycle(),
                assigned.assignment().digest(),
                assigned.assignment().audits(),
                command.by(),
                late(assigned.plan(), command.at()),
                command.at()));
    }

    private static boolean late(Cycle.Plan plan, Instant at) {
        return !at.isBefore(WorkingDays.endOfDay(plan.startsOn()));
    }

    /** A clock's command: what has happened meanwhile leaves nothing to say. */
    private static Decision<CycleEvent> send(Cycle.Begun state, Instant at) {
        return state instanceof Cycle.Confirmed confirmed
                ? Decision.accept(new CycleEvent.AllocationsSent(
                        confirmed.plan().cycle(), confirmed.assignment().audits(), at))
                : Decision.unchanged();
    }

    /** Why managers must be known: they are told of audits (BR-08). */
    private String toldRule() {
        return policy.notifications().stream()
                .filter(each -> each.fact() == Notification.Fact.AUDIT_SUBMITTED)
                .findFirst()
                .map(each -> Sources.rule(each.source()))
                .orElse(Sources.OUR_DEFAULT);
    }

    /** BR-04, and a clock's command too. */
    private static Decision<CycleEvent> miss(Cycle.Begun state, Instant at) {
        return switch (state) {
            case Cycle.Planned _, Cycle.Frozen _, Cycle.Drawn _, Cycle.Assigned _ -> {
                LocalDate startsOn = state.plan().startsOn();
                yield state.plan().late()
                        ? Decision.unchanged()
                        : Decision.accept(
                                new CycleEvent.SendingMissed(state.plan().cycle(), startsOn, at));
            }
            case Cycle.Confirmed _, Cycle.Sent _, Cycle.Closed _ -> Decision.unchanged();
        };
    }

    private static Decision<CycleEvent> startAgain(Cycle.Begun state, RestartReason reason, Instant at) {
        return switch (state) {
            case Cycle.Frozen _, Cycle.Drawn _, Cycle.Assigned _ ->
                Decision.accept(new CycleEvent.CycleStartedAgain(state.plan().cycle(), reason, at));
            case Cycle.Planned _ -> wrongState("There is nothing to undo.", "Freeze the population.");
            case Cycle.Confirmed _, Cycle.Sent _, Cycle.Closed _ ->
                wrongState("What is confirmed stands.", "Plan another cycle.");
        };
    }

    private static Decision<CycleEvent> close(Cycle.Begun state, Instant at) {
        return switch (state) {
            case Cycle.Confirmed _ ->
                wrongState("Its allocations are being sent out.", "Close it when they are, in a moment.");
            case Cycle.Closed _ -> wrongState("The cycle is closed already.", "There is nothing left to do.");
            case Cycle.Planned _, Cycle.Frozen _, Cycle.Drawn _, Cycle.Assigned _, Cycle.Sent _ ->
                Decision.accept(new CycleEvent.CycleClosed(state.plan().cycle(), WorkingDays.dateOf(at), at));
        };
    }

    private static Decision<CycleEvent> wrongState(String detail, String remedy) {
        return Decision.reject(Rejection.wrongState(detail, remedy));
    }
}
