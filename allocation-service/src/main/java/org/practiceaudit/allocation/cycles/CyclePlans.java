package org.practiceaudit.allocation.cycles;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceaudit.allocation.cycles.CycleResource.PlanRequest;
import org.practiceaudit.allocation.enquiry.Enquiries;
import org.practiceaudit.allocation.heard.ReAuditRequests;
import org.practiceaudit.allocation.programmes.PublishedProgrammes;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.rest.Commands;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.programme.Activity;
import org.practiceaudit.programme.HowMany;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.web.Problems;

/** Plans a cycle with what a request leaves open: version, activity, service group, records that are asked for. */
@ApplicationScoped
class CyclePlans {
    private static final int OWN_DIGITS = 8;

    private final EventStore store;
    private final CycleStreams cycles;
    private final PublishedProgrammes programmes;
    private final Enquiries enquiries;
    private final ReAuditRequests requests;

    CyclePlans(
            EventStore store,
            CycleStreams cycles,
            PublishedProgrammes programmes,
            Enquiries enquiries,
            ReAuditRequests requests) {
        this.store = store;
        this.cycles = cycles;
        this.programmes = programmes;
        this.enquiries = enquiries;
        this.requests = requests;
    }

    Uni<Response> plan(Commands commands, String authority, PlanRequest body) {
        return policy(authority, body).flatMap(policy -> {
            var activity = body.activity() == null ? main(policy) : body.activity();
            return named(authority, policy.activity(activity), body)
                    .flatMap(named -> followed(authority, body)
                            .flatMap(before -> plan(commands, authority, policy, activity, before, named, body)));
        });
    }

    private Uni<Response> plan(
            Commands commands,
            String authority,
            ProgrammePolicy policy,
            String activity,
            Optional<Cycle.Plan> before,
            List<Held.Named> named,
            PlanRequest body) {
        var group = before.map(Cycle.Plan::choice).map(Held.Choice::group).orElse(body.group());
        var choice = new Held.Choice(body.month(), group, body.theme(), body.following(), named);
        var cycle = idOf(policy.id(), activity.equals(main(policy)) ? null : activity, choice);
        return commands.beginning(
                        cycles,
                        cycle,
                        new Origin(cycle, policy.id(), policy.version(), cycle, null),
                        body,
                        "/v1/cycles/" + cycle,
                        (_, at) -> new CycleCommand.PlanCycle(
                                authority,
                                cycle,
                                policy.id(),
                                policy.version(),
                                activity,
                                choice,
                                before.orElse(null),
                                body.name(),
                                at))
                .call(() -> enquiries.expect(commands, authority, cycle));
    }

    private static String main(ProgrammePolicy policy) {
        return policy.activities().getFirst().code();
    }

    /** What a pathway asks to have audited again is what a cycle of re-audits is for. */
    private Uni<List<Held.Named>> named(String authority, Optional<Activity> activity, PlanRequest body) {
        var asked = activity.filter(each -> each.kind() == Activity.Kind.RE_AUDIT)
                .filter(each -> each.howMany() instanceof HowMany.Named);
        return body.records().isEmpty() && asked.isPresent()
                ? requests.open(authority)
                : Uni.createFrom().item(body.records());
    }

    /** Empty where none is named, or none is planned under that name, which the decider tells. */
    private Uni<Optional<Cycle.Plan>> followed(String authority, PlanRequest body) {
        if (body.following() == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return store.load(cycles, CycleSteps.stream(authority, body.following()))
                .map(loaded ->
                        loaded.state() instanceof Cycle.Begun begun ? Optional.of(begun.plan()) : Optional.empty());
    }

    private Uni<ProgrammePolicy> policy(String authority, PlanRequest body) {
        var wanted = body.version() == null
                ? programmes.inEffect(authority, body.programme(), body.month().atDay(1))
                : programmes.policy(authority, body.programme(), body.version());
        return wanted.map(found -> found.orElseThrow(() -> Problems.broken(
                "INPUT",
                "version",
                body.version() == null
                        ? "No version of this programme is in effect in " + body.month() + "."
                        : "Version " + body.version() + " of this programme is not published.",
                "Publish it first, or name a published version.")));
    }

    /** Readable, and the same for the same plan: {@code camden-practice-week-2026-07}. */
    private static String idOf(String programme, String activity, Held.Choice choice) {
        // There may be many named ones in a month.
        var own = choice.named().isEmpty() ? null : Ids.next().substring(0, OWN_DIGITS);
        return Stream.of(programme, activity, choice.group(), choice.month().toString(), own)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("-"));
    }
}
