package org.practiceaudit.bench.soak;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.practiceaudit.bench.UsageProblem;

/**
 * What to run for how long, and by which seed.
 *
 * @param asked how long each part is to take, null for its own time
 * @param audits open from the start; more are allocated on the way
 * @param seed of what is broken when; the load itself is not repeatable
 */
record SoakOptions(Set<Part> parts, Duration asked, int audits, long seed, boolean quick) {

    /** What a run consists of. */
    enum Part {
        /** Load while replicas and broker fail. */
        FAULTS(10),
        /** Steady mixed load beside the other services, then callers who hang up. */
        LOAD(5),
        /** A year of an authority's clocks in accelerated business time; it takes as long as it takes. */
        DEADLINES(30);

        private final Duration usual;

        Part(int minutes) {
            usual = Duration.ofMinutes(minutes);
        }
    }

    static final String HELP = """
            usage: ./dev soak [faults] [load] [deadlines] [--minutes N] [--seed N] [--quick]
              faults        load while replicas and broker fail (10 minutes)
              load          50 mixed requests a second beside all services, then callers who hang up (5 minutes)
              deadlines     a year of 5,000 audits' clocks, each held against a calculation of its own (30 minutes)
              --minutes N   how long faults and load take
              --seed N      breaks things in the order of an earlier run
              --quick       one minute each; of deadlines a month of 300 audits""";

    private static final int AUDITS = 400;
    private static final int QUICK_AUDITS = 100;

    static SoakOptions parse(String... args) {
        var parts = EnumSet.noneOf(Part.class);
        Duration asked = null;
        var seed = new Random().nextLong(1, 1_000_000);
        var quick = false;
        for (var i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "faults", "load", "deadlines" -> parts.add(Part.valueOf(args[i].toUpperCase(Locale.ROOT)));
                case "--quick" -> quick = true;
                case "--minutes" -> asked = Duration.ofMinutes(number(args, ++i));
                case "--seed" -> seed = number(args, ++i);
                default -> throw new UsageProblem("There is no option " + args[i] + ".\n" + HELP);
            }
        }
        return new SoakOptions(
                parts.isEmpty() ? EnumSet.allOf(Part.class) : parts,
                quick ? Duration.ofMinutes(1) : asked,
                quick ? QUICK_AUDITS : AUDITS,
                seed,
                quick);
    }

    Duration time(Part part) {
        return asked == null ? part.usual : asked;
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
