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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestQuery;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** What the caller has been told, and nobody else's. */
@Path("/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
public class InboxResource {
    /**
     * One fact, told once.
     *
     * @param fact code of what it is
     * @param text the same in plain English, without a name or a word of what was written
     * @param role in which the reader is told, null where they were named
     * @param subject what it is about: an audit, an action, a pathway, a cycle
     * @param rule that asks for what is due, null where the fact says it
     * @param items references that it lists
     * @param urgent whether it was sent at once
     * @param at business time of the fact
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Notice(
            String notice,
            String fact,
            String text,
            String role,
            String audit,
            String child,
            String cycle,
            String subject,
            String step,
            LocalDate dueOn,
            String rule,
            List<String> items,
            String link,
            boolean urgent,
            Instant at,
            Instant readAt) {}

    private final Inbox inbox;
    private final MailSettings mail;
    private final Caller caller;

    InboxResource(Inbox inbox, MailSettings mail, Caller caller) {
        this.inbox = inbox;
        this.mail = mail;
        this.caller = caller;
    }

    /**
     * A page of notices, the latest first.
     *
     * @param state unread, which it is without one, or all
     */
    @GET
    public Uni<Page<Notice>> listInbox(@RestQuery String state, @BeanParam PageQuery page) {
        var unread = unreadOnly(state);
        var before = page.after().map(Numbers::cursor).orElse(Long.MAX_VALUE);
        return inbox.list(caller.authority(), caller.staff(), unread, before, page.limit() + 1)
                .map(read -> Page.of(read, page, row -> row.id.toString()).map(this::shown));
    }

    /** Read, once and for all; needs no Idempotency-Key. */
    @POST
    @Path("{notice}/read")
    @Extension(name = ApiDocument.PLAIN, value = "true")
    public Uni<Void> readNotice(@PathParam("notice") String notice) {
        return inbox.read(caller.authority(), caller.staff(), Numbers.id("notice", notice))
                .invoke(there -> {
                    if (!there) {
                        throw Problems.notFound("There is no notice '" + notice + "' for you.");
                    }
                })
                .replaceWithVoid();
    }

    private static boolean unreadOnly(String state) {
        return switch (state) {
            case null -> true;
            case "unread" -> true;
            case "all" -> false;
            default -> throw Problems.invalid("state", "There is no state '" + state + "'.", "Ask for unread or all.");
        };
    }

    private Notice shown(NoticeRow row) {
        return new Notice(
                row.id.toString(),
                row.fact,
                Wording.sentence(row),
                row.role,
                row.audit,
                row.child,
                row.cycle,
                row.subject,
                row.step,
                row.dueOn,
                row.rule,
                List.of(row.items),
                mail.link(Wording.path(row)),
                row.atOnce,
                row.occurredAt,
                row.readAt);
    }
}
