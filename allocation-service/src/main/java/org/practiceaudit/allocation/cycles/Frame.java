package org.practiceaudit.allocation.cycles;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.Involvement;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.ProgrammePolicy;

/**
 * All that a cycle draws and assigns from, as it stood when it was frozen. Kept in one order, so that equal frames are
 * equal in every digest.
 */
public record Frame(
        List<Child> children, List<StaffMember> staff, List<Involvement> involvements, List<PastAllocation> past) {
    public Frame {
        children = sorted(children, Comparator.comparing(Child::child));
        staff = sorted(staff, Comparator.comparing(StaffMember::staff));
        involvements = sorted(
                involvements,
                Comparator.comparing(Involvement::child)
                        .thenComparing(Involvement::staff)
                        .thenComparing(Involvement::involvement)
                        .thenComparing(Involvement::from));
        past = sorted(past, Comparator.comparing(PastAllocation::audit));
    }

    /** BR-01: whoever holds a listed job, and is trained where the programme asks for training. */
    public List<StaffMember> auditors(ProgrammePolicy policy, LocalDate on) {
        return staff.stream()
                .filter(member -> policy.auditors().audits(member.jobRole()))
                .filter(member -> !policy.independence().trained() || trained(member, on))
                .toList();
    }

    public List<StaffMember> moderators(ProgrammePolicy policy, LocalDate on) {
        return staff.stream()
                .filter(member -> policy.moderation().moderatorJobRoles().contains(member.jobRole()))
                .filter(member -> !policy.moderation().independence().trained() || trained(member, on))
                .toList();
    }

    public Map<String, Child> childrenByReference() {
        return children.stream().collect(Collectors.toMap(Child::child, Function.identity()));
    }

    public Map<String, StaffMember> staffById() {
        return staff.stream().collect(Collectors.toMap(StaffMember::staff, Function.identity()));
    }

    private static boolean trained(StaffMember member, LocalDate on) {
        return member.trainedOn() != null && !member.trainedOn().isAfter(on);
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        return list.stream().sorted(order).toList();
    }
}
