package org.practiceaudit.audit.jointaudits;

import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.audit.jointaudits.JointAudit.Analysed;
import org.practiceaudit.audit.jointaudits.JointAudit.Discussed;
import org.practiceaudit.audit.jointaudits.JointAudit.Followed;
import org.practiceaudit.audit.jointaudits.JointAudit.Gathering;
import org.practiceaudit.audit.jointaudits.JointAudit.Named;
import org.practiceaudit.eventstore.Evolution;

/** How a joint audit's facts fold. */
class JointAuditEvolution implements Evolution<JointAudit, JointAuditEvent> {
    @Override
    public JointAudit initial() {
        return new JointAudit.NotOpened();
    }

    @Override
    public JointAudit evolve(JointAudit state, JointAuditEvent event) {
        return switch (event) {
            case JointAuditEvent.JointAuditOpened(var setup) -> new Gathering(setup, Named.NOBODY);
            case JointAuditEvent.AgencyAuditorNamed(var agency, var children, var auditor, var _) -> {
                var was = (Gathering) state;
                yield new Gathering(was.setup(), was.named().with(agency, children, auditor));
            }
            case JointAuditEvent.RecordsAnalysed(var analysis) -> {
                var was = (Gathering) state;
                yield new Analysed(was.setup(), was.named(), analysis);
            }
            case JointAuditEvent.MeetingHeld(var meeting) -> {
                var was = (Analysed) state;
                yield new Discussed(was.setup(), was.named(), was.analysis(), meeting);
            }
            case JointAuditEvent.RecommendationsAgreed(var agreed, var _) -> {
                var was = (Discussed) state;
                yield new Followed(was.setup(), was.named(), was.analysis(), was.meeting(), agreed, List.of());
            }
            case JointAuditEvent.ProgressReviewed(var progress) -> {
                var was = (Followed) state;
                var all = new ArrayList<>(was.progress());
                all.add(progress);
                yield new Followed(was.setup(), was.named(), was.analysis(), was.meeting(), was.agreed(), all);
            }
        };
    }
}
