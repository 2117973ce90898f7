package org.practiceaudit.actions.pathways;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.programme.Closure;

/** Where the pathways of an audit stand. */
public sealed interface AuditPathways {
    /** Nobody has graded the audit yet, as far as is known here. */
    record NotWatched() implements AuditPathways {}

    /**
     * @param grades all grades heard of, in the order in which they were
     * @param runs the pathways that were ever opened, by their code
     * @param reAudits the grades of audits that repeat this one, by their id
     * @param closures days that the authority has closed since the version of the programme that is pinned
     */
    record Watched(
            Watch watch,
            List<Graded> grades,
            Map<String, Run> runs,
            Map<String, List<Graded>> reAudits,
            List<Closure> closures)
            implements AuditPathways {
        public Watched {
            grades = List.copyOf(grades);
            runs = Collections.unmodifiableMap(new LinkedHashMap<>(runs));
            reAudits = Collections.unmodifiableMap(new LinkedHashMap<>(reAudits));
            closures = List.copyOf(closures);
        }

        Watched(Watch watch, List<Graded> grades, Map<String, Run> runs) {
            this(watch, grades, runs, Map.of(), List.of());
        }

        /** With others in some roles, who have the open steps of these roles now. */
        Watched with(Map<String, String> people) {
            var handed = new Watched(watch.with(people), grades, runs, reAudits, closures);
            for (var run : runs.entrySet()) {
                if (run.getValue() instanceof Run.Open open) {
                    handed = handed.with(run.getKey(), open.moved(open.plan().handed(people)));
                }
            }
            return handed;
        }

        Watched with(Graded graded) {
            var more = new ArrayList<>(grades);
            more.add(graded);
            return new Watched(watch, more, runs, reAudits, closures);
        }

        Watched with(String pathway, Run run) {
            var more = new LinkedHashMap<>(runs);
            more.put(pathway, run);
            return new Watched(watch, grades, more, reAudits, closures);
        }

        Watched reAudited(String reAudit, Graded graded) {
            var known = new ArrayList<>(reAudits.getOrDefault(reAudit, List.of()));
            known.add(graded);
            var more = new LinkedHashMap<>(reAudits);
            more.put(reAudit, known);
            return new Watched(watch, grades, runs, more, closures);
        }

        Watched without(String reAudit) {
            var fewer = new LinkedHashMap<>(reAudits);
            fewer.remove(reAudit);
            return new Watched(watch, grades, runs, fewer, closures);
        }

        Watched closed(List<Closure> all) {
            return new Watched(watch, grades, runs, reAudits, all);
        }

        /** The confirmed result of a re-audit, when there is one. */
        Optional<Graded> result(String reAudit) {
            return GradeOfRecord.now(reAudits.getOrDefault(reAudit, List.of()), GradeSource.CONFIRMED)
                    .map(Graded::asResult);
        }

        /** The plan of a pathway that is open. */
        Optional<Plan> open(String pathway) {
            return runs.get(pathway) instanceof Run.Open open ? Optional.of(open.plan()) : Optional.empty();
        }

        /** Code of the open pathway that has this step planned. */
        Optional<String> openWith(String step) {
            return runs.entrySet().stream()
                    .filter(run -> run.getValue() instanceof Run.Open)
                    .filter(run -> run.getValue().plan().steps().containsKey(step))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    /** The audit does not count any more. */
    record Stopped(Watched before, String reason) implements AuditPathways {}

    /** One pathway; every plan it ever had stays in its history. */
    sealed interface Run {
        List<Plan> plans();

        record Open(List<Plan> plans) implements Run {
            public Open {
                plans = List.copyOf(plans);
            }
        }

        record Closed(List<Plan> plans, String reason, Instant at) implements Run {
            public Closed {
                plans = List.copyOf(plans);
            }
        }

        /** The plan that counts. */
        default Plan plan() {
            return plans().getLast();
        }

        /** With its plan moved on. */
        default Run moved(Plan plan) {
            var moved = new ArrayList<>(plans());
            moved.set(moved.size() - 1, plan);
            return new Open(moved);
        }

        /** With a further plan, open. */
        default Run then(Plan plan) {
            var more = new ArrayList<>(plans());
            more.add(plan);
            return new Open(more);
        }
    }

    /** What is known, also of one that is not followed any more. */
    default Optional<Watched> watched() {
        return switch (this) {
            case NotWatched() -> Optional.empty();
            case Watched watched -> Optional.of(watched);
            case Stopped(var before, var _) -> Optional.of(before);
        };
    }
}
