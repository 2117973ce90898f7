package org.practiceaudit.moderation.moderations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.moderation.moderations.Finding.Scenario;

/**
 * What the audit team sends when it has settled a referral, so that the moderation goes on (TH-17). An audit that it
 * invalidates instead is invalidated where audits are.
 */
record ReferralRequest(
        @NotNull Scenario scenario,
        @Size(max = Narrative.MOST_CHARACTERS) String answer) {
    ModerationCommand command(String by, Instant at) {
        return new ModerationCommand.AnswerReferral(scenario, Narrative.of(answer), by, at);
    }
}
