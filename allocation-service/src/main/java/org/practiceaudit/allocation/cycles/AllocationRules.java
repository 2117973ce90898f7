package org.practiceaudit.allocation.cycles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.practiceaudit.allocation.allocations.Allocation;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Auditors.CourtCases;

/** Checks a full assignment against the programme, whoever made it. */
final class AllocationRules {
    private static final String FIELD = "allocations";

    private final Held held;
    private final Proposal.Complete proposal;
    private final Map<String, Child> children;
    private final Map<String, StaffMember> staff;
    private final Map<String, String> strata;
    private final Capacity capacity;
    private final Pairs pairs;
    private final List<Rejection> broken = new ArrayList<>();

    private AllocationRules(Proposal.Complete proposal) {
        this.held = proposal.held();
        this.proposal = proposal;
        this.children = proposal.frame().childrenByReference();
        this.staff = proposal.frame().staffById();
        this.strata = proposal.sample().drawn().stream()
                .collect(Collectors.toMap(Sample.Drawn::child, Sample.Drawn::stratum));
        this.capacity = new Capacity(proposal.frame(), held);
        this.pairs = new Pairs(proposal.frame(), held, capacity);
    }

    /** Every broken rule; empty where the assignment is sound. */
    static List<Rejection> broken(Proposal.Complete proposal) {
        var rules = new AllocationRules(proposal);
        rules.everyDrawnChildOnce();
        rules.nobodyMoreThanTheirPlaces();
        if (rules.broken.isEmpty()) {
            proposal.allocations().forEach(rules::auditorIsIndependent);
            proposal.allocations().forEach(rules::moderatorIsIndependent);
            rules.courtConsultantsComeFirst();
            rules.sampleIsLargeEnough();
        }
        return rules.broken;
    }

    private void everyDrawnChildOnce() {
        var drawn = proposal.sample().drawn().stream()
                .map(Sample.Drawn::child)
                .sorted()
                .toList();
        var allocated =
                proposal.allocations().stream().map(Allocation::child).sorted().toList();
        if (!drawn.equals(allocated)) {
            no(
                    auditorsRule(),
                    "The allocations are not exactly the drawn children.",
                    "Allocate each drawn child once.");
        }
    }

    private void nobodyMoreThanTheirPlaces() {
        Map<String, Long> load = new TreeMap<>(proposal.allocations().stream()
                .collect(Collectors.groupingBy(Allocation::auditor, Collectors.counting())));
        load.forEach((auditor, given) -> {
            int places = staff.containsKey(auditor) ? capacity.places(staff.get(auditor)) : 0;
            if (given > places) {
                no(
                        auditorsRule(),
                        auditor + " has " + places + " places and " + given + " audits.",
                        "Allocate to auditors with places.");
            }
        });
    }

    private void auditorIsIndependent(Allocation allocation) {
        var auditor = staff.get(allocation.auditor());
        var child = child(allocation);
        if (!pairs.fits(auditor, child, strata.get(child.child()))) {
            no(auditorsRule(), child.child() + " is not for a " + auditor.jobRole() + ".", "Choose another auditor.");
        }
        barred(pairs.auditing(), auditor, child, "Choose another auditor.");
    }

    private void barred(Bars bars, StaffMember member, Child child, String remedy) {
        bars.between(member, child)
                .forEach(bar ->
                        no(bars.rule(bar), member.staff() + " is " + bar.says() + " " + child.child() + ".", remedy));
    }

    private void moderatorIsIndependent(Allocation allocation) {
        var rule = Sources.rule(held.policy().moderation().source(), "moderators");
        var moderator = staff.get(allocation.moderator());
        if (moderator == null || !held.policy().moderation().moderatorJobRoles().contains(moderator.jobRole())) {
            no(rule, allocation.moderator() + " does not moderate.", "Choose a moderator in a listed role.");
            return;
        }
        if (moderator.staff().equals(allocation.auditor())) {
            no(rule, moderator.staff() + " would moderate their own audit.", "Choose another moderator.");
        }
        barred(pairs.moderating(), moderator, child(allocation), "Choose another moderator.");
    }

    /** BR-03: no court consultant without a court case could change places with an auditor who has one. */
    private void courtConsultantsComeFirst() {
        if (!(held.policy().auditors().courtCases() instanceof CourtCases.First(var _, var source))) {
            return;
        }
        var others =
                proposal.allocations().stream().filter(each -> !child(each).courtProceedings() && consultant(each));
        others.forEach(other -> proposal.allocations().stream()
                .filter(each -> child(each).courtProceedings() && !consultant(each))
                .filter(each -> mayChangePlaces(each, other))
                .findFirst()
                .ifPresent(each -> no(
                        Sources.rule(source),
                        each.child() + " is subject to court proceedings and could go to " + other.auditor() + ".",
                        "Let " + each.auditor() + " and " + other.auditor() + " change places.")));
    }

    private boolean mayChangePlaces(Allocation one, Allocation other) {
        return mayAudit(one.auditor(), other)
                && mayAudit(other.auditor(), one)
                && !one.auditor().equals(other.moderator())
                && !other.auditor().equals(one.moderator());
    }

    private boolean mayAudit(String auditor, Allocation allocation) {
        var child = child(allocation);
        return pairs.mayAudit(staff.get(auditor), child, strata.get(child.child()));
    }

    private boolean consultant(Allocation allocation) {
        return held.policy()
                .auditors()
                .courtCases()
                .first(staff.get(allocation.auditor()).jobRole());
    }

    private Child child(Allocation allocation) {
        return children.get(allocation.child());
    }

    private void sampleIsLargeEnough() {
        if (!held.activity().moderated()) {
            return;
        }
        int least = held.policy().moderation().sampleOf(proposal.allocations().size());
        long chosen = proposal.allocations().stream()
                .filter(Allocation::inModerationSample)
                .count();
        if (chosen < least) {
            no(
                    Sources.rule(held.policy().moderation().source(), "scope"),
                    chosen + " audits are chosen for moderation; at least " + least + " are needed.",
                    "Choose " + least + ".");
        }
    }

    private String auditorsRule() {
        return Sources.rule(held.activity().howMany().source());
    }

    private void no(String rule, String detail, String remedy) {
        broken.add(Rejection.broken(rule, FIELD, detail, remedy));
    }
}
