package org.practiceaudit.audit.jointaudits;

import java.time.Instant;
import org.practiceaudit.eventstore.Narrative;

/** What can be asked of an agency's record. */
sealed interface AgencyRecordCommand {
    /**
     * Who asks, as the joint audit has it at this moment.
     *
     * @param auditor whom the agency has named for this record, null while it has named nobody
     * @param independent who analyses the records
     * @param gathering whether records may still change
     */
    record By(String staff, String auditor, String independent, boolean gathering) {}

    By by();

    record Save(AgencyRecord.Place place, AgencyRecord.Findings findings, By by) implements AgencyRecordCommand {}

    record Submit(By by, Instant at) implements AgencyRecordCommand {}

    record SayNotInvolved(AgencyRecord.Place place, Narrative reason, By by, Instant at)
            implements AgencyRecordCommand {}

    record Return(Narrative reason, By by, Instant at) implements AgencyRecordCommand {}
}
