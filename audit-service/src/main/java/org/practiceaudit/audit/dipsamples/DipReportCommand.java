package org.practiceaudit.audit.dipsamples;

import java.time.Instant;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Role;

/** What can be asked of a report on dip samples. */
sealed interface DipReportCommand {
    /** Allocation has given somebody a sample of this line. */
    record NoteSample(DipReport.Enquiry enquiry, String audit) implements DipReportCommand {}

    /** @param outstanding samples that nobody has handed in yet */
    record Write(DipReport.Text text, List<String> outstanding) implements DipReportCommand {}

    /**
     * @param as every role of the programme's signatories that they hold
     * @param readers who reads it when it is signed off
     */
    record Sign(String by, List<Role> as, List<String> readers, Instant at) implements DipReportCommand {}

    record SendBack(Narrative reason, String by, Instant at) implements DipReportCommand {}
}
