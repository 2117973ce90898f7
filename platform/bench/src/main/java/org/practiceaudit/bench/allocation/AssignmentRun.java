package org.practiceaudit.bench.allocation;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.allocation.assignment.Assigner;
import org.practiceaudit.allocation.cycles.Capacity;
import org.practiceaudit.allocation.cycles.Draw;
import org.practiceaudit.allocation.cycles.Frame;
import org.practiceaudit.allocation.cycles.Held;
import org.practiceaudit.allocation.cycles.Pairs;
import org.practiceaudit.allocation.cycles.Proposal;
import org.practiceaudit.allocation.cycles.Sample;
import org.practiceaudit.bench.Json;

/** Assigns one large authority some times, in a JVM of its own whose heap is what is to be shown. */
public final class AssignmentRun {
    /**
     * @param seconds of each full assignment, moderators and explanations among it
     * @param asking seconds of asking once of each pair whether it may be, which no exact method can do without
     * @param heapMb most heap that was in use at once, as far as its pools say
     */
    record Result(List<Double> seconds, List<Double> asking, long heapMb) {}

    private AssignmentRun() {}

    public static void main(String... args) throws JsonProcessingException {
        int cases = Integer.parseInt(args[0]);
        int auditors = Integer.parseInt(args[1]);
        int times = Integer.parseInt(args[2]);
        var authority = new LargeAuthority(cases, auditors);
        var held = authority.held();
        var frame = authority.frame();
        var sample = Draw.of(frame, held, 7);
        var seconds = new ArrayList<Double>();
        var asking = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            asking.add(seconds(() -> ask(frame, held, sample)));
            seconds.add(seconds(() -> assign(frame, held, sample)));
        }
        System.out.println(Json.MAPPER.writeValueAsString(new Result(seconds, asking, peakMb())));
    }

    private static void assign(Frame frame, Held held, Sample sample) {
        var proposal = Assigner.propose(frame, sample, held, "bench");
        if (!(proposal instanceof Proposal.Complete complete)
                || complete.allocations().size() != sample.wanted()) {
            throw new IllegalStateException("not assigned: " + proposal);
        }
    }

    private static void ask(Frame frame, Held held, Sample sample) {
        var capacity = new Capacity(frame, held);
        var pairs = new Pairs(frame, held, capacity);
        var children = frame.childrenByReference();
        long may = 0;
        for (var drawn : sample.drawn()) {
            var child = children.get(drawn.child());
            for (var auditor : capacity.auditors()) {
                may += pairs.mayAudit(auditor, child, drawn.stratum()) ? 1 : 0;
            }
        }
        if (may == 0) {
            throw new IllegalStateException("nobody may audit anything");
        }
    }

    private static double seconds(Runnable work) {
        long from = System.nanoTime();
        work.run();
        return (System.nanoTime() - from) / 1e9;
    }

    private static long peakMb() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum()
                >> 20;
    }
}
