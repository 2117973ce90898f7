package org.practiceaudit.audit.jointaudits;

import java.time.Instant;
import java.util.List;

/** What has happened to a joint audit. */
sealed interface JointAuditEvent {
    record JointAuditOpened(JointAudit.Setup setup) implements JointAuditEvent {}

    record AgencyAuditorNamed(String agency, List<String> children, String auditor, Instant at)
            implements JointAuditEvent {
        public AgencyAuditorNamed {
            children = List.copyOf(children);
        }
    }

    record RecordsAnalysed(JointAudit.Analysis analysis) implements JointAuditEvent {}

    record MeetingHeld(JointAudit.Meeting meeting) implements JointAuditEvent {}

    record RecommendationsAgreed(JointAudit.Agreed agreed, String by) implements JointAuditEvent {}

    record ProgressReviewed(JointAudit.Progress progress) implements JointAuditEvent {}
}
