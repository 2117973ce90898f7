package org.practiceaudit.programme;

/** How the overall grade comes from the sections. */
public sealed interface OverallRule {

    String source();

    /**
     * BR-24: the majority of the weighted sections that apply, else their weighted median, the lower on a tie.
     *
     * @param maximumStepsAboveLowest more steps above the lowest section need an override with a reason
     */
    record WeightedMajority(int maximumStepsAboveLowest, String source) implements OverallRule {

        public WeightedMajority {
            new Checks()
                    .range("maximumStepsAboveLowest", maximumStepsAboveLowest, 0, 4)
                    .sourced(source)
                    .orThrow();
        }
    }
}
