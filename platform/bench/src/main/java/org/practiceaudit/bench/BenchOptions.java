package org.practiceaudit.bench;

import java.util.EnumSet;
import java.util.Set;

/**
 * What to measure.
 *
 * @param quick short runs on little data: whether all works, and a first idea
 */
record BenchOptions(Set<Benchmark> benchmarks, boolean quick) {
    static final String HELP = """
            usage: ./dev bench [append] [lag] [rebuild] [reports] [exports] [allocation] [deadlines] [startup] [--quick]
              append    durable appends a second over HTTP, against the same statement sent by the bare client
              lag       from commit to Kafka at 200 and 1,000 events a second, against a plain producer
              rebuild   events a second taken in and rebuilt by reporting, against a plain consumer
              reports   how long reports and pages take over 1,000,000 audits of 150 authorities in ten years
              exports   how long each download of a cycle of 5,000 audits takes
              allocation
                        the best assignment of 10,000 cases to 1,000 auditors, against asking of each pair
              deadlines how late 10,000 clocks a minute fire among 1,000,000 that wait, against a plain loop
              startup   from a process's start to a service that is ready, with the ahead-of-time cache and without, and memory
              --quick   seconds instead of minutes""";

    static BenchOptions parse(String... args) {
        var asked = EnumSet.noneOf(Benchmark.class);
        var quick = false;
        for (var arg : args) {
            if (arg.equals("--quick")) {
                quick = true;
            } else {
                asked.add(Benchmark.named(arg)
                        .orElseThrow(() -> new UsageProblem("There is no benchmark " + arg + ".\n" + HELP)));
            }
        }
        return new BenchOptions(asked.isEmpty() ? EnumSet.allOf(Benchmark.class) : asked, quick);
    }
}
