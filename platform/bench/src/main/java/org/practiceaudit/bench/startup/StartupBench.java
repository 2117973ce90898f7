package org.practiceaudit.bench.startup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import org.practiceaudit.bench.Findings;
import org.practiceaudit.bench.Measure;
import org.practiceaudit.bench.Report;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.bench.installation.Launch;
import org.practiceaudit.bench.installation.ServiceProcess;
import org.practiceaudit.local.stack.LocalStack;
import org.practiceaudit.local.startup.Training;

/** How soon a service is ready, started as its image starts it: with the ahead-of-time cache and without; and what memory it holds. */
public final class StartupBench {
    private static final String TITLE =
            "from a process's start until it answers that it is ready, and memory, as the image starts it";
    private static final double MIB = 1024 * 1024;

    private final LocalStack stack;
    private final Plan plan;
    private final Image image = Image.read();
    private final List<Measure> measures = new ArrayList<>();
    private final SequencedMap<String, Double> ratios = new LinkedHashMap<>();

    private StartupBench(LocalStack stack, Plan plan) {
        this.stack = stack;
        this.plan = plan;
    }

    /** Starts alternate, so that what else the machine does falls on both ways. */
    private record Plan(List<String> services, int starts, Duration load) {
        static Plan of(boolean quick) {
            return quick
                    ? new Plan(List.of("audit"), 2, Duration.ofSeconds(10))
                    : new Plan(
                            List.of("allocation", "audit", "moderation", "actions", "reporting"),
                            4,
                            Duration.ofSeconds(40));
        }
    }

    public static Findings run(LocalStack stack, boolean quick) {
        var bench = new StartupBench(stack, Plan.of(quick));
        bench.plan.services().forEach(bench::measure);
        return new Findings(
                "startup",
                TITLE,
                bench.measures,
                bench.ratios,
                List.of(
                        "The middle of the starts; the first of each way is not counted. Migrations are done before.",
                        "Memory is resident, pages of files included, such as those of the cache itself, which processes share and the"
                                + " system may drop; of no file is what it cannot.",
                        "Loaded: the most it held while 16 readers asked for its lists, the audit service with 32 concerns in"
                                + " flight before."));
    }

    private void measure(String service) {
        var cache = Report.FOLDER.resolve(service + ".aot");
        Training.run(stack, new Training.Subject(service, ServiceProcess.jar(service), Image.trained()), cache);
        var without = image.withoutCache();
        var with = image.with(cache);
        try (var installation = Installation.of(stack, service)) {
            Started.of(installation, without);
            Started.of(installation, with);
            var bare = new ArrayList<Started>();
            var cached = new ArrayList<Started>();
            for (int start = 0; start < plan.starts(); start++) {
                bare.add(Started.of(installation, without));
                cached.add(Started.of(installation, with));
            }
            add(service + " without", bare);
            add(service + " with the cache", cached);
            ratios.put(
                    service + ", time to ready",
                    middle(cached, StartupBench::ready) / middle(bare, StartupBench::ready));
            ratios.put(
                    service + ", processor time", middle(cached, StartupBench::cpu) / middle(bare, StartupBench::cpu));
            loaded(service, installation, with);
        }
    }

    private void add(String what, List<Started> starts) {
        measures.add(Measure.of(what)
                .with("ready s", middle(starts, StartupBench::ready))
                .with(
                        "best s",
                        starts.stream().mapToDouble(StartupBench::ready).min().orElseThrow())
                .with("cpu s", middle(starts, StartupBench::cpu))
                .with("memory MB", middle(starts, start -> start.memory() / MIB)));
    }

    private void loaded(String name, Installation installation, Launch launch) {
        try (var service = installation.start(launch)) {
            Started.awaitReady(service);
            var begun = service.cpu();
            var answered = new Load(installation, service).run(name, plan.load());
            measures.add(Measure.of(name + " loaded")
                    .with("memory MB", Started.memory(service, "VmHWM") / MIB)
                    .with("of no file MB", Started.memory(service, "RssAnon") / MIB)
                    .with("cpu ms a request", service.cpu().minus(begun).toNanos() / 1e6 / answered)
                    .with("answered", answered));
        }
    }

    private static double ready(Started start) {
        return start.ready().toNanos() / 1e9;
    }

    private static double cpu(Started start) {
        return start.cpu().toNanos() / 1e9;
    }

    private static double middle(List<Started> starts, ToDoubleFunction<Started> of) {
        var sorted = starts.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
