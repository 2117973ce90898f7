package org.practiceaudit.bench.soak;

import java.time.Duration;
import java.util.Random;
import org.practiceaudit.bench.UsageProblem;

/**
 * How long to load and break, and by which seed.
 *
 * @param audits open from the start; more are allocated on the way
 * @param seed of what is broken when; the load itself is not repeatable
 */
record SoakOptions(Duration time, int audits, long seed, boolean quick) {
    static final String HELP = """
            usage: ./dev soak [--minutes N] [--seed N] [--quick]
              --minutes N   how long to load and break things (default 10)
              --seed N      breaks things in the order of an earlier run
              --quick       one minute""";

    private static final int AUDITS = 400;
    private static final int QUICK_AUDITS = 100;

    static SoakOptions parse(String... args) {
        var minutes = 10L;
        var seed = new Random().nextLong(1, 1_000_000);
        var quick = false;
        for (var i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--quick" -> quick = true;
                case "--minutes" -> minutes = number(args, ++i);
                case "--seed" -> seed = number(args, ++i);
                default -> throw new UsageProblem("There is no option " + args[i] + ".\n" + HELP);
            }
        }
        var time = Duration.ofMinutes(quick ? 1 : minutes);
        return new SoakOptions(time, quick ? QUICK_AUDITS : AUDITS, seed, quick);
    }

    private static long number(String[] args, int at) {
        try {
            if (at < args.length && Long.parseLong(args[at]) > 0) {
                return Long.parseLong(args[at]);
            }
        } catch (NumberFormatException _) {
            // Told below.
        }
        throw new UsageProblem(args[at - 1] + " takes a number above 0.\n" + HELP);
    }
}
