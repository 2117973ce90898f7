package org.practiceaudit.allocation.assignment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/**
 * The cheapest way to give every case one person, exactly, as a flow of minimum cost. People and cases are numbered; equal
 * input gives equal output, since the graph keeps the order in which it is built.
 */
final class Flow {
    /** The pair cannot be. */
    static final long BARRED = -1;

    /** JGraphT takes no arc of 1e9 or more, so that costs are scaled by a power of two, which keeps them exact. */
    private static final int MOST_BITS = 26;

    private static final int EXACT_BITS = 48;

    /** What a person costs for a case, or {@link #BARRED}. */
    @FunctionalInterface
    interface PairCost {
        long of(int person, int item);
    }

    /** What the nth case (from 0) of a person costs beside the pair; never less than the one before it. */
    @FunctionalInterface
    interface LoadCost {
        long of(int person, int nth);
    }

    /**
     * @param capacity most cases of each person
     * @param bound at least what any solution costs
     */
    record Task(int people, int cases, int capacity, PairCost pair, LoadCost load, long bound) {}

    private final Task task;
    private final double scale;
    private final DirectedWeightedMultigraph<Integer, DefaultWeightedEdge> graph =
            new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
    private final Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();

    private Flow(Task task) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(task.bound());
        if (bits > EXACT_BITS) {
            throw new IllegalArgumentException("costs of " + bits + " bits cannot be told apart exactly");
        }
        this.task = task;
        this.scale = Math.scalb(1.0, -Math.max(0, bits - MOST_BITS));
    }

    /** The person of each case; empty where not every case can have one. */
    static Optional<int[]> solve(Task task) {
        return new Flow(task).solve();
    }

    private Optional<int[]> solve() {
        var arcs = build();
        var problem = new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                graph, this::supply, arc -> capacities.getOrDefault(arc, 1));
        try {
            var flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>().getMinimumCostFlow(problem);
            var person = new int[task.cases()];
            arcs.forEach((arc, pair) -> {
                if (flow.getFlow(arc) > 0) {
                    person[pair[1]] = pair[0];
                }
            });
            return Optional.of(person);
        } catch (IllegalArgumentException none) {
            if (none.getMessage().contains("no feasible solution")) {
                return Optional.empty();
            }
            throw none;
        }
    }

    private Map<DefaultWeightedEdge, int[]> build() {
        for (int node = 0; node <= task.people() + task.cases(); node++) {
            graph.addVertex(node);
        }
        var arcs = new HashMap<DefaultWeightedEdge, int[]>();
        for (int person = 0; person < task.people(); person++) {
            addLoad(person);
            for (int item = 0; item < task.cases(); item++) {
                long cost = task.pair().of(person, item);
                if (cost != BARRED) {
                    arcs.put(arc(person + 1, task.people() + 1 + item, 1, cost), new int[] {person, item});
                }
            }
        }
        return arcs;
    }

    /** One arc for each case a person may take where each costs more than the one before, else one for all. */
    private void addLoad(int person) {
        int most = Math.min(task.capacity(), task.cases());
        if (task.load().of(person, 0) == task.load().of(person, most)) {
            arc(0, person + 1, most, 0);
            return;
        }
        for (int nth = 0; nth < most; nth++) {
            arc(0, person + 1, 1, task.load().of(person, nth));
        }
    }

    private DefaultWeightedEdge arc(int from, int to, int capacity, long cost) {
        var arc = graph.addEdge(from, to);
        graph.setEdgeWeight(arc, cost * scale);
        if (capacity != 1) {
            capacities.put(arc, capacity);
        }
        return arc;
    }

    /** Node 0 sends out as many as there are cases, each of which takes one. */
    private int supply(int node) {
        if (node == 0) {
            return task.cases();
        }
        return node > task.people() ? -1 : 0;
    }
}
