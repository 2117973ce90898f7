package org.practiceaudit.programme;

import java.util.List;

/** How many records an activity draws. */
public sealed interface HowMany {

    String source();

    /** So many for each auditor who is available (BR-01). */
    record PerAuditor(int each, String source) implements HowMany {
        public PerAuditor {
            new Checks().range("each", each, 1, 20).sourced(source).orThrow();
        }
    }

    /** At least so many for each of several jobs (TH-04). */
    record Quotas(List<Quota> quotas, String source) implements HowMany {
        public Quotas {
            quotas = List.copyOf(quotas);
            new Checks()
                    .some("quotas", quotas)
                    .distinct("quotas", quotas, Quota::code)
                    .sourced(source)
                    .orThrow();
        }
    }

    /** @param code stratum of the draw */
    record Quota(String code, List<String> jobRoles, int atLeast) {
        public Quota {
            jobRoles = List.copyOf(jobRoles);
            new Checks()
                    .code("code", code)
                    .some("jobRoles", jobRoles)
                    .range("atLeast", atLeast, 1, 10_000)
                    .orThrow();
        }
    }

    /** As many as the calendar names for the month (CA-01). */
    record Target(String source) implements HowMany {
        public Target {
            new Checks().sourced(source).orThrow();
        }
    }

    /** For each line of enquiry from {@code atLeast} to {@code atMost} (TH-04). */
    record PerLineOfEnquiry(int atLeast, int atMost, String source) implements HowMany {
        public PerLineOfEnquiry {
            new Checks()
                    .range("atLeast", atLeast, 1, 1_000)
                    .range("atMost", atMost, atLeast, 1_000)
                    .sourced(source)
                    .orThrow();
        }
    }

    /** Everything that can be drawn (CA-17). */
    record Everything(String source) implements HowMany {
        public Everything {
            new Checks().sourced(source).orThrow();
        }
    }

    /**
     * Of the audits that the activity goes back to, those below good (TH-29, TH-31).
     *
     * @param percent a minimum, so it rounds up
     * @param widened whether it may be widened to all of them, with a reason
     */
    record BelowGood(int percent, boolean widened, String source) implements HowMany {
        public BelowGood {
            new Checks().range("percent", percent, 1, 100).sourced(source).orThrow();
        }

        /** How many of so many audits below good at least. */
        public int of(int belowGood) {
            return Math.ceilDiv(belowGood * percent, 100);
        }
    }

    /** Those that are named when the cycle is planned: nobody draws (CA-08). */
    record Named(String source) implements HowMany {
        public Named {
            new Checks().sourced(source).orThrow();
        }
    }
}
