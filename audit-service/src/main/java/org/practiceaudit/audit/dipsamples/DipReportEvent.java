package org.practiceaudit.audit.dipsamples;

import java.time.Instant;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;

/** What has happened to a report on dip samples. */
sealed interface DipReportEvent {
    record SampleNoted(DipReport.Enquiry enquiry, String audit) implements DipReportEvent {}

    record ReportWritten(DipReport.Text text) implements DipReportEvent {}

    record ReportSigned(DipReport.Signature signature) implements DipReportEvent {}

    record ReportSentBack(Narrative reason, String by, Instant at) implements DipReportEvent {}

    /** The last signature was given. */
    record ReportSignedOff(List<String> readers, Instant at) implements DipReportEvent {
        public ReportSignedOff {
            readers = List.copyOf(readers);
        }
    }
}
