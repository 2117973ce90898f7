package org.practiceaudit.allocation.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.practiceaudit.allocation.allocations.Allocations;
import org.practiceaudit.allocation.cycles.Cycles;
import org.practiceaudit.allocation.population.Population;
import org.practiceaudit.allocation.programmes.PublishedProgrammes;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.programme.DrawnFrom;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Problems;

/** A programme's audit year: what it holds when, and whose work it has looked at. */
@Path("/v1/programmes/{programme}")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {
    private static final Role[] READERS = {
        Role.AUDIT_TEAM,
        Role.AUDIT_MANAGER,
        Role.HEAD_OF_QUALITY_ASSURANCE,
        Role.HEAD_OF_SERVICE,
        Role.HEAD_OF_LEARNING_ACADEMY,
        Role.PRINCIPAL_SOCIAL_WORKER
    };

    /**
     * @param version of the programme whose calendar it is
     * @param from first month of the audit year
     * @param to its last month
     * @param onDemand codes of the activities that have no month of their own
     */
    public record CalendarShown(
            String programme,
            int version,

            @Schema(implementation = String.class, pattern = "^[0-9]{4}-[0-9]{2}$")
            YearMonth from,

            @Schema(implementation = String.class, pattern = "^[0-9]{4}-[0-9]{2}$")
            YearMonth to,

            List<AuditCalendar.Entry> entries,
            List<String> onDemand) {}

    private final PublishedProgrammes programmes;
    private final Cycles cycles;
    private final Population population;
    private final Allocations allocations;
    private final BusinessClock clock;
    private final Caller caller;

    CalendarResource(
            PublishedProgrammes programmes,
            Cycles cycles,
            Population population,
            Allocations allocations,
            BusinessClock clock,
            Caller caller) {
        this.programmes = programmes;
        this.cycles = cycles;
        this.population = population;
        this.allocations = allocations;
        this.clock = clock;
        this.caller = caller;
    }

    /** The audit year that the month belongs to, under the newest version in effect (CA-01, TH-01). */
    @GET
    @Path("/calendar")
    public Uni<CalendarShown> calendar(
            @PathParam("programme") String programme,
            @QueryParam("from")
                    @Parameter(description = "A month of the audit year, such as 2026-04; this month's when left out.")
                    String from) {
        caller.actingAs(READERS);
        var today = WorkingDays.dateOf(clock.now());
        var month = read("from", from, YearMonth::parse, YearMonth.from(today), "Give a month such as 2026-04.");
        return policy(programme, later(today, month.atDay(1))).flatMap(policy -> calendar(policy, month, today));
    }

    private Uni<CalendarShown> calendar(ProgrammePolicy policy, YearMonth month, LocalDate today) {
        var first = policy.auditYear().startOf(month);
        var last = first.plusMonths(11);
        return cycles.of(
                        caller.authority(),
                        policy.id(),
                        each -> !each.month().isBefore(first) && !each.month().isAfter(last))
                .map(planned -> planned.stream().map(CalendarResource::planned).toList())
                .map(planned -> new CalendarShown(
                        policy.id(),
                        policy.version(),
                        first,
                        last,
                        AuditCalendar.of(policy, first, planned, today),
                        AuditCalendar.onDemand(policy)));
    }

    private static AuditCalendar.Planned planned(Cycles.Standing standing) {
        var shown = standing.shown();
        return new AuditCalendar.Planned(
                shown.id(),
                shown.activity(),
                shown.month(),
                shown.group(),
                shown.state(),
                shown.confirmedAt() != null || shown.closedOn() != null,
                shown.sentLate());
    }

    /** Who is still uncovered in the audit year of a day (CA-03). */
    @GET
    @Path("/coverage")
    public Uni<Coverage> coverage(
            @PathParam("programme") String programme,
            @QueryParam("on") @Parameter(description = "A day of the audit year; today when left out.") String on) {
        caller.actingAs(READERS);
        var authority = caller.authority();
        var today = WorkingDays.dateOf(clock.now());
        var day = read("on", on, LocalDate::parse, today, "Give a day such as 2026-04-01.");
        return policy(programme, later(today, day)).flatMap(policy -> {
            var yearBegan = policy.auditYear().startOf(YearMonth.from(day)).atDay(1);
            return population
                    .records(authority, DrawnFrom.Subject.CHILD)
                    .flatMap(children ->
                            allocations.all(authority).map(all -> Coverage.of(children, all, yearBegan, day)));
        });
    }

    private Uni<ProgrammePolicy> policy(String programme, LocalDate on) {
        return programmes
                .inEffect(caller.authority(), programme, on)
                .map(found -> found.orElseThrow(() -> Problems.notFound(
                        "There is no version of programme '" + programme + "' that is in effect by " + on + ".")));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static <T> T read(String field, String text, Function<String, T> parse, T usual, String remedy) {
        if (text == null || text.isEmpty()) {
            return usual;
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException _) {
            throw Problems.invalid(field, field + " cannot be read.", remedy);
        }
    }
}
