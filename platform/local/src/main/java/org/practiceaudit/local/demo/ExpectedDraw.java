package org.practiceaudit.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practiceaudit.programme.Activity;
import org.practiceaudit.programme.DrawnFrom;
import org.practiceaudit.programme.HowMany;
import org.practiceaudit.programme.Spread;
import org.practiceaudit.programme.WorkingDays;

/** What a draw must have given, out of the authority and the programme: how many, of which sort, and nobody left out. */
final class ExpectedDraw {
    private final SyntheticAuthority authority;
    private final Seen seen;
    private final Set<String> allocatedBefore;
    private final Activity activity;
    private final List<SyntheticAuthority.Child> drawn;
    private final List<Expectation> all = new ArrayList<>();

    private ExpectedDraw(SyntheticAuthority authority, Seen seen, Set<String> allocatedBefore) {
        this.authority = authority;
        this.seen = seen;
        this.allocatedBefore = allocatedBefore;
        this.activity = seen.occasion().activity();
        var references = seen.strata().keySet();
        this.drawn = authority.children().stream()
                .filter(child -> references.contains(child.child()))
                .toList();
    }

    /** @param allocatedBefore whose audits of the same year are still to come */
    static List<Expectation> of(SyntheticAuthority authority, Seen seen, Set<String> allocatedBefore) {
        var expected = new ExpectedDraw(authority, seen, allocatedBefore);
        expected.numbers();
        expected.strata();
        expected.activity.spread().forEach(expected::spread);
        expected.records();
        return expected.all;
    }

    private void numbers() {
        var source = activity.howMany().source();
        int wanted = wanted();
        all.add(Expectation.equal(
                source, "records wanted and drawn", wanted, seen.sample().size()));
        all.add(Expectation.equal(
                source, "allocations", wanted, seen.allocations().size()));
        var accepted = seen.cycle().path("sample").path("shortfallAccepted");
        all.add(Expectation.that(source, "no shortfall", !accepted.isTextual(), "accepted: " + accepted.asText()));
    }

    private int wanted() {
        return switch (activity.howMany()) {
            case HowMany.PerAuditor(int each, var _) ->
                each * seen.cycle().path("frame").path("auditors").asInt();
            case HowMany.Quotas(var quotas, var _) ->
                quotas.stream().mapToInt(HowMany.Quota::atLeast).sum();
            case HowMany.Target _ -> activity.timetable().target(seen.occasion().month());
            case HowMany.PerLineOfEnquiry(int least, int _, var _) -> least * lines().size();
            case HowMany.Everything _ -> authority.carers().size();
            case HowMany.BelowGood _, HowMany.Named _ ->
                throw new DemoProblem("No demo holds " + activity.code() + ", which goes back to what was audited.");
        };
    }

    private List<String> lines() {
        return seen.cycle()
                .path("sample")
                .path("lines")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    /** Where each record is drawn for a sort of its own, so many of each. */
    private void strata() {
        var found = Seen.counts(seen.sample(), each -> each.path("stratum").asText());
        switch (activity.howMany()) {
            case HowMany.Quotas(var quotas, var source) ->
                quotas.forEach(quota -> all.add(Expectation.equal(
                        source, "drawn for " + quota.code(), (long) quota.atLeast(), found.get(quota.code()))));
            case HowMany.PerLineOfEnquiry(int least, int _, var source) ->
                lines().forEach(line -> all.add(Expectation.equal(
                        source, "drawn for the line " + line, (long) least, found.get("line-" + line))));
            case HowMany.PerAuditor _,
                    HowMany.Target _,
                    HowMany.Everything _,
                    HowMany.BelowGood _,
                    HowMany.Named _ -> {}
        }
    }

    private void spread(Spread spread) {
        switch (spread.by()) {
            case RAG -> values(spread, List.of("red", "amber", "green"), SyntheticAuthority.Child::rag);
            case MOVEMENT ->
                values(spread, List.of("transfer", "stepped-up", "stepped-down"), SyntheticAuthority.Child::movement);
            case TEAM -> values(spread, found(SyntheticAuthority.Child::team), SyntheticAuthority.Child::team);
            case PLAN_TYPE ->
                values(spread, found(SyntheticAuthority.Child::planType), SyntheticAuthority.Child::planType);
            case SOCIAL_WORKER -> workers(spread);
        }
    }

    private List<String> found(Function<SyntheticAuthority.Child, String> value) {
        return eligible().stream().map(value).distinct().sorted().toList();
    }

    private void values(Spread spread, List<String> values, Function<SyntheticAuthority.Child, String> value) {
        Map<String, Long> counts = drawn.stream().collect(Collectors.groupingBy(value, Collectors.counting()));
        all.add(Expectation.each(
                spread.source(),
                "at least " + spread.atLeast() + " each of " + String.join(", ", values),
                values,
                each -> counts.getOrDefault(each, 0L) >= spread.atLeast(),
                each -> each + ": " + counts.getOrDefault(each, 0L)));
    }

    /** CA-03: nobody's work is looked at twice while somebody else's could have been looked at once. */
    private void workers(Spread spread) {
        var covered = authority.children().stream()
                .filter(child -> allocatedBefore.contains(child.child()))
                .map(SyntheticAuthority.Child::worker)
                .collect(Collectors.toSet());
        all.add(Expectation.equal(
                spread.source(),
                "social workers drawn who had no audit in the year",
                Math.min(wanted(), without(covered, eligible())),
                without(covered, drawn)));
    }

    private static int without(Set<String> covered, List<SyntheticAuthority.Child> children) {
        return (int) children.stream()
                .map(SyntheticAuthority.Child::worker)
                .filter(worker -> !covered.contains(worker))
                .distinct()
                .count();
    }

    private void records() {
        if (activity.drawnFrom().subject() != DrawnFrom.Subject.CHILD) {
            var carers = authority.carers().stream()
                    .map(SyntheticCarers.Carer::carer)
                    .collect(Collectors.toSet());
            all.add(Expectation.equal(
                    activity.drawnFrom().source(),
                    "every approved carer is drawn",
                    true,
                    carers.equals(seen.strata().keySet())));
            return;
        }
        var eligible = Set.copyOf(eligible());
        all.add(Expectation.each(
                activity.drawnFrom().source(),
                "nothing drawn that is of another service or theme, refused, restricted or audited lately",
                drawn,
                eligible::contains,
                child -> child.child() + " of " + child.service()));
    }

    private List<SyntheticAuthority.Child> eligible() {
        return authority.children().stream().filter(this::mayBeDrawn).toList();
    }

    private boolean mayBeDrawn(SyntheticAuthority.Child child) {
        var services = seen.occasion().services();
        int months = activity.drawnFrom().notAuditedWithinMonths();
        return (services.isEmpty() || services.contains(child.service()))
                && (!activity.drawnFrom().themed()
                        || child.themes().contains(seen.occasion().theme()))
                && !child.consentRefused()
                && !child.withheld()
                && (months == 0 || !allocatedBefore.contains(child.child()) && !recently(child, months));
    }

    private boolean recently(SyntheticAuthority.Child child, int months) {
        return !child.lastAuditedOn().isEmpty()
                && WorkingDays.withinLastMonths(
                        LocalDate.parse(child.lastAuditedOn()),
                        months,
                        seen.occasion().startsOn().date());
    }
}
