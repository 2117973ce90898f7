package org.practiceaudit.bench;

import java.time.Instant;
import java.util.Locale;
import org.practiceaudit.local.stack.LocalStack;
import org.practiceaudit.local.stack.StackOptions;
import org.practiceaudit.local.stack.StackProblem;

/** Runs the benchmarks, each on servers of its own with nothing in them, and never judges a time. */
public final class BenchMain {
    private BenchMain() {}

    public static void main(String... args) {
        Quiet.configure();
        try {
            var options = BenchOptions.parse(args);
            options.benchmarks().forEach(benchmark -> measure(benchmark, options.quick()));
            System.exit(0);
        } catch (UsageProblem usage) {
            System.err.println("bench: " + usage.getMessage());
            System.exit(2);
        } catch (BenchProblem | StackProblem problem) {
            System.err.println("bench: " + problem.getMessage());
            System.exit(1);
        }
    }

    private static void measure(Benchmark benchmark, boolean quick) {
        System.err.println("Measuring " + benchmark.name().toLowerCase(Locale.ROOT) + " ...");
        var at = Instant.now();
        var before = Machine.now();
        try (var stack = LocalStack.start(StackOptions.onFreePorts().withDurable())) {
            var report = new Report(benchmark.run(stack, quick), quick, at, before, Machine.now());
            System.out.println(report.text());
            System.out.println("  written to " + report.write());
        }
    }
}
