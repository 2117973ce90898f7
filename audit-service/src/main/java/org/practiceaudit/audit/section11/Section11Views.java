package org.practiceaudit.audit.section11;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.practiceaudit.audit.recommendations.RecommendationForms;
import org.practiceaudit.audit.recommendations.RecommendationForms.RecommendationView;

/** Campaigns and self-assessments as they are shown; what is not there, or not for the reader, is left out. */
final class Section11Views {
    private Section11Views() {}

    record CampaignLine(
            String campaign, int year, String chosen, int organisations, LocalDate answersDueOn, LocalDate panelOn) {}

    /** @param state of its self-assessment: not-begun, draft, submitted, reviewed, planned or complete */
    record OrganisationView(String organisation, String sector, String lead, String state, String selfAssessment) {}

    /** @param organisations for a lead their own only */
    record CampaignView(
            String campaign,
            String programme,
            int version,
            int year,
            String chosen,
            LocalDate answersDueOn,
            LocalDate panelOn,
            List<String> panel,
            List<OrganisationView> organisations) {
        static CampaignView of(Campaign.Setup setup, List<Campaign.Organisation> shown, Map<String, String> states) {
            return new CampaignView(
                    setup.id(),
                    setup.pinned().programme(),
                    setup.pinned().version(),
                    setup.year(),
                    setup.chosen(),
                    setup.answersDueOn(),
                    setup.panelOn(),
                    setup.panel(),
                    shown.stream().map(each -> of(setup, each, states)).toList());
        }

        private static OrganisationView of(
                Campaign.Setup setup, Campaign.Organisation organisation, Map<String, String> states) {
            return new OrganisationView(
                    organisation.organisation(),
                    organisation.sector(),
                    organisation.lead(),
                    states.getOrDefault(organisation.organisation(), "not-begun"),
                    SelfAssessmentStream.idOf(setup.pinned().authority(), setup.id(), organisation.organisation()));
        }
    }

    record StandardAnswerView(String standard, SelfAssessment.Compliance compliance, String evidence, String improve) {
        private static StandardAnswerView of(SelfAssessment.Answer of) {
            return new StandardAnswerView(
                    of.standard(),
                    of.compliance(),
                    of.evidence().text(),
                    of.improve().text());
        }
    }

    record JudgementView(String standard, SelfAssessment.Compliance compliance, String challenge) {}

    record PanelJudgementView(
            LocalDate heldOn, List<String> members, List<JudgementView> judgements, String conclusions) {
        private static PanelJudgementView of(SelfAssessment.Panel of) {
            return new PanelJudgementView(
                    of.heldOn(),
                    of.members(),
                    of.judgements().stream()
                            .map(each -> new JudgementView(
                                    each.standard(),
                                    each.compliance(),
                                    each.challenge().text()))
                            .toList(),
                    of.conclusions().text());
        }
    }

    record PlanProgressView(LocalDate reviewedOn, String progress, boolean complete, String by) {
        private static PlanProgressView of(SelfAssessment.Progress of) {
            return new PlanProgressView(of.reviewedOn(), of.progress().text(), of.complete(), of.by());
        }
    }

    /** @param answers left out, as the panel's judgement is, for those who only carry out an action */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SelfAssessmentView(
            String selfAssessment,
            String campaign,
            String organisation,
            String state,
            LocalDate dueOn,
            List<StandardAnswerView> answers,
            PanelJudgementView panel,
            List<RecommendationView> plan,
            String monitoredBy,
            List<PlanProgressView> progress) {
        static SelfAssessmentView of(SelfAssessment.Begun state, boolean whole) {
            var place = state.place();
            var planned = state instanceof SelfAssessment.Planned it ? it : null;
            return new SelfAssessmentView(
                    place.id(),
                    place.campaign(),
                    place.organisation(),
                    state.code(),
                    place.dueOn(),
                    whole ? state.answers().stream().map(StandardAnswerView::of).toList() : null,
                    whole ? panel(state) : null,
                    planned == null ? null : RecommendationForms.shown(planned.plan()),
                    planned == null ? null : planned.monitoredBy(),
                    planned == null
                            ? null
                            : planned.progress().stream()
                                    .map(PlanProgressView::of)
                                    .toList());
        }

        private static PanelJudgementView panel(SelfAssessment.Begun state) {
            return switch (state) {
                case SelfAssessment.Draft _, SelfAssessment.Submitted _ -> null;
                case SelfAssessment.Reviewed it -> PanelJudgementView.of(it.panel());
                case SelfAssessment.Planned it -> PanelJudgementView.of(it.panel());
            };
        }
    }
}
