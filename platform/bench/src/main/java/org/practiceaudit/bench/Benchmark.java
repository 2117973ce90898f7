package org.practiceaudit.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.practiceaudit.bench.allocation.AllocationBench;
import org.practiceaudit.bench.append.AppendBench;
import org.practiceaudit.bench.deadlines.DeadlineBench;
import org.practiceaudit.bench.exports.ExportsBench;
import org.practiceaudit.bench.lag.LagBench;
import org.practiceaudit.bench.rebuild.RebuildBench;
import org.practiceaudit.bench.reports.ReportsBench;
import org.practiceaudit.bench.startup.StartupBench;
import org.practiceaudit.local.stack.LocalStack;

/** The benchmarks there are, in the order in which they run. */
enum Benchmark {
    APPEND(AppendBench::run),
    LAG(LagBench::run),
    REBUILD(RebuildBench::run),
    REPORTS(ReportsBench::run),
    EXPORTS(ExportsBench::run),
    ALLOCATION(AllocationBench::run),
    DEADLINES(DeadlineBench::run),
    STARTUP(StartupBench::run);

    private final BiFunction<LocalStack, Boolean, Findings> run;

    Benchmark(BiFunction<LocalStack, Boolean, Findings> run) {
        this.run = run;
    }

    static Optional<Benchmark> named(String name) {
        return Arrays.stream(values())
                .filter(benchmark -> benchmark.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    Findings run(LocalStack stack, boolean quick) {
        return run.apply(stack, quick);
    }
}
