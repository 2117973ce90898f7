package org.practiceaudit.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceaudit.programme.Activity;
import org.practiceaudit.programme.Auditors.CourtCases;
import org.practiceaudit.programme.HowMany;
import org.practiceaudit.programme.Independence;

/** Who must audit and moderate what, and who must not, as the authority's own directory and involvements tell it. */
final class ExpectedPeople {
    private final SyntheticAuthority authority;
    private final Map<String, Member> staff;
    private final Map<String, SyntheticAuthority.Child> children;
    private final Seen seen;
    private final Activity activity;
    private final List<Expectation> all = new ArrayList<>();

    private ExpectedPeople(SyntheticAuthority authority, Seen seen) {
        this.authority = authority;
        this.staff = authority.byId();
        this.children = authority.children().stream()
                .collect(Collectors.toMap(SyntheticAuthority.Child::child, child -> child));
        this.seen = seen;
        this.activity = seen.occasion().activity();
    }

    static List<Expectation> of(SyntheticAuthority authority, Seen seen) {
        var expected = new ExpectedPeople(authority, seen);
        expected.jobs();
        expected.load();
        expected.court();
        expected.independence("auditor", expected.activity.independence());
        if (expected.activity.moderated()) {
            expected.moderators();
        }
        return expected.all;
    }

    private void jobs() {
        var strata = seen.strata();
        all.add(Expectation.each(
                activity.howMany().source(),
                "each is audited in a job for what it was drawn for",
                seen.allocations(),
                each -> activity.jobsFor(strata.get(each.path("child").asText()))
                        .contains(person(each, "auditor").jobRole()),
                each -> each.path("audit").asText() + ": "
                        + person(each, "auditor").jobRole()));
    }

    private void load() {
        var given = Seen.counts(seen.allocations(), each -> each.path("auditor").asText());
        all.add(Expectation.each(
                activity.source(),
                "nobody has more than " + activity.mostEach(),
                List.copyOf(given.entrySet()),
                each -> each.getValue() <= activity.mostEach(),
                each -> each.getKey() + ": " + each.getValue()));
        if (activity.howMany() instanceof HowMany.PerAuditor(int _, var source)) {
            all.add(Expectation.each(
                    source,
                    "who audits has one, or a planned month off or a break",
                    authority.staff().stream()
                            .filter(member -> activity.auditedBy().contains(member.jobRole()))
                            .toList(),
                    member -> given.containsKey(member.staff()) || isOff(member),
                    Member::staff));
        }
    }

    /** Whether the cycle explains that they are away in the month (PQ-02, PQ-04). */
    private boolean isOff(Member member) {
        return seen.explained()
                .path("others")
                .valueStream()
                .filter(other -> other.path("auditor").asText().equals(member.staff()))
                .flatMap(other -> other.path("why").valueStream())
                .map(why -> why.path("says").asText())
                .anyMatch(says -> says.contains("planned month") || says.endsWith("in this cycle: break."));
    }

    private void court() {
        if (seen.occasion().policy().auditors().courtCases() instanceof CourtCases.First(var job, var source)) {
            all.add(Expectation.each(
                    source,
                    "every " + job + " has a child in court proceedings",
                    seen.allocations().stream()
                            .filter(each -> person(each, "auditor").jobRole().equals(job))
                            .toList(),
                    each -> each.path("courtProceedings").asBoolean(),
                    each -> each.path("audit").asText()));
        }
    }

    private void moderators() {
        var moderation = seen.occasion().policy().moderation();
        all.add(Expectation.each(
                moderation.source(),
                "each has a moderator in a moderating job who is not its auditor",
                seen.allocations(),
                each -> !each.path("moderator").equals(each.path("auditor"))
                        && moderation
                                .moderatorJobRoles()
                                .contains(person(each, "moderator").jobRole()),
                each -> each.path("audit").asText() + ": "
                        + each.path("moderator").asText()));
        independence("moderator", moderation.independence());
    }

    private void independence(String as, Independence of) {
        all.add(Expectation.each(
                of.source(),
                "every " + as + " is independent of the record" + (of.trained() ? " and trained" : ""),
                seen.allocations(),
                each -> bars(person(each, as), each, of).isEmpty(),
                each -> each.path("audit").asText() + ": " + person(each, as).staff() + " "
                        + bars(person(each, as), each, of)));
    }

    private List<String> bars(Member member, JsonNode allocation, Independence of) {
        var bars = new ArrayList<String>();
        var team = allocation.path("team").asText();
        if (of.ownTeamBars(member.jobRole()) && member.responsibleFor().contains(team)) {
            bars.add("is responsible for the team");
        }
        if (of.notOfTeam() && member.team().equals(team)) {
            bars.add("is of the team");
        }
        if (of.notOfService()
                && member.service().equals(allocation.path("service").asText())) {
            bars.add("is of the service");
        }
        if (involved(member, allocation, of.involvement())) {
            bars.add("is involved with the child");
        }
        if (of.trained() && !trained(member)) {
            bars.add("has no training");
        }
        return bars;
    }

    private boolean trained(Member member) {
        return !member.trainedOn().isEmpty()
                && !LocalDate.parse(member.trainedOn())
                        .isAfter(seen.occasion().startsOn().date());
    }

    private boolean involved(Member member, JsonNode allocation, Independence.Involvement bar) {
        var child = allocation.path("child").asText();
        return switch (bar) {
            case ALLOWED -> false;
            case NOT_CURRENT -> now(child, allocation).anyMatch(member.staff()::equals);
            case NEVER ->
                Stream.concat(
                                now(child, allocation),
                                authority.involvements().stream()
                                        .filter(each -> each.child().equals(child))
                                        .map(SyntheticAuthority.Involvement::staff))
                        .anyMatch(member.staff()::equals);
        };
    }

    private Stream<String> now(String record, JsonNode allocation) {
        var worker = Stream.of(allocation.path("worker").asText());
        var child = children.get(record);
        return child == null ? worker : Stream.concat(worker, Stream.of(child.iro(), child.cpChair()));
    }

    private Member person(JsonNode allocation, String as) {
        var id = allocation.path(as).asText();
        var member = staff.get(id);
        if (member == null) {
            throw new DemoProblem(Service.ALLOCATION, allocation.path("audit").asText() + " has no " + as + ".");
        }
        return member;
    }
}
