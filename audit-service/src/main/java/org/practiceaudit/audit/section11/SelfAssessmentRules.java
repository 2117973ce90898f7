package org.practiceaudit.audit.section11;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.audit.recommendations.RecommendationRules;
import org.practiceaudit.audit.section11.SelfAssessment.Answer;
import org.practiceaudit.audit.section11.SelfAssessment.Compliance;
import org.practiceaudit.audit.section11.SelfAssessment.Judgement;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Term;
import org.practiceaudit.programme.WiderWork;
import org.practiceaudit.programme.WorkingDays;

/** What the steps of a self-assessment need, each answered as one list (CA-16). */
final class SelfAssessmentRules {
    private static final String RULE = CampaignDecider.RULE;

    private final List<Term> standards;
    private final int leastPanel;

    SelfAssessmentRules(ProgrammePolicy policy) {
        var held = policy.wider().selfAssessments().held();
        this.standards = held.map(WiderWork.SelfAssessments.Held::standards).orElse(List.of());
        this.leastPanel = held.map(WiderWork.SelfAssessments.Held::leastPanel).orElse(1);
    }

    /** Standards that there are, each once. */
    List<Rejection> known(List<Answer> answers) {
        var all = new Rejection.All();
        var seen = new HashSet<String>();
        for (int i = 0; i < answers.size(); i++) {
            var standard = answers.get(i).standard();
            all.and(known(standard, "answers[" + i + "].standard", seen));
        }
        return all.found();
    }

    private List<Rejection> known(String standard, String field, HashSet<String> seen) {
        return new Rejection.All()
                .when(
                        !WiderWork.knows(standards, standard) || !seen.add(standard),
                        "INPUT",
                        field,
                        "'" + standard + "' is no standard of the programme, or is given twice.",
                        "Give each standard of the programme once.")
                .found();
    }

    /** Every standard answered with what shows it, and with what is to be done where it is not met. */
    List<Rejection> missing(List<Answer> answers) {
        var all = new Rejection.All();
        for (var standard : standards) {
            var field = "answers." + standard.code();
            var answer = answers.stream()
                    .filter(each -> each.standard().equals(standard.code()))
                    .findFirst();
            all.when(
                            answer.map(Answer::compliance).isEmpty(),
                            RULE,
                            field,
                            standard.name() + ": not answered.",
                            "Say whether it is met, partly met or not met.")
                    .when(
                            answer.filter(each -> written(each.evidence())).isEmpty(),
                            RULE,
                            field + ".evidence",
                            standard.name() + ": nothing shows it.",
                            "Say what shows how far it is met.")
                    .when(
                            answer.filter(each -> below(each.compliance()) && !written(each.improve()))
                                    .isPresent(),
                            RULE,
                            field + ".improve",
                            standard.name() + ": it does not say what is to be done.",
                            "Say what would meet it.");
        }
        return all.found();
    }

    List<Rejection> panel(SelfAssessmentCommand.Review review, SelfAssessment.Submitted state) {
        var panel = review.panel();
        var by = review.by();
        var all = new Rejection.All()
                .past(panel.heldOn(), WorkingDays.dateOf(panel.at()), "heldOn")
                .when(
                        panel.members().stream().distinct().count() < leastPanel,
                        RULE,
                        "members",
                        "A panel has at least " + leastPanel + " members.",
                        "Meet again with enough of them.")
                .when(
                        !by.panel().containsAll(panel.members())
                                || panel.members().contains(by.lead()),
                        RULE,
                        "members",
                        "Somebody is not of the campaign's panel, or leads the organisation that is judged.",
                        "Name members of the panel, of other organisations.")
                .text(panel.conclusions(), RULE, "conclusions", "Say what the panel concluded.");
        var seen = new HashSet<String>();
        for (int i = 0; i < panel.judgements().size(); i++) {
            all.and(known(panel.judgements().get(i).standard(), "judgements[" + i + "].standard", seen));
        }
        for (var standard : standards) {
            judged(all, standard, panel.judgements(), state.answers());
        }
        return all.found();
    }

    /** Where the panel sees it otherwise than the organisation, it says why: that is the challenge. */
    private static void judged(Rejection.All all, Term standard, List<Judgement> judgements, List<Answer> answers) {
        var field = "judgements." + standard.code();
        Optional<Judgement> judgement = judgements.stream()
                .filter(each -> each.standard().equals(standard.code()))
                .findFirst();
        var own = answers.stream()
                .filter(each -> each.standard().equals(standard.code()))
                .map(Answer::compliance)
                .findFirst();
        all.when(
                        judgement.map(Judgement::compliance).isEmpty(),
                        RULE,
                        field,
                        standard.name() + ": the panel has not judged it.",
                        "Say whether it is met, partly met or not met.")
                .when(
                        judgement
                                .filter(each -> each.compliance() != null
                                        && own.filter(each.compliance()::equals).isEmpty()
                                        && !written(each.challenge()))
                                .isPresent(),
                        RULE,
                        field + ".challenge",
                        standard.name() + ": the panel sees it otherwise and does not say why.",
                        "Give the challenge.");
    }

    /** The plan answers every standard that the panel found short. */
    List<Rejection> plan(SelfAssessmentCommand.Plan plan, SelfAssessment.Reviewed state) {
        var all = new Rejection.All()
                .and(RecommendationRules.broken(plan.plan(), standards, RULE, WorkingDays.dateOf(plan.at())));
        state.panel().judgements().stream()
                .filter(each -> below(each.compliance()))
                .filter(each ->
                        plan.plan().stream().noneMatch(answer -> each.standard().equals(answer.theme())))
                .forEach(each -> all.when(
                        true,
                        RULE,
                        "recommendations",
                        "Nothing is planned for " + each.standard() + ", which is not fully met.",
                        "Give one with this theme."));
        return all.found();
    }

    private static boolean below(Compliance compliance) {
        return compliance == Compliance.PARTLY_MET || compliance == Compliance.NOT_MET;
    }

    private static boolean written(Narrative text) {
        return text != null && !text.blank();
    }
}
