package org.practiceaudit.allocation.heard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Map;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;

/** Work that pathways ask to have audited again, and which of it somebody has been given (TH-25, PQ-20). */
@Path("/v1/re-audit-requests")
@Produces(MediaType.APPLICATION_JSON)
public class ReAuditResource {
    /**
     * @param audit that is to be repeated
     * @param dueOn day by whose end it should be allocated
     * @param missed whether that day passed without it
     * @param state open, allocated or withdrawn
     * @param allocatedAs the audit that repeats it, left out while it is open
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReAuditShown(
            String id,
            String audit,
            String child,
            String kind,
            String reason,
            LocalDate dueOn,
            boolean missed,
            String state,
            String allocatedAs,
            String cycle) {
        private static ReAuditShown of(EventStore.Listed listed) {
            var shown = listed.shown();
            return new ReAuditShown(
                    listed.id(),
                    shown.get("audit").asText(),
                    shown.get("child").asText(),
                    shown.get("kind").asText(),
                    shown.get("reason").asText(),
                    LocalDate.parse(shown.get("dueOn").asText()),
                    shown.get("missed").asBoolean(),
                    shown.get("state").asText(),
                    shown.path("as").asText(null),
                    shown.path("cycle").asText(null));
        }
    }

    private final EventStore store;
    private final Caller caller;

    ReAuditResource(EventStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    /** @param state open, allocated or withdrawn; all when left out */
    @GET
    public Uni<Page<ReAuditShown>> reAuditRequests(
            @QueryParam("state") @Pattern(regexp = "open|allocated|withdrawn") String state,
            @BeanParam PageQuery page) {
        caller.actingAs(
                Role.AUDIT_TEAM, Role.AUDIT_MANAGER, Role.HEAD_OF_QUALITY_ASSURANCE, Role.PRINCIPAL_SOCIAL_WORKER);
        return store.list(
                        caller.authority(),
                        ReAuditStreams.KIND,
                        state == null ? Map.of() : Map.of("state", state),
                        page.after().orElse(""),
                        page.limit() + 1)
                .map(read -> Page.of(read, page, EventStore.Listed::id).map(ReAuditShown::of));
    }
}
