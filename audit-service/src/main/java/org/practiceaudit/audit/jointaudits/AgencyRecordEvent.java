package org.practiceaudit.audit.jointaudits;

import java.time.Instant;
import org.practiceaudit.eventstore.Narrative;

/** What has happened to an agency's record. */
sealed interface AgencyRecordEvent {
    record FindingsSaved(AgencyRecord.Place place, AgencyRecord.Findings findings, String by)
            implements AgencyRecordEvent {}

    record RecordSubmitted(boolean onTime, String by, Instant at) implements AgencyRecordEvent {}

    record NotInvolvedSaid(AgencyRecord.Place place, Narrative reason, String by, Instant at)
            implements AgencyRecordEvent {}

    record RecordReturned(Narrative reason, String by, Instant at) implements AgencyRecordEvent {}
}
