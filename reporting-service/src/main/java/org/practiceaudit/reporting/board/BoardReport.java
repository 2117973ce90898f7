package org.practiceaudit.reporting.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.practiceaudit.reporting.comparison.CycleComparison;
import org.practiceaudit.reporting.comparison.Difference;
import org.practiceaudit.reporting.comparison.ReAuditImpact;
import org.practiceaudit.reporting.disclosure.SmallNumbers;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.learning.CycleLearning;
import org.practiceaudit.reporting.reading.Scope;

/**
 * The report to the improvement board, with every part that TH-28 asks for. It leaves the circle of those who may see cases, so
 * that it has no case, no name of a worker or an auditor, and no count so small that it could tell of one.
 *
 * @param cycles this cycle and those before it of the same kind and services, the latest first
 * @param change of the share of good or better against the cycle before; empty without one, and where it could tell of a child
 * @param moderation grades that moderation and decisions changed
 * @param impact of the cycle before, or of this one where there is none before
 * @param lines of enquiry with what dip samples found
 * @param feedback of families and practitioners
 * @param persistent what did not get done or better: overdue work and escalations, the other side of systemic themes
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record BoardReport(
        Optional<Instant> knownUntil,
        List<CycleGrades> cycles,
        Optional<Difference> change,
        Moderated moderation,
        Impact impact,
        List<LineOfEnquiry> lines,
        Themes themes,
        Persistent persistent,
        Feedback feedback,
        CycleLearning learning) {
    /**
     * @param changed of those completed; empty too where few were left as they were, which would follow
     * @param changes how many from which grade to which, as {@code good to inadequate}
     */
    public record Moderated(OptionalInt completed, OptionalInt changed, SmallNumbers.Counts changes) {}

    /** @param cycle whose work was followed up */
    public record Impact(String cycle, SmallNumbers.Counts results, OptionalInt escalated) {
        static Impact of(ReAuditImpact impact, String cycle) {
            var results = Map.of(
                    "improved", impact.improved(),
                    "as-before", impact.same(),
                    "worse", impact.worse(),
                    "pending", impact.pending());
            return new Impact(cycle, SmallNumbers.of(results), SmallNumbers.alone(impact.escalated()));
        }
    }

    /** @param overdueSteps steps of pathways that were missed, over all cases */
    public record Persistent(OptionalInt owed, OptionalInt overdueActions, OptionalInt overdueSteps) {}

    /**
     * @param family how seeking the family's views ended, over the completed audits (BR-19, TH-37)
     * @param practitioners audits with the practitioner's own account
     */
    public record Feedback(OptionalInt audits, SmallNumbers.Counts family, SmallNumbers.Counts practitioners) {}

    /** @throws java.util.NoSuchElementException when the cycle is not among those known */
    public static BoardReport of(AuthorityFacts known, String id) {
        var cycle = known.cycle(id).orElseThrow();
        var before = CycleComparison.before(known, cycle);
        var followed = before.orElse(cycle).cycle().cycle();
        var impact = ReAuditImpact.of(known, new Scope.Authority(), Optional.of(followed));
        var cycles = BoardParts.withEarlier(known, cycle).stream()
                .map(CycleGrades::of)
                .toList();
        return new BoardReport(
                known.knownUntil(),
                cycles,
                cycles.size() < 2 ? Optional.empty() : change(cycles.get(1), cycles.getFirst()),
                BoardParts.moderated(cycle.stories()),
                Impact.of(impact, followed),
                LineOfEnquiry.of(known, cycle),
                Themes.of(cycle.stories()),
                BoardParts.persistent(cycle.stories()),
                BoardParts.feedback(cycle.stories()),
                CycleLearning.of(known, id));
    }

    /** Only where both sides of both cycles are told anyway. */
    private static Optional<Difference> change(CycleGrades then, CycleGrades now) {
        if (then.goodOrBetter().isEmpty() || now.goodOrBetter().isEmpty()) {
            return Optional.empty();
        }
        var graded = then.grades().total().orElse(0);
        var gradedNow = now.grades().total().orElse(0);
        return graded == 0 || gradedNow == 0
                ? Optional.empty()
                : Optional.of(Difference.of(
                        "good-or-better",
                        then.goodOrBetter().getAsInt(),
                        graded,
                        now.goodOrBetter().getAsInt(),
                        gradedNow));
    }
}
