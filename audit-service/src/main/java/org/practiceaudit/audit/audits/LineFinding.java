package org.practiceaudit.audit.audits;

import java.util.List;
import org.practiceaudit.eventstore.Narrative;

/**
 * What the auditor found on one of the cycle's lines of enquiry (TH-08).
 *
 * @param line its code
 * @param evidence what the finding rests on; may be empty where a section cites it
 */
record LineFinding(String line, Narrative finding, List<SectionWork.Evidence> evidence) {
    LineFinding {
        evidence = List.copyOf(evidence);
    }
}
