package org.practiceaudit.allocation.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.practiceaudit.allocation.programmes.PublishedProgrammes;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.programme.ProgrammePolicy;

/** One stream for each programme and month. */
@ApplicationScoped
class BreakMonthStreams implements StreamDefinition<BreakMonthCommand, BreakMonth, BreakMonthEvent> {
    static final String KIND = "breaks";
    static final EventNames<BreakMonthEvent> NAMES = EventNames.of(BreakMonthEvent.class)
            .name("breaks:month-opened.v1", BreakMonthEvent.MonthOpened.class)
            .name("breaks:requested.v1", BreakMonthEvent.BreakRequested.class)
            .name("breaks:granted.v1", BreakMonthEvent.BreakGranted.class)
            .name("breaks:refused.v1", BreakMonthEvent.BreakRefused.class)
            .name("breaks:withdrawn.v1", BreakMonthEvent.BreakWithdrawn.class)
            .name("breaks:limit-reached.v1", BreakMonthEvent.LimitReached.class)
            .complete();

    /** Reason of a break that was granted and is not taken. */
    private static final String WITHDRAWN = "withdrawn";

    private final BreakMonthEvolution evolution = new BreakMonthEvolution();
    private final PublishedProgrammes programmes;

    BreakMonthStreams(PublishedProgrammes programmes) {
        this.programmes = programmes;
    }

    static String id(String programme, YearMonth month) {
        return programme + "-" + month;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<BreakMonthEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<BreakMonth, BreakMonthEvent> evolution() {
        return evolution;
    }

    @Override
    public Uni<Decider<BreakMonthCommand, BreakMonth, BreakMonthEvent>> decider(
            BreakMonth state, BreakMonthCommand command) {
        return policy(state, command).map(BreakMonthDecider::new);
    }

    private Uni<ProgrammePolicy> policy(BreakMonth state, BreakMonthCommand command) {
        return switch (state) {
            case BreakMonth.Opened month -> programmes.pinned(month.authority(), month.programme(), month.version());
            case BreakMonth.NotOpened() ->
                command instanceof BreakMonthCommand.RequestBreak request
                        ? programmes.pinned(request.authority(), request.programme(), request.version())
                        : Uni.createFrom().nullItem();
        };
    }

    @Override
    public List<PublicEvent> publish(BreakMonthEvent event, BreakMonth after) {
        var month = ((BreakMonth.Opened) after).month();
        return switch (event) {
            case BreakMonthEvent.BreakGranted(var auditor, var reason, var _, var by, var at) ->
                List.of(new AllocationEvent.BreakGranted(auditor, month, reason.code(), by, at));
            case BreakMonthEvent.BreakRefused(var auditor, var reason, var by, var at) ->
                List.of(new AllocationEvent.BreakRefused(auditor, month, reason, by, at));
            // The world knows only breaks that are given and those that are not.
            case BreakMonthEvent.BreakWithdrawn(var auditor, var granted, var by, var at) ->
                granted ? List.of(new AllocationEvent.BreakRefused(auditor, month, WITHDRAWN, by, at)) : List.of();
            case BreakMonthEvent.LimitReached(var auditors, var limit, var _, var at) ->
                List.of(new AllocationEvent.BreakLimitReached(month, auditors, limit, at));
            case BreakMonthEvent.MonthOpened _, BreakMonthEvent.BreakRequested _ -> List.of();
        };
    }

    @Override
    public Map<String, Object> listing(BreakMonth state) {
        return switch (state) {
            case BreakMonth.NotOpened() -> Map.of();
            case BreakMonth.Opened month ->
                Map.of(
                        "programme", month.programme(),
                        "month", month.month(),
                        "granted", month.granted().size(),
                        "limitReached", month.limitReached().isPresent());
        };
    }
}
