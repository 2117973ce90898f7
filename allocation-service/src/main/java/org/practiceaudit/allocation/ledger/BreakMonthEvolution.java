package org.practiceaudit.allocation.ledger;

import java.util.Optional;
import java.util.TreeMap;
import org.practiceaudit.eventstore.Evolution;

final class BreakMonthEvolution implements Evolution<BreakMonth, BreakMonthEvent> {
    @Override
    public BreakMonth initial() {
        return new BreakMonth.NotOpened();
    }

    @Override
    public BreakMonth evolve(BreakMonth state, BreakMonthEvent event) {
        return switch (event) {
            case BreakMonthEvent.MonthOpened(var authority, var programme, var version, var month, var _) ->
                new BreakMonth.Opened(authority, programme, version, month, new TreeMap<>(), Optional.empty());
            case BreakMonthEvent.BreakRequested(var auditor, var reason, var by, var at) ->
                opened(state)
                        .with(
                                auditor,
                                new BreakMonth.Request(auditor, reason, by, at, new BreakMonth.Answer.Pending()));
            case BreakMonthEvent.BreakGranted(var auditor, var _, var rule, var by, var at) ->
                opened(state).answered(auditor, new BreakMonth.Answer.Granted(by, rule, at));
            case BreakMonthEvent.BreakRefused(var auditor, var reason, var by, var at) ->
                opened(state).answered(auditor, new BreakMonth.Answer.Refused(by, reason, at));
            case BreakMonthEvent.BreakWithdrawn(var auditor, var _, var by, var at) ->
                opened(state).answered(auditor, new BreakMonth.Answer.Withdrawn(by, at));
            case BreakMonthEvent.LimitReached(var auditors, var limit, var told, var at) ->
                opened(state).with(new BreakMonth.Limit(auditors, limit, told, at));
        };
    }

    private static BreakMonth.Opened opened(BreakMonth state) {
        return switch (state) {
            case BreakMonth.Opened opened -> opened;
            case BreakMonth.NotOpened() -> throw new IllegalStateException("the month was not opened first");
        };
    }
}
