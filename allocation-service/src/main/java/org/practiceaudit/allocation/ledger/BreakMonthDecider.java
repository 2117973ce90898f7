package org.practiceaudit.allocation.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Breaks;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WorkingDays;

/**
 * Months without an audit that auditors ask for (PQ-03, PQ-04). All breaks of a month are one stream, so that its limit
 * holds however many are granted at the same time.
 */
final class BreakMonthDecider implements Decider<BreakMonthCommand, BreakMonth, BreakMonthEvent> {
    static final String LIMIT_REACHED = "limit-reached";

    /** Those who may ask or withdraw in somebody's name. */
    private static final List<Role> FOR_OTHERS = List.of(Role.AUDIT_TEAM, Role.AUDIT_MANAGER);

    private final ProgrammePolicy policy;
    private final BreakMonthEvolution evolution = new BreakMonthEvolution();

    /** @param policy null where there is no month yet and nothing is asked for */
    BreakMonthDecider(ProgrammePolicy policy) {
        this.policy = policy;
    }

    @Override
    public BreakMonth initial() {
        return evolution.initial();
    }

    @Override
    public BreakMonth evolve(BreakMonth state, BreakMonthEvent event) {
        return evolution.evolve(state, event);
    }

    @Override
    public Decision<BreakMonthEvent> decide(BreakMonthCommand command, BreakMonth state) {
        return switch (command) {
            case BreakMonthCommand.RequestBreak request -> request(request, state);
            case BreakMonthCommand.GrantBreak grant -> pending(grant.auditor(), state, month -> grant(grant, month));
            case BreakMonthCommand.RefuseBreak refuse ->
                pending(refuse.auditor(), state, month -> refuse(refuse, month));
            case BreakMonthCommand.WithdrawBreak withdraw -> withdraw(withdraw, state);
        };
    }

    private Decision<BreakMonthEvent> request(BreakMonthCommand.RequestBreak command, BreakMonth state) {
        if (!(policy.breaks() instanceof Breaks.OnRequest breaks)) {
            return Decision.reject(Rejection.broken(
                    SourceRules.breaks(policy), "This programme gives no breaks.", "Ask for an exemption instead."));
        }
        if (!entitled(command.auditor(), command.by())) {
            return Decision.reject(notTheirs());
        }
        var against = new ArrayList<>(againstAsking(command, breaks));
        against.addAll(againstHolding(command, breaks, state));
        if (!against.isEmpty()) {
            return Decision.reject(against);
        }
        var asked = new BreakMonthEvent.BreakRequested(
                command.auditor(), command.reason(), command.by().staff(), command.at());
        return switch (state) {
            case BreakMonth.NotOpened() ->
                Decision.accept(
                        new BreakMonthEvent.MonthOpened(
                                command.authority(),
                                command.programme(),
                                command.version(),
                                command.month(),
                                command.at()),
                        asked);
            case BreakMonth.Opened _ -> Decision.accept(asked);
        };
    }

    private List<Rejection> againstAsking(BreakMonthCommand.RequestBreak command, Breaks.OnRequest breaks) {
        var against = new ArrayList<Rejection>();
        if (!command.audits()) {
            against.add(Rejection.broken(
                    SourceRules.breaks(policy),
                    "auditor",
                    command.auditor() + " does not audit under this programme.",
                    "Name an auditor of the staff directory."));
        }
        var dueOn = BreakMonth.askedBy(command.month());
        if (!command.at().isBefore(WorkingDays.endOfDay(dueOn))) {
            against.add(Rejection.broken(
                    "PQ-03",
                    "month",
                    "A break in " + command.month() + " had to be asked for by the end of " + dueOn + ".",
                    "Ask for a later month, or for an exemption."));
        }
        return against;
    }

    private static List<Rejection> againstHolding(
            BreakMonthCommand.RequestBreak command, Breaks.OnRequest breaks, BreakMonth state) {
        int limit = breaks.limit(command.auditors());
        int granted =
                switch (state) {
                    case BreakMonth.NotOpened() -> 0;
                    case BreakMonth.Opened month -> month.granted().size();
                };
        if (state instanceof BreakMonth.Opened month && standing(month, command.auditor())) {
            return List.of(Rejection.wrongState(
                    command.auditor() + " has asked for a break in this month.", "Wait for the answer, or withdraw."));
        }
        return granted < limit
                ? List.of()
                : List.of(Rejection.broken(
                        "PQ-04",
                        "month",
                        "Of " + command.auditors() + " auditors at most " + breaks.atMostPercent()
                                + " in 100 may have a break, which are " + limit + "; " + granted
                                + " have one in " + command.month() + ".",
                        "Ask for another month."));
    }

    private static boolean standing(BreakMonth.Opened month, String auditor) {
        return month.request(auditor)
                .filter(request -> switch (request.answer()) {
                    case BreakMonth.Answer.Pending _, BreakMonth.Answer.Granted _ -> true;
                    case BreakMonth.Answer.Refused _, BreakMonth.Answer.Withdrawn _ -> false;
                })
                .isPresent();
    }

