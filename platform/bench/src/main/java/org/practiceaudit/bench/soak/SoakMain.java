package org.practiceaudit.bench.soak;

import java.time.Instant;
import java.util.Locale;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Machine;
import org.practiceaudit.bench.Quiet;
import org.practiceaudit.bench.Report;
import org.practiceaudit.bench.UsageProblem;
import org.practiceaudit.bench.clocks.ClockSoak;
import org.practiceaudit.local.stack.LocalStack;
import org.practiceaudit.local.stack.StackOptions;
import org.practiceaudit.local.stack.StackProblem;

/** The long fault run: exits with 1 when a promise was broken, and with its seed on the screen. */
public final class SoakMain {
    private SoakMain() {}

    public static void main(String... args) {
        Quiet.configure();
        try {
            System.exit(run(SoakOptions.parse(args)) ? 0 : 1);
        } catch (UsageProblem usage) {
            System.err.println("soak: " + usage.getMessage());
            System.exit(2);
        } catch (BenchProblem | StackProblem problem) {
            System.err.println("soak: " + problem.getMessage());
            System.exit(1);
        }
    }

    private static boolean run(SoakOptions options) {
        var kept = true;
        for (var part : options.parts()) {
            kept &= run(part, options);
        }
        return kept;
    }

    private static boolean run(SoakOptions.Part part, SoakOptions options) {
        System.err.println("Soak of " + part.name().toLowerCase(Locale.ROOT) + ", about "
                + options.time(part).toMinutes() + " minutes, with seed " + options.seed() + " ...");
        var at = Instant.now();
        var before = Machine.now();
        try (var stack = LocalStack.start(StackOptions.onFreePorts().withDurable())) {
            var outcome =
                    switch (part) {
                        case FAULTS -> Soak.run(stack, options);
                        case LOAD -> Steady.run(stack, options);
                        case DEADLINES -> deadlines(stack, options);
                    };
            var report = new Report(outcome.findings(), options.quick(), at, before, Machine.now());
            System.out.println(report.text());
            System.out.println("  written to " + report.write());
            return outcome.broken().isEmpty();
        }
    }

    private static Soak.Outcome deadlines(LocalStack stack, SoakOptions options) {
        var result = ClockSoak.run(stack, ClockSoak.Plan.of(options.quick(), options.seed()));
        return new Soak.Outcome(result.findings(), result.broken());
    }
}
