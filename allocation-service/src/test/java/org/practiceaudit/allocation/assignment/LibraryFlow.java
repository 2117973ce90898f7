package org.practiceaudit.allocation.assignment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/** The same task for JGraphT's flow of minimum cost: one arc for each pair, and one for each place of a person. */
final class LibraryFlow {
    private final Flow.Task task;
    private final DirectedWeightedMultigraph<Integer, DefaultWeightedEdge> graph =
            new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);

    private LibraryFlow(Flow.Task task) {
        this.task = task;
    }

    static Optional<int[]> solve(Flow.Task task) {
        return new LibraryFlow(task).solve();
    }

    private Optional<int[]> solve() {
        var pairs = build();
        var problem = new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(graph, this::supply, _ -> 1);
        try {
            var flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>().getMinimumCostFlow(problem);
            var person = new int[task.cases()];
            pairs.forEach((arc, pair) -> {
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
        var pairs = new HashMap<DefaultWeightedEdge, int[]>();
        for (int person = 0; person < task.people(); person++) {
            for (int nth = 0; nth < task.capacity().applyAsInt(person); nth++) {
                arc(0, person + 1, FlowTest.load(task, person, nth));
            }
            for (int item = 0; item < task.cases(); item++) {
                if (task.second().of(person, item) != Flow.BARRED) {
                    pairs.put(
                            arc(person + 1, task.people() + 1 + item, FlowTest.pair(task, person, item)),
                            new int[] {person, item});
                }
            }
        }
        return pairs;
    }

    private DefaultWeightedEdge arc(int from, int to, long cost) {
        var arc = graph.addEdge(from, to);
        graph.setEdgeWeight(arc, cost);
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
