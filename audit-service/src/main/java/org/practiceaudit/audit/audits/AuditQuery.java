package org.practiceaudit.audit.audits;

import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.practiceaudit.web.Problems;

/** Which audits a list is to hold; what is not asked for does not limit it. */
public class AuditQuery {
    private static final Set<String> STATES =
            Set.of("allocated", "in-progress", "submitted", "returned", "finalised", "invalidated", "cancelled");
    private static final String OVERDUE = "overdue";

    @QueryParam("cycle")
    String cycle;

    @QueryParam("auditor")
    @Parameter(description = "Staff id of the auditor.")
    String auditor;

    @QueryParam("state")
    @Parameter(
            description = "A state, or overdue for those not submitted by the end of their due day.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "allocated",
                                "in-progress",
                                "submitted",
                                "returned",
                                "finalised",
                                "invalidated",
                                "cancelled",
                                OVERDUE
                            }))
    String state;

    @QueryParam("headOfService")
    @Parameter(description = "With state=overdue: only audits of auditors whom this head of service manages (BR-05).")
    String headOfService;

    boolean overdue() {
        return OVERDUE.equals(state);
    }

    Optional<String> headOfService() {
        if (headOfService != null && !overdue()) {
            throw Problems.invalid(
                    "headOfService",
                    "headOfService goes with state=overdue only.",
                    "Add state=overdue, or leave it out.");
        }
        return Optional.ofNullable(headOfService);
    }

    Map<String, Object> filter() {
        var filter = new HashMap<String, Object>();
        if (cycle != null) {
            filter.put("cycle", cycle);
        }
        if (auditor != null) {
            filter.put("auditor", auditor);
        }
        if (overdue()) {
            filter.put("overdue", true);
        } else if (state != null) {
            filter.put("state", known(state));
        }
        return filter;
    }

    private static String known(String state) {
        if (!STATES.contains(state)) {
            throw Problems.invalid(
                    "state",
                    "'" + state + "' is no state of an audit.",
                    "Use allocated, in-progress, submitted, returned, finalised, invalidated, cancelled or overdue.");
        }
        return state;
    }
}
