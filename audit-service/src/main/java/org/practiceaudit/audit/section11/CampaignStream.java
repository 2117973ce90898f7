package org.practiceaudit.audit.section11;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.messaging.ProgrammeBook;

/** The streams of campaigns, one for each year; they hold no text. */
@ApplicationScoped
class CampaignStream implements StreamDefinition<CampaignCommand, Campaign, CampaignEvent> {
    static final String KIND = "campaign";

    /** Staff who see the line in their list without being of quality assurance. */
    static final String READERS = "readers";

    static final EventNames<CampaignEvent> NAMES = EventNames.of(CampaignEvent.class)
            .name("campaign:opened.v1", CampaignEvent.CampaignOpened.class)
            .name("campaign:organisation-named.v1", CampaignEvent.OrganisationNamed.class)
            .complete();

    private final ProgrammeBook programmes;
    private final CampaignEvolution evolution = new CampaignEvolution();

    CampaignStream(ProgrammeBook programmes) {
        this.programmes = programmes;
    }

    static Origin origin(Campaign.Setup setup) {
        return new Origin(setup.id(), setup.pinned().programme(), setup.pinned().version(), setup.id(), null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<CampaignEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<Campaign, CampaignEvent> evolution() {
        return evolution;
    }

    @Override
    public Uni<Decider<CampaignCommand, Campaign, CampaignEvent>> decider(Campaign state, CampaignCommand command) {
        return switch (state) {
            case Campaign.Opened(var setup) -> under(setup.pinned());
            case Campaign.NotOpened _ ->
                command instanceof CampaignCommand.Open(var setup)
                        ? under(setup.pinned())
                        : Uni.createFrom()
                                .item(Decider.refusing(
                                        evolution, Rejection.notFound("There is no such campaign.", "Open it first.")));
        };
    }

    private Uni<Decider<CampaignCommand, Campaign, CampaignEvent>> under(Campaign.Pinned pinned) {
        return programmes
                .find(pinned.authority(), pinned.programme(), pinned.version())
                .map(CampaignDecider::new);
    }

    @Override
    public Map<String, Object> listing(Campaign state) {
        return switch (state) {
            case Campaign.NotOpened _ -> Map.of();
            case Campaign.Opened(var setup) -> {
                var readers = new LinkedHashSet<>(setup.panel());
                setup.organisations().forEach(each -> readers.add(each.lead()));
                var shown = new LinkedHashMap<String, Object>();
                shown.put("year", setup.year());
                shown.put("chosen", setup.chosen());
                shown.put("organisations", setup.organisations().size());
                shown.put("answersDueOn", setup.answersDueOn().toString());
                shown.put("panelOn", setup.panelOn().toString());
                shown.put(READERS, List.copyOf(readers));
                yield shown;
            }
        };
    }
}
