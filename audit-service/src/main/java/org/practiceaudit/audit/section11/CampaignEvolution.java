package org.practiceaudit.audit.section11;

import org.practiceaudit.eventstore.Evolution;

/** How a campaign's facts fold. */
class CampaignEvolution implements Evolution<Campaign, CampaignEvent> {
    @Override
    public Campaign initial() {
        return new Campaign.NotOpened();
    }

    @Override
    public Campaign evolve(Campaign state, CampaignEvent event) {
        return switch (event) {
            case CampaignEvent.CampaignOpened(var setup) -> new Campaign.Opened(setup);
            case CampaignEvent.OrganisationNamed(var organisation, var _) ->
                new Campaign.Opened(((Campaign.Opened) state).setup().with(organisation));
        };
    }
}
