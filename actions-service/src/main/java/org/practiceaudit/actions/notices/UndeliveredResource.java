package org.practiceaudit.actions.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestQuery;
import org.practiceaudit.actions.known.KnownAudits;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Notices that reached nobody, for those who see to it that they do. */
@Path("/v1/notices/undeliverable")
@Produces(MediaType.APPLICATION_JSON)
public class UndeliveredResource {
    private static final Role[] LOOK_AFTER_IT = {
        Role.AUDIT_TEAM, Role.AUDIT_MANAGER, Role.HEAD_OF_QUALITY_ASSURANCE, Role.OPERATOR
    };

    /**
     * A fact that somebody should have been told of.
     *
     * @param fact what was to be told; with audit and subject null for an operator
     * @param recipient staff id, null where nobody holds the role
     * @param reason why it did not arrive
     * @param attempts how often a mail was tried
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Undeliverable(
            String notice,
            String fact,
            String audit,
            String subject,
            String recipient,
            String role,
            String reason,
            int attempts,
            Instant at) {}

    private final Undelivered undelivered;
    private final KnownAudits audits;
    private final Caller caller;

    UndeliveredResource(Undelivered undelivered, KnownAudits audits, Caller caller) {
        this.undelivered = undelivered;
        this.audits = audits;
        this.caller = caller;
    }

    /**
     * The oldest first; without what is about an audit that the caller moderates blind. An operator sees what hinders delivery, and
     * not what was to be told of which case.
     */
    @GET
    public Uni<Page<Undeliverable>> listUndeliverable(@RestQuery String audit, @BeanParam PageQuery page) {
        var blank = caller.actingAs(LOOK_AFTER_IT) == Role.OPERATOR;
        if (blank && audit != null) {
            throw Problems.forbidden("What is about one audit is not for operators.", "Leave the audit out.");
        }
        var after = page.after().map(Numbers::cursor).orElse(0L);
        return audits.hiddenFrom(caller.authority(), caller.staff())
                .flatMap(hidden -> undelivered
                        .list(caller.authority(), audit, after, page.limit() + 1)
                        .map(read -> Page.of(read, page, row -> row.id.toString())
                                .map(row -> blank ? hindered(row) : shown(row))
                                .without(line -> line.audit() != null && hidden.contains(line.audit()))));
    }

    /** Sent again, or told to whoever holds the role by now. Needs no Idempotency-Key: what is on its way is not sent twice. */
    @POST
    @Path("{notice}/retry")
    @Extension(name = ApiDocument.PLAIN, value = "true")
    public Uni<Void> retryNotice(@PathParam("notice") String notice) {
        caller.actingAs(LOOK_AFTER_IT);
        return undelivered
                .retry(caller.authority(), Numbers.id("undeliverable notice", notice))
                .invoke(tried -> {
                    if (!tried.orElseThrow(() -> Problems.notFound("undeliverable notice", notice))) {
                        throw Problems.wrongState(
                                "Still nobody holds the role.", "Have the staff directory say who holds it.");
                    }
                })
                .replaceWithVoid();
    }

    private static Undeliverable shown(NoticeRow row) {
        var nobody = row.delivery.equals("no-holder");
        return new Undeliverable(
                row.id.toString(),
                row.fact,
                row.audit,
                row.subject,
                nobody ? null : row.recipient,
                row.role,
                nobody ? nobody(row) : row.failure,
                row.attempts,
                row.occurredAt);
    }

    private static Undeliverable hindered(NoticeRow row) {
        var all = shown(row);
        return new Undeliverable(
                all.notice(), null, null, null, all.recipient(), all.role(), all.reason(), all.attempts(), all.at());
    }

    private static String nobody(NoticeRow row) {
        return row.recipient.startsWith(Addressees.SERVICE)
                ? "no group manager of service " + row.recipient.substring(Addressees.SERVICE.length())
                : "no holder of role " + row.role;
    }
}
