package org.practiceaudit.programme;

/** How the overall grade comes from the sections. */
public sealed interface OverallRule {

    String source();

    /** Whether the auditor gives the audit a grade as a whole. */
    default boolean graded() {
        return switch (this) {
            case WeightedMajority _, MajorityWithKeyAreas _, Judgement _ -> true;
            case Score _, Findings _ -> false;
        };
    }

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
     * areas is (EN-02). Another grade than this needs its reason; where a key area is inadequate there is no other.
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
     * @param outstandingNeedsGoodThroughout whether outstanding is only possible when every section is good or better (TH-34)
     */
    record Judgement(boolean planBelowGood, boolean outstandingNeedsGoodThroughout, String source)
            implements OverallRule {

        public Judgement {
            new Checks().sourced(source).orThrow();
        }
    }

    /** No grade: the levels of the sections make a score, in per cent (CA-08). */
    record Score(String source) implements OverallRule {

        public Score {
            new Checks().sourced(source).orThrow();
        }
    }

    /** Neither grade nor score: the auditor sums up what was found (TH-07). */
    record Findings(String source) implements OverallRule {

        public Findings {
            new Checks().sourced(source).orThrow();
        }
    }
}
