package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.ALLOCATION;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.programme.Breaks;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;

/** What happens when auditors cannot audit: an exemption with its reallocation, and breaks where the programme gives any. */
final class Absences {
    private static final String EXEMPTIONS = "/exemptions";

    private final Cast cast;
    private final ProgrammePolicy policy;
    private final Map<String, Member> staff;
    private final List<Expectation> expectations = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Optional<String> onBreak = Optional.empty();

    Absences(Cast cast, ProgrammePolicy policy, SyntheticAuthority authority) {
        this.cast = cast;
        this.policy = policy;
        this.staff = authority.byId();
    }

    /** Somebody with an audit of a sent cycle is exempted from it, and somebody else takes it over (PQ-05, PQ-06, TH-09). */
    void exempt(Seen cycle) {
        var allocation = cycle.allocations().stream()
                .filter(each -> !holds(each.path("auditor").asText(), granting(each)))
                .findFirst()
                .orElseThrow();
        var auditor = allocation.path("auditor").asText();
        var audit = allocation.path("audit").asText();
        var source = policy.exemptions().source();
        var exemption = cast.as(auditor)
                .post(ALLOCATION, "/v1/cycles/" + cycle.id() + EXEMPTIONS, Map.of("audit", audit, "reason", "sickness"))
                .location();
        var refused = cast.as(Cast.AUDIT_TEAM).refused(ALLOCATION, exemption, "grant");
        expectations.add(Expectation.equal(source, "the audit team may not exempt", 403, refused.status()));
        var by = cast.holding(granting(allocation), cycle.occasion().services());
        cast.as(by).step(ALLOCATION, exemption, "grant", null);
        cast.as(Cast.AUDIT_TEAM)
                .step(ALLOCATION, "/v1/allocations/" + audit, "reallocate", Map.of("reason", "exemption"));
        var after = cast.as(Cast.AUDIT_TEAM)
                .get(ALLOCATION, "/v1/allocations/" + audit)
                .body();
        var taker = after.path("auditor").asText();
        expectations.add(Expectation.that(
                source, "the exempted audit is with a different auditor", !taker.equals(auditor), "still " + taker));
        told.add(by + " (" + granting(allocation).words() + ") exempted " + auditor + " from " + audit + "; " + taker
                + " has it now:\n" + reasons(after));
    }

    /** One asks in time for the month after and has a break; another asks when the month has begun (PQ-03, PQ-04). */
    void breaks(Seen cycle) {
        if (!(policy.breaks() instanceof Breaks.OnRequest rule)) {
            return;
        }
        var month = cycle.occasion().month();
        var auditors = cycle.allocations().stream()
                .map(each -> each.path("auditor").asText())
                .toList();
        var late = cast.as(auditors.getLast()).refusedPost(ALLOCATION, path(month), Map.of("reason", "annual-leave"));
        expectations.add(Expectation.equal(
                rule.source(),
                "a break asked for too late is refused by",
                "PQ-03",
                late.problem().path("rule").asText()));
        told.add(auditors.getLast() + " was refused a break in " + month + ": "
                + late.problem().path("detail").asText());
        var next = path(month.plusMonths(1));
        cast.as(auditors.get(1)).post(ALLOCATION, next, Map.of("reason", "annual-leave"));
        var granting = cast.holding(rule.grantedBy().getFirst(), List.of());
        cast.as(granting).step(ALLOCATION, next, auditors.get(1) + "/grant", null);
        var ledger = cast.as(granting).get(ALLOCATION, next).body();
        expectations.add(Expectation.equal(
                rule.source(),
                "at most a fifth of the auditors may have a break",
                rule.limit(ledger.path("auditors").asInt()),
                ledger.path("limit").asInt()));
        onBreak = Optional.of(auditors.get(1));
        told.add(auditors.get(1) + " has a break in " + month.plusMonths(1) + ": "
                + ledger.path("granted").asInt()
                + " of " + ledger.path("limit").asInt() + " for "
                + ledger.path("auditors").asInt()
                + " auditors are given");
    }

    /** @param after the cycle of the month after */
    List<Expectation> expectations(Optional<Seen> after) {
        var all = new ArrayList<>(expectations);
        onBreak.flatMap(auditor -> after.map(seen -> Expectation.that(
                        policy.breaks().source(),
                        auditor + " has no audit in " + seen.occasion().month(),
                        seen.allocations().stream()
                                .noneMatch(each -> each.path("auditor").asText().equals(auditor)),
                        "has one")))
                .ifPresent(all::add);
        return all;
    }

    @Override
    public String toString() {
        return String.join("\n", told);
    }

    private String path(YearMonth month) {
        return "/v1/programmes/" + policy.id() + "/breaks/" + month;
    }

    private Role granting(JsonNode allocation) {
        var job = staff.get(allocation.path("auditor").asText()).jobRole();
        return policy.exemptions().grantedBy(job).orElseThrow();
    }

    private boolean holds(String auditor, Role role) {
        return staff.get(auditor).roles().contains(role.code());
    }

    private static String reasons(JsonNode allocation) {
        var lines = new ArrayList<String>();
        allocation
                .path("why")
                .forEach(why -> lines.add("  " + why.path("rule").asText() + ": "
                        + why.path("says").asText()));
        return String.join("\n", lines);
    }
}