    private static Decision<BreakMonthEvent> pending(
            String auditor, BreakMonth state, Function<BreakMonth.Opened, Decision<BreakMonthEvent>> then) {
        return switch (state) {
            case BreakMonth.NotOpened() -> notAsked(auditor);
            case BreakMonth.Opened month ->
                month.request(auditor)
                        .map(request -> switch (request.answer()) {
                            case BreakMonth.Answer.Pending() -> then.apply(month);
                            case BreakMonth.Answer.Granted _,
                                    BreakMonth.Answer.Refused _,
                                    BreakMonth.Answer.Withdrawn _ ->
                                Decision.<BreakMonthEvent>reject(Rejection.wrongState(
                                        "The request of " + auditor + " is answered or withdrawn.",
                                        "Have them ask again."));
                        })
                        .orElseGet(() -> notAsked(auditor));
        };
    }

    private Decision<BreakMonthEvent> grant(BreakMonthCommand.GrantBreak command, BreakMonth.Opened month) {
        var breaks = onRequest();
        var against = againstAnswering(breaks, command.auditor(), command.by(), month);
        if (!against.isEmpty()) {
            return Decision.reject(against);
        }
        if (!command.at().isBefore(WorkingDays.endOfDay(month.month().atEndOfMonth()))) {
            return Decision.reject(Rejection.wrongState(
                    "The month " + month.month() + " is over.", "Refuse the request; it comes too late."));
        }
        int limit = breaks.limit(command.auditors());
        int granted = month.granted().size();
        if (granted >= limit) {
            return Decision.accept(
                    new BreakMonthEvent.BreakRefused(command.auditor(), LIMIT_REACHED, null, command.at()));
        }
        var given = new BreakMonthEvent.BreakGranted(
                command.auditor(),
                month.request(command.auditor()).orElseThrow().reason(),
                SourceRules.breaks(policy),
                command.by().staff(),
                command.at());
        return granted + 1 < limit
                ? Decision.accept(given)
                : Decision.accept(
                        given,
                        new BreakMonthEvent.LimitReached(
                                command.auditors(), limit, breaks.toldAtLimit(), command.at()));
    }

    private Decision<BreakMonthEvent> refuse(BreakMonthCommand.RefuseBreak command, BreakMonth.Opened month) {
        var against = againstAnswering(onRequest(), command.auditor(), command.by(), month);
        return against.isEmpty()
                ? Decision.accept(new BreakMonthEvent.BreakRefused(
                        command.auditor(), command.reason().code(), command.by().staff(), command.at()))
                : Decision.reject(against);
    }

    /** Only by the roles of the programme, and by somebody else than who asked and who would have it. */
    private List<Rejection> againstAnswering(Breaks.OnRequest breaks, String auditor, By by, BreakMonth.Opened month) {
        if (!by.anyOf(breaks.grantedBy())) {
            return List.of(Rejection.notAllowed(
                    SourceRules.breaks(policy),
                    "Breaks are granted or refused by "
                            + breaks.grantedBy().stream().map(Role::words).collect(Collectors.joining(" or ")) + ".",
                    "Ask them."));
        }
        var asked = month.request(auditor).orElseThrow().requestedBy();
        return by.staff().equals(asked) || by.staff().equals(auditor)
                ? List.of(Rejection.notAllowed(
                        SourceRules.breaks(policy),
                        "Nobody answers a request of their own, or one for themselves.",
                        "Have a colleague answer it."))
                : List.of();
    }

    private Decision<BreakMonthEvent> withdraw(BreakMonthCommand.WithdrawBreak command, BreakMonth state) {
        if (!(state instanceof BreakMonth.Opened month)
                || month.request(command.auditor()).isEmpty()) {
            return notAsked(command.auditor());
        }
        var request = month.request(command.auditor()).orElseThrow();
        if (!entitled(command.auditor(), command.by()) && !command.by().staff().equals(request.requestedBy())) {
            return Decision.reject(notTheirs());
        }
        if (begun(month, command.at()) || !standing(month, command.auditor())) {
            return Decision.reject(Rejection.wrongState(
                    "A break is withdrawn while it is asked for or granted, and before its month begins.",
                    "Leave it as it is."));
        }
        return Decision.accept(new BreakMonthEvent.BreakWithdrawn(
                command.auditor(),
                request.answer() instanceof BreakMonth.Answer.Granted,
                command.by().staff(),
                command.at()));
    }

    private static boolean begun(BreakMonth.Opened month, Instant at) {
        return !at.isBefore(WorkingDays.endOfDay(BreakMonth.askedBy(month.month())));
    }

    /** Only where something was asked for, which a programme without breaks refuses. */
    private Breaks.OnRequest onRequest() {
        return (Breaks.OnRequest) policy.breaks();
    }

    private static boolean entitled(String auditor, By by) {
        return by.staff().equals(auditor) || by.anyOf(FOR_OTHERS);
    }

    private static Rejection notTheirs() {
        return Rejection.notAllowed(
                "ACCESS", "An auditor asks for their own break.", "Have them ask, or the audit team for them.");
    }

    private static Decision<BreakMonthEvent> notAsked(String auditor) {
        return Decision.reject(
                Rejection.notFound(auditor + " has not asked for a break in this month.", "Ask for it first."));
    }
}
