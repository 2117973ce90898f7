package org.practiceaudit.allocation.allocations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Who audits and who would moderate the record of which child, and everybody connected with the child when it was
 * decided.
 *
 * @param inModerationSample whether it is drawn for moderation whatever its grade
 * @param reAuditOf the audit that this one repeats, null for a first audit
 * @param why the reasons for this auditor and this moderator
 * @param lineOfEnquiry code of the one line of enquiry that a dip sample tests (TH-07), null for every other audit
 */
public record Allocation(
        String audit,
        String child,
        String team,
        String service,
        String worker,
        String teamManager,
        String serviceManager,
        String headOfService,
        String iro,
        String cpChair,
        boolean courtProceedings,
        String auditor,
        String moderator,
        boolean inModerationSample,
        String reAuditOf,
        List<Why> why,
        @JsonInclude(JsonInclude.Include.NON_NULL) String lineOfEnquiry) {
    public Allocation {
        why = List.copyOf(why);
    }

    /** The same audit in other hands. */
    Allocation handedTo(String newAuditor, String newModerator, List<Why> reasons) {
        return new Allocation(
                audit,
                child,
                team,
                service,
                worker,
                teamManager,
                serviceManager,
                headOfService,
                iro,
                cpChair,
                courtProceedings,
                newAuditor,
                newModerator,
                inModerationSample,
                reAuditOf,
                reasons,
                lineOfEnquiry);
    }
}
