package org.practiceaudit.audit.section11;

import java.time.Instant;

/** What can be asked of a year's campaign. */
sealed interface CampaignCommand {
    record Open(Campaign.Setup setup) implements CampaignCommand {}

    /** Takes an organisation into scope, or names another lead of it. */
    record NameOrganisation(Campaign.Organisation organisation, Instant at) implements CampaignCommand {}
}
