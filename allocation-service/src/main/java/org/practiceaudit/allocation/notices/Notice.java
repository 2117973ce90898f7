package org.practiceaudit.allocation.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.allocation.enquiry.Line;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.Role;

/**
 * What somebody is told of a cycle's allocations. Who audits a record also learns with what and for what.
 *
 * @param audit null where it is about the whole proposal
 * @param role in which they are told
 * @param recipient staff id, null where it is for whoever holds the role
 * @param sentOn London day on which it goes out
 * @param tool for auditor and moderator, else null
 * @param lines of enquiry, for auditor and moderator, else null
 * @param commentOnEveryLine whether the audit must comment on every one of the lines (TH-08), else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notice(
        About about,
        String audit,
        String child,
        Role role,
        String recipient,
        LocalDate sentOn,
        LocalDate dueOn,
        AuditTool tool,
        List<Line> lines,
        Boolean commentOnEveryLine) {
    /** What it is about. */
    public enum About implements Coded {
        /** Allocations wait for confirmation (TH-03). */
        ALLOCATIONS_PROPOSED,
        /** An audit is allocated (TH-08). */
        AUDIT_ALLOCATED
    }

    /**
     * Where the tool is found.
     *
     * @param kind of audit, the activity's code
     * @param sections codes, in their order
     */
    public record AuditTool(String programme, int version, String kind, List<String> sections) {}
}
