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

    /**
     * The majority of the sections that apply, else their median, the lower on a tie; inadequate where one of the tool's key
     * areas is (002).
     */
    record MajorityWithKeyAreas(String source) implements OverallRule {

        public MajorityWithKeyAreas {
            new Checks().sourced(source).orThrow();
        }
    }

    /**
     * The auditor's judgement against the descriptors; nothing is worked out.
     *
     * @param planBelowGood whether a grade below good needs an improvement plan (TH-11)
     */
    record Judgement(boolean planBelowGood, String source) implements OverallRule {

        public Judgement {
            new Checks().sourced(source).orThrow();
        }
    }
}
