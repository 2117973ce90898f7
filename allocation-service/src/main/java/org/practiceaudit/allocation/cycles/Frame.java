package org.practiceaudit.allocation.cycles;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.Involvement;
import org.practiceaudit.allocation.population.StaffMember;

/**
 * All that a cycle draws and assigns from, as it stood when it was frozen. Kept in one order, so that equal frames are
 * equal in every digest.
 *
 * @param unavailable auditors who have no audit in this cycle
 */
public record Frame(
        List<Child> children,
        List<StaffMember> staff,
        List<Involvement> involvements,
        List<PastAllocation> past,
        List<Unavailable> unavailable) {
    public Frame {
        children = sorted(children.stream().map(Child::impersonal).toList(), Comparator.comparing(Child::child));
        staff = sorted(staff, Comparator.comparing(StaffMember::staff));
        involvements = sorted(
                involvements,
                Comparator.comparing(Involvement::child)
                        .thenComparing(Involvement::staff)
                        .thenComparing(Involvement::involvement)
                        .thenComparing(Involvement::from));
        past = sorted(past, Comparator.comparing(PastAllocation::audit));
        unavailable =
                sorted(unavailable, Comparator.comparing(Unavailable::staff).thenComparing(Unavailable::reason));
    }

    public Map<String, Child> childrenByReference() {
        return children.stream().collect(Collectors.toMap(Child::child, Function.identity()));
    }

    public Map<String, StaffMember> staffById() {
        return staff.stream().collect(Collectors.toMap(StaffMember::staff, Function.identity()));
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        return list.stream().sorted(order).toList();
    }
}
