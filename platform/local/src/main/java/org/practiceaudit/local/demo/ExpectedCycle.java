package org.practiceaudit.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.practiceaudit.programme.Notification;
import org.practiceaudit.programme.Role;

/** What a cycle must look like from outside: its days, who may confirm it, who is told, what it opens, and its replay. */
final class ExpectedCycle {
    private final Seen seen;
    private final Occasion occasion;
    private final List<Expectation> all = new ArrayList<>();

    private ExpectedCycle(Seen seen) {
        this.seen = seen;
        this.occasion = seen.occasion();
    }

    static List<Expectation> of(Seen seen, SyntheticAuthority authority) {
        var expected = new ExpectedCycle(seen);
        expected.days();
        expected.meeting();
        expected.confirmation();
        expected.notices();
        expected.explanation(authority);
        expected.all.add(Expectation.equal(
                "CA-02",
                "replay draws the same sample",
                true,
                seen.replay().path("same").asBoolean()));
        expected.all.add(Expectation.equal(
                "our default",
                "audits opened",
                ids(seen.allocations()).size(),
                seen.audits().size()));
        expected.all.add(Expectation.equal(
                "our default",
                "each allocation opened its audit",
                true,
                ids(seen.allocations()).equals(ids(seen.audits()))));
        return expected.all;
    }

    private static Set<String> ids(List<JsonNode> items) {
        return items.stream().map(each -> each.path("audit").asText()).collect(Collectors.toCollection(TreeSet::new));
    }

    private void days() {
        var source = occasion.activity().source();
        var cycle = seen.cycle();
        all.add(Expectation.equal(
                source,
                "starts on",
                occasion.startsOn().date().toString(),
                cycle.path("startsOn").asText()));
        all.add(Expectation.equal(
                source,
                "audits due on",
                occasion.dueOn().date().toString(),
                cycle.path("dueOn").asText()));
        all.add(Expectation.equal(
                source,
                "sent in time",
                "sent, late: false",
                cycle.path("state").asText() + ", late: "
                        + cycle.path("sentLate").asBoolean()));
    }

    private void meeting() {
        occasion.meetingBy().ifPresent(by -> {
            var source = occasion.policy().preparation().source();
            all.add(Expectation.equal(
                    source,
                    "meeting about lines of enquiry held by " + by.date() + ", late",
                    false,
                    seen.meeting().path("late").asBoolean(true)));
            all.add(Expectation.equal(
                    "TH-03",
                    "proposal missed its week",
                    false,
                    seen.meeting().path("proposalMissed").asBoolean(true)));
        });
    }

    private void confirmation() {
        var confirmation = occasion.policy().confirmation();
        if (confirmation.by().contains(Role.AUDIT_TEAM)) {
            return;
        }
        var refused = seen.refusal().orElseThrow();
        all.add(Expectation.equal(confirmation.source(), "the audit team may not confirm", 403, refused.status()));
        all.add(Expectation.equal(
                confirmation.source(),
                "the refusal names its rule",
                Expectation.ruleOf(confirmation.source()),
                refused.problem().path("rule").asText()));
    }

    /** TH-08: everybody on the same day, and who audits with what is looked for. */
    private void notices() {
        var source = occasion.policy().notifications().stream()
                .filter(each -> each.fact() == Notification.Fact.AUDIT_ALLOCATED)
                .findFirst()
                .map(Notification::source)
                .orElse("our default");
        var told = seen.notices().stream()
                .filter(each -> each.path("about").asText().equals("audit-allocated"))
                .toList();
        var auditors = told.stream()
                .filter(each -> each.path("role").asText().equals("auditor"))
                .toList();
        var recipients = pairs(auditors, "recipient");
        all.add(Expectation.each(
                source,
                "every auditor is told of every audit of theirs",
                List.copyOf(pairs(seen.allocations(), "auditor")),
                recipients::contains,
                pair -> pair));
        all.add(Expectation.equal(
                source,
                "days on which they are told",
                1,
                Seen.counts(told, each -> each.path("sentOn").asText()).size()));
        if (occasion.policy().preparation().asksForLines(occasion.activity().code())) {
            all.add(Expectation.each(
                    source,
                    "every auditor is told the lines of enquiry",
                    auditors,
                    each -> !each.path("lines").isEmpty(),
                    each -> each.path("audit").asText()));
        }
    }

    private static Set<String> pairs(List<JsonNode> items, String person) {
        return items.stream()
                .map(each ->
                        each.path("audit").asText() + " " + each.path(person).asText())
                .collect(Collectors.toSet());
    }

    private void explanation(SyntheticAuthority authority) {
        var others = authority.staff().stream()
                .filter(member -> occasion.activity().auditedBy().contains(member.jobRole()))
                .map(Member::staff)
                .filter(staff -> !staff.equals(seen.explained().path("auditor").asText()))
                .collect(Collectors.toCollection(TreeSet::new));
        var explained = seen.explained()
                .path("others")
                .valueStream()
                .filter(other -> !other.path("why").isEmpty())
                .map(other -> other.path("auditor").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        all.add(Expectation.each(
                "our default",
                "everybody else who audits is told why not, " + others.size() + " of them",
                List.copyOf(others),
                explained::contains,
                staff -> staff));
    }
}
