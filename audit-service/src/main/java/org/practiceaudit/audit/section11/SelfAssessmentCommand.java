package org.practiceaudit.audit.section11;

import java.time.Instant;
import java.util.List;
import org.practiceaudit.audit.recommendations.Recommendation;

/** What can be asked of a self-assessment. */
sealed interface SelfAssessmentCommand {
    /**
     * Who asks, as the campaign has it at this moment.
     *
     * @param lead who answers for the organisation
     */
    record By(String staff, String lead, List<String> panel) {
        public By {
            panel = List.copyOf(panel);
        }

        boolean leads() {
            return staff.equals(lead);
        }
    }

    record Save(SelfAssessment.Place place, List<SelfAssessment.Answer> answers, By by)
            implements SelfAssessmentCommand {}

    record Submit(By by, Instant at) implements SelfAssessmentCommand {}

    record Review(SelfAssessment.Panel panel, By by) implements SelfAssessmentCommand {}

    /** @param monitoredBy null for whoever opened the campaign */
    record Plan(List<Recommendation> plan, String monitoredBy, By by, Instant at) implements SelfAssessmentCommand {}

    record ReviewProgress(SelfAssessment.Progress progress) implements SelfAssessmentCommand {}
}
