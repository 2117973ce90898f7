package org.practiceaudit.allocation.cycles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.practiceaudit.allocation.allocations.Allocation;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.ProgrammePolicy;

/** Checks a full assignment against the programme, whoever made it. */
final class AllocationRules {
    private static final String FIELD = "allocations";

    private final ProgrammePolicy policy;
    private final Proposal.Complete proposal;
    private final Map<String, Child> children;
    private final Map<String, StaffMember> staff;
    private final Bars auditing;
    private final Bars moderating;
    private final List<Rejection> broken = new ArrayList<>();

    private AllocationRules(ProgrammePolicy policy, Proposal.Complete proposal) {
        this.policy = policy;
        this.proposal = proposal;
        this.children = proposal.frame().childrenByReference();
        this.staff = proposal.frame().staffById();
        this.auditing = new Bars(proposal.frame(), policy.independence(), proposal.startsOn());
        this.moderating = new Bars(proposal.frame(), policy.moderation().independence(), proposal.startsOn());
    }

    /** Every broken rule; empty where the assignment is sound. */
    static List<Rejection> broken(ProgrammePolicy policy, Proposal.Complete proposal) {
        var rules = new AllocationRules(policy, proposal);
        rules.everyDrawnChildOnce();
        rules.everyAuditorTheirNumber();
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

    private void everyAuditorTheirNumber() {
        int each = policy.auditors().perAuditorAndCycle();
        Map<String, Long> load = proposal.allocations().stream()
                .collect(Collectors.groupingBy(Allocation::auditor, Collectors.counting()));
        var auditors = proposal.frame().auditors(policy, proposal.startsOn()).stream()
                .map(StaffMember::staff)
                .toList();
        var without = auditors.stream()
                .filter(auditor -> load.getOrDefault(auditor, 0L) != each)
                .toList();
        if (!without.isEmpty()) {
            no(auditorsRule(), "Not " + each + " each for " + without + ".", "Give every auditor " + each + ".");
        }
        var others = new HashMap<>(load).keySet();
        auditors.forEach(others::remove);
        if (!others.isEmpty()) {
            no(auditorsRule(), others.stream().sorted().toList() + " do not audit.", "Allocate to listed roles only.");
        }
    }

    private void auditorIsIndependent(Allocation allocation) {
        auditing.between(staff.get(allocation.auditor()), children.get(allocation.child()))
                .forEach(bar -> no(
                        auditing.rule(bar),
                        allocation.auditor() + " is " + bar.says() + " " + allocation.child() + ".",
                        "Choose another auditor."));
    }

    private void moderatorIsIndependent(Allocation allocation) {
        var rule = Sources.rule(policy.moderation().source(), "moderators");
        var moderator = staff.get(allocation.moderator());
        if (moderator == null || !policy.moderation().moderatorJobRoles().contains(moderator.jobRole())) {
            no(rule, allocation.moderator() + " does not moderate.", "Choose a moderator in a listed role.");
            return;
        }
        if (moderator.staff().equals(allocation.auditor())) {
            no(rule, moderator.staff() + " would moderate their own audit.", "Choose another moderator.");
        }
        moderating
                .between(moderator, children.get(allocation.child()))
                .forEach(bar -> no(
                        moderating.rule(bar),
                        moderator.staff() + " is " + bar.says() + " " + allocation.child() + ".",
                        "Choose another moderator."));
    }

    /** BR-03: no court consultant without a court case could change places with an auditor who has one. */
    private void courtConsultantsComeFirst() {
        var court = policy.auditors().courtCases();
        var others =
                proposal.allocations().stream().filter(each -> !child(each).courtProceedings() && consultant(each));
        others.forEach(other -> proposal.allocations().stream()
                .filter(each -> child(each).courtProceedings() && !consultant(each))
                .filter(each -> mayChangePlaces(each, other))
                .findFirst()
                .ifPresent(each -> no(
                        Sources.rule(court.source()),
                        each.child() + " is subject to court proceedings and could go to " + other.auditor() + ".",
                        "Let " + each.auditor() + " and " + other.auditor() + " change places.")));
    }

    private boolean mayChangePlaces(Allocation one, Allocation other) {
        return auditing.independent(staff.get(one.auditor()), child(other))
                && auditing.independent(staff.get(other.auditor()), child(one))
                && !one.auditor().equals(other.moderator())
                && !other.auditor().equals(one.moderator());
    }

    private boolean consultant(Allocation allocation) {
        return staff.get(allocation.auditor())
                .jobRole()
                .equals(policy.auditors().courtCases().jobRole());
    }

    private Child child(Allocation allocation) {
        return children.get(allocation.child());
    }

    private void sampleIsLargeEnough() {
        int least = policy.moderation().sampleOf(proposal.allocations().size());
        long chosen = proposal.allocations().stream()
                .filter(Allocation::inModerationSample)
                .count();
        if (chosen < least) {
            no(
                    Sources.rule(policy.moderation().source(), "scope"),
                    chosen + " audits are chosen for moderation; at least " + least + " are needed.",
                    "Choose " + least + ".");
        }
    }

    private String auditorsRule() {
        return Sources.rule(policy.auditors().source());
    }

    private void no(String rule, String detail, String remedy) {
        broken.add(Rejection.broken(rule, FIELD, detail, remedy));
    }
}
