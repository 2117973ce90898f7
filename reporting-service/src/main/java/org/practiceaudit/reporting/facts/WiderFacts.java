package org.practiceaudit.reporting.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Work that is more than one auditor's record of one child. */
public sealed interface WiderFacts extends StreamFacts {
    /** The signed-off report on the dip samples of a line of enquiry (TH-07). */
    record DipSampleReport(
            String report,
            String cycle,
            String line,
            int samples,
            Map<String, Integer> grades,
            List<String> themes,
            Instant signedOffAt)
            implements WiderFacts {
        public DipSampleReport {
            themes = List.copyOf(themes);
        }
    }

    /**
     * Practice observed in a practice week (CA-10); whose it was is not told in reports.
     *
     * @param discussedOn null until observer and observed have talked about it
     */
    record Observation(
            String observation,
            String cycle,
            String practice,
            LocalDate observedOn,
            List<String> strengths,
            List<String> learning,
            LocalDate discussedOn)
            implements WiderFacts {
        public Observation {
            strengths = List.copyOf(strengths);
            learning = List.copyOf(learning);
        }
    }

    /** A child or family consulted in a practice week (CA-10). */
    record Consultation(
            String consultation,
            String cycle,
            String respondent,
            String way,
            LocalDate heldOn,
            List<String> themes,
            int messages)
            implements WiderFacts {
        public Consultation {
            themes = List.copyOf(themes);
        }
    }

    /** Recommendations of a joint audit or a self-assessment (CA-15, CA-16). */
    record Recommendations(
            String plan,
            String cycle,
            String source,
            String service,
            int recommendations,
            int actions,
            Instant agreedAt)
            implements WiderFacts {}

    /** A meeting that moderated several audits (CA-06). */
    record ModerationMeeting(String meeting, LocalDate heldOn, int audits, int changes, List<String> themes)
            implements WiderFacts {
        public ModerationMeeting {
            themes = List.copyOf(themes);
        }
    }
}
