package org.practiceaudit.eventstore.reads;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which reads a list is to hold; what is not asked for does not limit it. A resource takes it as {@code @BeanParam}. */
public class ReadQuery {
    @QueryParam("audit")
    @Parameter(description = "Reads of this audit.")
    String audit;

    @QueryParam("child")
    @Parameter(description = "Reads of this child's audits.")
    String child;

    @QueryParam("staff")
    @Parameter(description = "Reads by this member of staff.")
    String staff;
}
