package org.practiceaudit.bench.soak;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.practiceaudit.bench.Wait;
import org.practiceaudit.local.stack.Broker;

/** Breaks things by plan and mends them, one step after another; every step ends with all well again. */
final class Chaos {
    private final FaultPlan plan;
    private final List<Replica> replicas;
    private final Broker broker;
    private final Map<String, Integer> done = new ConcurrentHashMap<>();

    Chaos(FaultPlan plan, List<Replica> replicas, Broker broker) {
        this.plan = plan;
        this.replicas = replicas;
        this.broker = broker;
    }

    /** Goes on until that moment of {@link System#nanoTime}, and to the end of the step that it is in. */
    void until(long end) {
        while (System.nanoTime() < end) {
            var step = plan.next();
            Wait.passing(step.calm());
            System.err.println("  " + step.faults());
            atOnce(step.faults());
            replicas.forEach(Replica::awaitReady);
        }
    }

    private void atOnce(List<Fault> faults) {
        var running = faults.stream()
                .map(fault -> Thread.ofPlatform().name(fault.kind()).start(() -> happen(fault)))
                .toList();
        for (var each : running) {
            try {
                each.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void happen(Fault fault) {
        switch (fault) {
            case Fault.KillService(var replica, var time) ->
                around(time, replicas.get(replica)::kill, replicas.get(replica)::start);
            case Fault.FreezeService(var replica, var time) ->
                around(time, replicas.get(replica)::freeze, replicas.get(replica)::wake);
            case Fault.PauseBroker(var time) -> around(time, broker::pause, broker::resume);
            case Fault.StopBroker(var time) -> around(time, broker::stop, broker::start);
            case Fault.KillBroker(var time) -> around(time, broker::kill, broker::start);
        }
        done.merge(fault.kind(), 1, Integer::sum);
    }

    private static void around(Duration time, Runnable breaking, Runnable mending) {
        breaking.run();
        try {
            Wait.passing(time);
        } finally {
            mending.run();
        }
    }

    /** How often each kind of fault happened. */
    Map<String, Integer> done() {
        return new TreeMap<>(done);
    }
}
