package org.practiceaudit.bench.append;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.practiceaudit.bench.Measure;
import org.practiceaudit.bench.load.ClosedLoop;

/** One way to append, with what its rounds gave. */
final class Way {
    private record Round(ClosedLoop.Result result, Duration cpu) {}

    private final String what;
    private final Supplier<Future<Boolean>> append;
    private final Supplier<Duration> cpu;
    private final List<Round> rounds = new ArrayList<>();

    /** @param cpu processor time that the way's service has used so far; zero where there is none */
    Way(String what, Supplier<Future<Boolean>> append, Supplier<Duration> cpu) {
        this.what = what;
        this.append = append;
        this.cpu = cpu;
    }

    String what() {
        return what;
    }

    /** @param settled returns when all that the round set off is done */
    void round(int inFlight, Duration time, Runnable settled) {
        var before = cpu.get();
        var result = ClosedLoop.run(inFlight, time, append);
        settled.run();
        rounds.add(new Round(result, cpu.get().minus(before)));
    }

    double perSecond() {
        return rounds.stream()
                .mapToDouble(round -> round.result().perSecond())
                .average()
                .orElseThrow();
    }

    private long sum(ToLongFunction<Round> of) {
        return rounds.stream().mapToLong(of).sum();
    }

    Measure measure() {
        var rates =
                rounds.stream().mapToDouble(round -> round.result().perSecond()).summaryStatistics();
        var appends = sum(round -> round.result().latency().count());
        var measure = Measure.of(what)
                .with("appends/s", perSecond())
                .with("slowest round", rates.getMin())
                .with("fastest round", rates.getMax())
                .with("appends", appends)
                .with("refused", sum(round -> round.result().refused()))
                .with(rounds.getLast().result().latency());
        var millis = sum(round -> round.cpu().toMillis());
        return millis == 0 ? measure : measure.with("service CPU ms each", (double) millis / appends);
    }
}
