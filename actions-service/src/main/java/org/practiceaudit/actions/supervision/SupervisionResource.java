package org.practiceaudit.actions.supervision;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.practiceaudit.actions.Acting;
import org.practiceaudit.actions.Reading;
import org.practiceaudit.actions.actions.ActionCommand;
import org.practiceaudit.actions.actions.ActionViews.ActionListed;
import org.practiceaudit.actions.actions.Actions;
import org.practiceaudit.actions.followup.FollowUpCommand;
import org.practiceaudit.actions.followup.FollowUpViews.FollowUpListed;
import org.practiceaudit.actions.followup.FollowUps;
import org.practiceaudit.actions.known.KnownAudits;
import org.practiceaudit.actions.supervision.Session.Said;
import org.practiceaudit.actions.supervision.SupervisionRequests.NewSession;
import org.practiceaudit.actions.supervision.SupervisionViews.SessionView;
import org.practiceaudit.actions.supervision.SupervisionViews.Supervision;
import org.practiceaudit.eventstore.Also;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.messaging.StaffBook;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Problems;

/** Supervision of a worker, or of an auditor (BR-14): what the next one has before it, and the record of those that were held. */
@Path("/v1/supervision")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SupervisionResource {
    private final Sessions sessions;
    private final Actions actions;
    private final FollowUps followUps;
    private final BeforeIt beforeIt;
    private final StaffBook staff;
    private final KnownAudits audits;
    private final CommandGateway gateway;
    private final Caller caller;

    SupervisionResource(
            Sessions sessions,
            Actions actions,
            FollowUps followUps,
            BeforeIt beforeIt,
            StaffBook staff,
            KnownAudits audits,
            CommandGateway gateway,
            Caller caller) {
        this.sessions = sessions;
        this.actions = actions;
        this.followUps = followUps;
        this.beforeIt = beforeIt;
        this.staff = staff;
        this.audits = audits;
        this.gateway = gateway;
        this.caller = caller;
    }

    /**
     * Actions on the cases of a worker and those that the worker owns, moderation's too; of an auditor, the actions for the
     * auditor; and the audits whose findings are still to be discussed. The worker and their line manager see all of it,
     * others what they may read. Each stays here from one supervision to the next until it is closed or discussed.
     */
    @GET
    @Path("{worker}")
    public Uni<Supervision> readSupervision(@PathParam("worker") String worker) {
        var authority = caller.authority();
        var reader = caller.staff();
        return seesAll(worker).flatMap(all -> {
            var asked = new BeforeIt.Asked(authority, worker, reader, all ? null : reader);
            return beforeIt.actions(asked)
                    .flatMap(open -> beforeIt.findings(asked)
                            .flatMap(findings -> held(worker, all)
                                    .map(held -> new Supervision(
                                            worker,
                                            open.stream()
                                                    .map(ActionListed::of)
                                                    .sorted(Comparator.comparing(ActionListed::dueOn)
                                                            .thenComparing(ActionListed::action))
                                                    .toList(),
                                            findings.stream()
                                                    .map(FollowUpListed::of)
                                                    .toList(),
                                            held))));
        });
    }

    /** A session that was held: for the worker, whoever supervises them, and whoever reads everything. */
    @GET
    @Path("{worker}/sessions/{session}")
    public Uni<SessionView> readSession(@PathParam("worker") String worker, @PathParam("session") String session) {
        return seesAll(worker)
                .flatMap(all -> held(worker, all))
                .map(held -> held.stream()
                        .filter(each -> each.session().equals(session))
                        .findFirst()
                        .orElseThrow(() -> Problems.notFound("supervision", session)));
    }

    /** BR-10, PQ-19: a session was held, and looked at everything that is open, or says why not. */
    @POST
    @Path("{worker}/sessions")
    @ResponseStatus(201)
    public Uni<Response> recordSession(@PathParam("worker") String worker, @Valid @NotNull NewSession body) {
        Acting.needsManager(caller);
        var authority = caller.authority();
        var supervisor = caller.staff();
        var id = Ids.next();
        var said = body.said();
        var held = new FollowUpCommand.Held(id, worker, supervisor, body.heldOn());
        return staff.manages(authority, supervisor, worker)
                .flatMap(manages -> beforeIt.items(authority, worker, supervisor)
                        .flatMap(before -> Acting.asManager(gateway, caller, roles(before))
                                .beginning(
                                        sessions,
                                        id,
                                        Origin.keyedBy(worker),
                                        body,
                                        "/v1/supervision/" + worker + "/sessions/" + id,
                                        (_, at) -> new SessionCommand.Hold(
                                                id, worker, supervisor, manages, body.heldOn(), before, said, at),
                                        (_, at) -> said.stream()
                                                .sorted(Comparator.comparing(Said::kind)
                                                        .thenComparing(Said::id))
                                                .<Also<?, ?, ?>>map(each -> also(each, held, at))
                                                .toList())));
    }

    /** Who manages the cases acts as that. */
    private static Map<String, String> roles(List<Session.Item> before) {
        var roles = new HashMap<String, String>();
        before.forEach(item -> roles.putAll(item.supervisors()));
        return roles;
    }

    /** Each look is recorded where the words belong: with the action, or with the audit. */
    private Also<?, ?, ?> also(Said said, FollowUpCommand.Held held, Instant at) {
        return switch (said.kind()) {
            case ACTION ->
                new Also<>(
                        actions,
                        said.id(),
                        null,
                        said.reached()
                                ? new ActionCommand.Supervise(
                                        held.worker(), held.supervisor(), held.on(), said.progress(), said.text(), at)
                                : new ActionCommand.PassOver(
                                        held.worker(), held.supervisor(), held.on(), said.notReached(), at));
            case FINDINGS ->
                new Also<>(
                        followUps,
                        said.id(),
                        null,
                        said.reached()
                                ? new FollowUpCommand.Discuss(held, said.text(), at)
                                : new FollowUpCommand.PassOver(held, said.notReached(), at));
        };
    }

    private Uni<Boolean> seesAll(String worker) {
        return Reading.everything(caller) || caller.staff().equals(worker)
                ? Uni.createFrom().item(true)
                : staff.manages(caller.authority(), caller.staff(), worker);
    }

    /** The latest first; of somebody who does not see all of them, those that they held themselves. */
    private Uni<List<SessionView>> held(String worker, boolean all) {
        Map<String, Object> filter =
                all ? Map.of("worker", worker) : Map.of("worker", worker, "supervisor", caller.staff());
        return beforeIt.all(caller.authority(), Sessions.KIND, filter, "")
                .flatMap(found -> audits.hiddenFrom(caller.authority(), caller.staff())
                        .map(hidden -> found.stream()
                                .map(line -> SessionView.of(line, hidden))
                                .sorted(Comparator.comparing(SessionView::heldOn)
                                        .thenComparing(SessionView::recordedAt)
                                        .reversed())
                                .toList()));
    }
}
