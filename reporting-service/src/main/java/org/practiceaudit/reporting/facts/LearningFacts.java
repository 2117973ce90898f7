package org.practiceaudit.reporting.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What was made of a cycle's learning: passed on, taught, improved. */
public sealed interface LearningFacts extends StreamFacts {
    String cycle();

    /** @param sharedAt when it went to learning and development too (BR-27), null before */
    record PassedOn(
            String learning, String cycle, String service, List<String> themes, String by, Instant at, Instant sharedAt)
            implements LearningFacts {
        public PassedOn {
            themes = List.copyOf(themes);
        }
    }

    /**
     * An action plan, a workshop or a campaign (TH-30).
     *
     * @param service null where it is for all
     * @param heldOn null before it took place
     */
    record Campaign(
            String campaign,
            String cycle,
            String kind,
            String theme,
            String service,
            String lead,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate heldOn)
            implements LearningFacts {}

    /**
     * Something to be improved (CA-14).
     *
     * @param service null where it is for all
     * @param overdue whether its timescale passed before it was achieved
     * @param achievedOn null before
     */
    record Improvement(
            String plan,
            String cycle,
            String theme,
            String service,
            String lead,
            LocalDate dueOn,
            boolean overdue,
            LocalDate achievedOn)
            implements LearningFacts {}
}
