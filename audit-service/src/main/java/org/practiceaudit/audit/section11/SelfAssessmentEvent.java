package org.practiceaudit.audit.section11;

import java.time.Instant;
import java.util.List;
import org.practiceaudit.audit.recommendations.Recommendation;

/** What has happened to a self-assessment. */
sealed interface SelfAssessmentEvent {
    record AnswersSaved(SelfAssessment.Place place, List<SelfAssessment.Answer> answers, String by)
            implements SelfAssessmentEvent {
        public AnswersSaved {
            answers = List.copyOf(answers);
        }
    }

    record AssessmentSubmitted(boolean onTime, String by, Instant at) implements SelfAssessmentEvent {}

    record PanelHeld(SelfAssessment.Panel panel, String by) implements SelfAssessmentEvent {}

    record PlanAgreed(List<Recommendation> plan, String monitoredBy, String by, Instant at)
            implements SelfAssessmentEvent {
        public PlanAgreed {
            plan = List.copyOf(plan);
        }
    }

    record ProgressReviewed(SelfAssessment.Progress progress) implements SelfAssessmentEvent {}
}
