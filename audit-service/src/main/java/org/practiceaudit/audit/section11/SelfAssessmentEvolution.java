package org.practiceaudit.audit.section11;

import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.audit.section11.SelfAssessment.Draft;
import org.practiceaudit.audit.section11.SelfAssessment.Planned;
import org.practiceaudit.audit.section11.SelfAssessment.Reviewed;
import org.practiceaudit.audit.section11.SelfAssessment.Submitted;
import org.practiceaudit.eventstore.Evolution;

/** How a self-assessment's facts fold. */
class SelfAssessmentEvolution implements Evolution<SelfAssessment, SelfAssessmentEvent> {
    @Override
    public SelfAssessment initial() {
        return new SelfAssessment.NotBegun();
    }

    @Override
    public SelfAssessment evolve(SelfAssessment state, SelfAssessmentEvent event) {
        return switch (event) {
            case SelfAssessmentEvent.AnswersSaved(var place, var answers, var _) -> new Draft(place, answers);
            case SelfAssessmentEvent.AssessmentSubmitted(var onTime, var _, var at) -> {
                var was = (Draft) state;
                yield new Submitted(was.place(), was.answers(), onTime, at);
            }
            case SelfAssessmentEvent.PanelHeld(var panel, var _) -> {
                var was = (Submitted) state;
                yield new Reviewed(was.place(), was.answers(), panel);
            }
            case SelfAssessmentEvent.PlanAgreed(var plan, var monitoredBy, var _, var _) -> {
                var was = (Reviewed) state;
                yield new Planned(was.place(), was.answers(), was.panel(), plan, monitoredBy, List.of());
            }
            case SelfAssessmentEvent.ProgressReviewed(var progress) -> {
                var was = (Planned) state;
                var all = new ArrayList<>(was.progress());
                all.add(progress);
                yield new Planned(was.place(), was.answers(), was.panel(), was.plan(), was.monitoredBy(), all);
            }
        };
    }
}
