package org.practiceaudit.programme;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The overall grade that follows from the section grades (BR-24). Pure; the auditor decides. */
public final class OverallGrade {

    private OverallGrade() {}

    /**
     * What the rule suggests and what other choices would need.
     *
     * @param grade the suggestion
     * @param uncapped what majority or median gave before the cap above the lowest section
     * @param lowest the lowest section grade
     * @param highestWithoutOverride a choice above this needs an override with a reason
     * @param highest no choice is above this, with or without a reason (EN-02)
     * @param reasoning one or two sentences for the auditor
     */
    public record Suggestion(
            Grade grade,
            Basis basis,
            Grade uncapped,
            Grade lowest,
            Grade highestWithoutOverride,
            Grade highest,
            List<Weighed> weights,
            String reasoning) {

        public Suggestion {
            weights = List.copyOf(weights);
        }

        /** BR-24: more than the allowed steps above the lowest section. */
        public boolean needsOverride(Grade chosen) {
            return chosen.isAbove(highestWithoutOverride);
        }

        /** EN-02: no reason lifts the grade above an inadequate key area. */
        public boolean impossible(Grade chosen) {
            return chosen.isAbove(highest);
        }

        /** BR-24: a choice below the suggestion names the one significant issue that pulls it down. */
        public boolean needsSignificantIssue(Grade chosen) {
            return chosen.isBelow(grade);
        }

        /** BR-29: good overall over sections below good: the auditor says why the outcome is not compromised. */
        public boolean needsOutcomeStatement(Grade chosen) {
            return !chosen.belowGood() && lowest.belowGood();
        }
    }

    /** How the suggestion was found. */
    public enum Basis implements Coded {
        MAJORITY,
        MEDIAN
    }

    /** How much the sections of one grade weigh together. */
    public record Weighed(Grade grade, int weight) {}

    /**
     * The suggestion for these sections; those that do not apply are left out by the caller.
     *
     * @param sections grade by section code
     * @return empty when no section is graded, or the programme leaves the overall grade to judgement
     * @throws IllegalArgumentException for a section the tool does not have or a grade the scale does not have
     */
    public static Optional<Suggestion> suggest(ProgrammePolicy policy, Map<String, Grade> sections) {
        return suggest(policy.scale(), policy.tool(), policy.overall(), sections);
    }

    /** The same for an audit of one kind. */
    public static Optional<Suggestion> suggest(Form form, Map<String, Grade> sections) {
        return suggest(form.scale(), form.tool(), form.overall(), sections);
    }

    private static Optional<Suggestion> suggest(
            GradeScale scale, Tool tool, OverallRule rule, Map<String, Grade> sections) {
        if (sections.isEmpty()) {
            return Optional.empty();
        }
        return switch (rule) {
            case OverallRule.WeightedMajority(var steps, var _) -> {
                var weights = weigh(scale, tool, sections);
                var lowest = scale.lowest(weights.keySet());
                yield Optional.of(majority(
                        weights,
                        lowest,
                        scale.above(lowest, steps),
                        scale.grades().getLast()));
            }
            case OverallRule.MajorityWithKeyAreas _ -> {
                var weights = weigh(scale, tool, sections);
                var highest = keyAreaInadequate(tool, sections)
                        ? Grade.INADEQUATE
                        : scale.grades().getLast();
                yield Optional.of(following(majority(weights, scale.lowest(weights.keySet()), highest, highest)));
            }
            case OverallRule.Judgement _, OverallRule.Score _, OverallRule.Findings _ -> Optional.empty();
        };
    }

    /** EN-02: the outcome follows the majority, so that anything above it has its reason, too. */
    private static Suggestion following(Suggestion found) {
        return new Suggestion(
                found.grade(),
                found.basis(),
                found.uncapped(),
                found.lowest(),
                found.grade(),
                found.highest(),
                found.weights(),
                found.reasoning());
    }

    private static boolean keyAreaInadequate(Tool tool, Map<String, Grade> sections) {
        return tool.sections().stream()
                .filter(Section::keyArea)
                .anyMatch(section -> sections.get(section.code()) == Grade.INADEQUATE);
    }

    private static EnumMap<Grade, Integer> weigh(GradeScale scale, Tool tool, Map<String, Grade> sections) {
        var weights = new EnumMap<Grade, Integer>(Grade.class);
        sections.forEach((code, grade) -> {
            var section = tool.section(code)
                    .orElseThrow(() -> new IllegalArgumentException("the tool has no section '" + code + "'"));
            if (!scale.contains(grade)) {
                throw new IllegalArgumentException(grade.code() + " is not on the scale");
            }
            weights.merge(grade, section.weight(), Integer::sum);
        });
        return weights;
    }

    private static Suggestion majority(EnumMap<Grade, Integer> weights, Grade lowest, Grade allowed, Grade highest) {
        int total = weights.values().stream().mapToInt(Integer::intValue).sum();
        Grade median = lowerMedian(weights, total);
        // A grade with more than half of the weight is always the median too.
        var basis = weights.get(median) * 2 > total ? Basis.MAJORITY : Basis.MEDIAN;
        Grade grade = median.isAbove(allowed) ? allowed : median;
        var weighed = weights.entrySet().stream()
                .map(each -> new Weighed(each.getKey(), each.getValue()))
                .toList();
        return new Suggestion(
                grade,
                basis,
                median,
                lowest,
                allowed,
                highest,
                weighed,
                reasoning(basis, median, grade, lowest, weighed, total));
    }

    /** The lowest grade at which half of the weight is reached: the lower one on a tie. */
    private static Grade lowerMedian(EnumMap<Grade, Integer> weights, int total) {
        int reached = 0;
        for (var each : weights.entrySet()) {
            reached += each.getValue();
            if (reached * 2 >= total) {
                return each.getKey();
            }
        }
        throw new IllegalStateException("weights do not add up to their total");
    }

    private static String reasoning(
            Basis basis, Grade median, Grade grade, Grade lowest, List<Weighed> weighed, int total) {
        String weights = weighed.stream()
                .map(each -> each.grade().words() + " " + each.weight())
                .collect(Collectors.joining(", "));
        String found =
                switch (basis) {
                    case MAJORITY -> "The majority of the weighted sections is " + median.words();
                    case MEDIAN ->
                        "No grade has a majority of the weighted sections; their median is " + median.words();
                };
        String cap = grade == median
                ? ""
                : " The lowest section or key area, " + lowest.words() + ", allows no more than " + grade.words() + ".";
        return found + " (" + weights + "; of " + total + ")." + cap;
    }
}
