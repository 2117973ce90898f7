package org.practiceaudit.audit.jointaudits;

import java.time.Instant;
import java.util.List;
import org.practiceaudit.audit.recommendations.Recommendation;

/** What can be asked of a joint audit. */
sealed interface JointAuditCommand {
    /** @param ownStaff whether the independent auditor is of the authority's own staff */
    record Open(JointAudit.Setup setup, boolean ownStaff) implements JointAuditCommand {}

    /** @param children whose record it is, none for every child */
    record NameAuditor(String agency, List<String> children, String auditor, Instant at) implements JointAuditCommand {}

    /** @param missing records that are not in */
    record Analyse(JointAudit.Analysis analysis, List<Missing> missing, String by) implements JointAuditCommand {}

    /** A record that is not in. */
    record Missing(String agency, String child) {}

    record HoldMeeting(JointAudit.Meeting meeting, String by) implements JointAuditCommand {}

    /** @param monitoredBy null for whoever opened the joint audit */
    record Recommend(List<Recommendation> recommendations, String monitoredBy, String by, Instant at)
            implements JointAuditCommand {}

    record ReviewProgress(JointAudit.Progress progress) implements JointAuditCommand {}
}
