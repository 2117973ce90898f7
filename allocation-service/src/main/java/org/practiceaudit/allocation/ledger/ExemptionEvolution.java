package org.practiceaudit.allocation.ledger;

import org.practiceaudit.eventstore.Evolution;

final class ExemptionEvolution implements Evolution<Exemption, ExemptionEvent> {
    @Override
    public Exemption initial() {
        return new Exemption.NotAsked();
    }

    @Override
    public Exemption evolve(Exemption state, ExemptionEvent event) {
        return switch (event) {
            case ExemptionEvent.ExemptionRequested asked -> new Exemption.Pending(request(asked));
            case ExemptionEvent.ExemptionGranted(var _, var rule, var told, var by, var at) ->
                new Exemption.Granted(request(state), rule, told, by, at);
            case ExemptionEvent.ExemptionRefused(var _, var reason, var by, var at) ->
                new Exemption.Refused(request(state), reason, by, at);
        };
    }

    private static Exemption.Request request(ExemptionEvent.ExemptionRequested asked) {
        return new Exemption.Request(
                asked.authority(),
                asked.exemption(),
                asked.programme(),
                asked.version(),
                asked.cycle(),
                asked.auditor(),
                asked.jobRole(),
                asked.audit(),
                asked.reason(),
                asked.requestedBy(),
                asked.at());
    }

    private static Exemption.Request request(Exemption state) {
        return switch (state) {
            case Exemption.Asked asked -> asked.request();
            case Exemption.NotAsked() -> throw new IllegalStateException("the exemption was not asked for first");
        };
    }
}
