package org.practiceaudit.actions.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Problems;

/** One's due dates as an iCalendar feed, at an address that is its own key, since calendars send no token. */
@Path("/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {
    private static final int DAYS_BACK = 60;

    /** @param address secret, shown this once; asked for again, there is another one and this one is void */
    public record NewFeed(String address) {}

    private final CalendarFeeds feeds;
    private final BusinessClock clock;
    private final Caller caller;
    private final String linkBase;
    private final String calendarBase;

    CalendarResource(
            CalendarFeeds feeds,
            BusinessClock clock,
            Caller caller,
            @ConfigProperty(name = "practice-audit.link-base", defaultValue = "http://localhost:8085") String linkBase,
            @ConfigProperty(name = "practice-audit.calendar-base", defaultValue = "http://localhost:8084")
                    String calendarBase) {
        this.feeds = feeds;
        this.clock = clock;
        this.caller = caller;
        this.linkBase = linkBase;
        this.calendarBase = calendarBase;
    }

    /** Needs no Idempotency-Key: the answer holds a secret, which is nowhere kept. */
    @POST
    @ResponseStatus(201)
    @Extension(name = ApiDocument.PLAIN, value = "true")
    public Uni<NewFeed> beginCalendar() {
        return feeds.begin(owner()).map(token -> new NewFeed(calendarBase + "/v1/calendar/" + token + ".ics"));
    }

    @DELETE
    @Extension(name = ApiDocument.PLAIN, value = "true")
    public Uni<Void> revokeCalendar() {
        return feeds.revoke(owner())
                .invoke(there -> {
                    if (!there) {
                        throw Problems.notFound("You have no calendar feed.");
                    }
                })
                .replaceWithVoid();
    }

    /** Open to whoever has the address, without a token. */
    @GET
    @Path("{token}.ics")
    @Produces("text/calendar")
    public Uni<Response> readCalendar(@PathParam("token") String token) {
        var since = WorkingDays.dateOf(clock.now()).minusDays(DAYS_BACK);
        return feeds.find(token)
                .map(found -> found.orElseThrow(() -> Problems.notFound("There is no such calendar.")))
                .flatMap(owner -> feeds.dates(owner, since))
                .map(dates -> Response.ok(Feed.of(dates, linkBase), "text/calendar; charset=utf-8")
                        .header("Cache-Control", "private, max-age=300")
                        .build());
    }

    private CalendarFeeds.Owner owner() {
        return new CalendarFeeds.Owner(caller.authority(), caller.staff());
    }
}
