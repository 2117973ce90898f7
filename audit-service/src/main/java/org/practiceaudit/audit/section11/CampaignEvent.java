package org.practiceaudit.audit.section11;

import java.time.Instant;

/** What has happened to a year's campaign. */
sealed interface CampaignEvent {
    record CampaignOpened(Campaign.Setup setup) implements CampaignEvent {}

    record OrganisationNamed(Campaign.Organisation organisation, Instant at) implements CampaignEvent {}
}
