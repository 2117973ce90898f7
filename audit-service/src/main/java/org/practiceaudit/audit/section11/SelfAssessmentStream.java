package org.practiceaudit.audit.section11;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practiceaudit.audit.recommendations.Recommendation;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.WiderWorkEvent;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.messaging.ProgrammeBook;

/** One stream for each organisation of a campaign. No child is concerned, so that each has a key of its own. */
@ApplicationScoped
class SelfAssessmentStream implements StreamDefinition<SelfAssessmentCommand, SelfAssessment, SelfAssessmentEvent> {
    static final String KIND = "selfassessment";

    static final EventNames<SelfAssessmentEvent> NAMES = EventNames.of(SelfAssessmentEvent.class)
            .name("selfassessment:answers-saved.v1", SelfAssessmentEvent.AnswersSaved.class)
            .name("selfassessment:submitted.v1", SelfAssessmentEvent.AssessmentSubmitted.class)
            .name("selfassessment:panel-held.v1", SelfAssessmentEvent.PanelHeld.class)
            .name("selfassessment:plan-agreed.v1", SelfAssessmentEvent.PlanAgreed.class)
            .name("selfassessment:progress-reviewed.v1", SelfAssessmentEvent.ProgressReviewed.class)
            .complete();

    private static final String SOURCE = "section-11";

    private final ProgrammeBook programmes;
    private final SelfAssessmentEvolution evolution = new SelfAssessmentEvolution();

    SelfAssessmentStream(ProgrammeBook programmes) {
        this.programmes = programmes;
    }

    /** The same organisation of the same campaign has the same self-assessment. */
    static String idOf(String authority, String campaign, String organisation) {
        return UUID.nameUUIDFromBytes(
                        String.join("|", authority, campaign, organisation).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static Origin origin(SelfAssessment.Place place) {
        return new Origin(
                place.id(), place.pinned().programme(), place.pinned().version(), place.campaign(), place.id());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<SelfAssessmentEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<SelfAssessment, SelfAssessmentEvent> evolution() {
        return evolution;
    }

    @Override
    public Uni<Decider<SelfAssessmentCommand, SelfAssessment, SelfAssessmentEvent>> decider(
            SelfAssessment state, SelfAssessmentCommand command) {
        return switch (state) {
            case SelfAssessment.Begun begun -> under(begun.place());
            case SelfAssessment.NotBegun _ ->
                command instanceof SelfAssessmentCommand.Save save
                        ? under(save.place())
                        : Uni.createFrom()
                                .item(Decider.refusing(
                                        evolution,
                                        Rejection.notFound(
                                                "There is no such self-assessment.",
                                                "Its lead begins it by answering.")));
        };
    }

    private Uni<Decider<SelfAssessmentCommand, SelfAssessment, SelfAssessmentEvent>> under(SelfAssessment.Place place) {
        var pinned = place.pinned();
        return programmes
                .find(pinned.authority(), pinned.programme(), pinned.version())
                .map(SelfAssessmentDecider::new);
    }

    @Override
    public List<PublicEvent> publish(SelfAssessmentEvent event, SelfAssessment after) {
        return switch (event) {
            case SelfAssessmentEvent.PlanAgreed(var plan, var monitoredBy, var by, var at) -> {
                var place = ((SelfAssessment.Begun) after).place();
                yield List.of(new WiderWorkEvent.RecommendationsAgreed(
                        place.id(),
                        SOURCE,
                        place.campaign(),
                        place.chosen(),
                        plan.size(),
                        Recommendation.proposed(plan),
                        monitoredBy,
                        by,
                        at));
            }
            case SelfAssessmentEvent.AnswersSaved _,
                    SelfAssessmentEvent.AssessmentSubmitted _,
                    SelfAssessmentEvent.PanelHeld _,
                    SelfAssessmentEvent.ProgressReviewed _ -> List.of();
        };
    }

    @Override
    public Map<String, Object> listing(SelfAssessment state) {
        return switch (state) {
            case SelfAssessment.NotBegun _ -> Map.of();
            case SelfAssessment.Begun begun -> {
                var shown = new LinkedHashMap<String, Object>();
                shown.put("campaign", begun.place().campaign());
                shown.put("organisation", begun.place().organisation());
                shown.put("state", begun.code());
                if (begun instanceof SelfAssessment.Submitted submitted) {
                    shown.put("onTime", submitted.onTime());
                }
                yield shown;
            }
        };
    }
}
