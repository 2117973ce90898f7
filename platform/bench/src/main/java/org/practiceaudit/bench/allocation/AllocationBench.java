package org.practiceaudit.bench.allocation;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Findings;
import org.practiceaudit.bench.Json;
import org.practiceaudit.bench.Measure;
import org.practiceaudit.local.stack.LocalStack;

/** How long the best assignment of many cases takes in 512 MB, against asking once of each pair whether it may be. */
public final class AllocationBench {
    private static final String TITLE = "seconds to the best assignment of all cases, in a heap of 512 MB";
    private static final int TIMES = 5;
    private static final int QUICK_TIMES = 2;

    private final List<Measure> measures = new ArrayList<>();
    private final LinkedHashMap<String, Double> ratios = new LinkedHashMap<>();

    private AllocationBench() {}

    /** It needs no servers. */
    public static Findings run(LocalStack stack, boolean quick) {
        var bench = new AllocationBench();
        int times = quick ? QUICK_TIMES : TIMES;
        bench.measure(1_000, 100, times);
        bench.measure(10_000, 1_000, times);
        return new Findings(
                "allocation",
                TITLE,
                bench.measures,
                bench.ratios,
                List.of(
                        "One run is draw aside all of it: who may audit what, auditors, moderators, and why for each.",
                        "The first run of a JVM is not compiled yet; the best is what a service that is up needs.",
                        "Places are exactly the cases: 10 each, every auditor full."));
    }

    private void measure(int cases, int auditors, int times) {
        var result = result(cases, auditors, times);
        var what = "%,d cases, %,d auditors".formatted(cases, auditors);
        double best = Collections.min(result.seconds());
        measures.add(Measure.of(what)
                .with("first s", result.seconds().getFirst())
                .with("best s", best)
                .with("asking s", Collections.min(result.asking()))
                .with("heap MB", result.heapMb()));
        ratios.put("to asking each pair, " + what, best / Collections.min(result.asking()));
    }

    private static AssignmentRun.Result result(int cases, int auditors, int times) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                AssignmentRun.class.getName(),
                String.valueOf(cases),
                String.valueOf(auditors),
                String.valueOf(times));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new BenchProblem("The assignment of " + cases + " cases failed, see above.");
            }
            return Json.MAPPER.readValue(told, AssignmentRun.Result.class);
        } catch (JsonProcessingException unreadable) {
            throw new BenchProblem("The assignment told nothing that can be read.", unreadable);
        } catch (IOException failed) {
            throw new BenchProblem("Cannot start the assignment: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted.", interrupted);
        }
    }
}
