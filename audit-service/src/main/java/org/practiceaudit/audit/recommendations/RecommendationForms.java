package org.practiceaudit.audit.recommendations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.rest.Ids;

/** Recommendations as callers send them and as they are shown. */
public final class RecommendationForms {
    private static final int TEXT = Narrative.MOST_CHARACTERS;

    private RecommendationForms() {}

    /** @param monitoredBy who follows them; left out for whoever began what they answer */
    public record Plan(
            @NotNull @Size(max = 50) List<@Valid @NotNull RecommendationPart> recommendations,

            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
            String monitoredBy) {
        /** With fresh ids. */
        public List<Recommendation> made() {
            return recommendations.stream().map(RecommendationPart::made).toList();
        }
    }

    public record RecommendationPart(
            String theme,
            @Size(max = TEXT) String text,
            @Size(max = 20) List<@Valid @NotNull RecommendedAction> actions) {
        private Recommendation made() {
            return new Recommendation(
                    Ids.next(),
                    theme,
                    Narrative.of(text),
                    actions == null
                            ? List.of()
                            : actions.stream().map(RecommendedAction::made).toList());
        }
    }

    public record RecommendedAction(
            @Size(max = TEXT) String what,
            @Size(max = TEXT) String outcome,
            @Size(max = TEXT) String seenBy,
            String owner,
            LocalDate dueOn) {
        private Recommendation.Action made() {
            return new Recommendation.Action(
                    Ids.next(), Narrative.of(what), Narrative.of(outcome), Narrative.of(seenBy), owner, dueOn);
        }
    }

    public record RecommendationView(
            String recommendation, String theme, String text, List<RecommendedActionView> actions) {
        private static RecommendationView of(Recommendation of) {
            return new RecommendationView(
                    of.id(),
                    of.theme(),
                    of.text().text(),
                    of.actions().stream().map(RecommendedActionView::of).toList());
        }
    }

    /** @param action its id, by which the actions service says how it stands */
    public record RecommendedActionView(
            String action, String what, String outcome, String seenBy, String owner, LocalDate dueOn) {
        private static RecommendedActionView of(Recommendation.Action of) {
            return new RecommendedActionView(
                    of.id(), of.what().text(), of.outcome().text(), of.seenBy().text(), of.owner(), of.dueOn());
        }
    }

    public static List<RecommendationView> shown(List<Recommendation> plan) {
        return plan.stream().map(RecommendationView::of).toList();
    }
}
