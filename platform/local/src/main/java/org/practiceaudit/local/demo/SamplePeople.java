package org.practiceaudit.local.demo;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practiceaudit.local.stack.SamplePerson;

/** As whom one may sign in: one of each job of an authority. */
final class SamplePeople {
    private SamplePeople() {}

    static List<SamplePerson> of(Collection<Member> members, String authority) {
        return members.stream()
                .filter(member -> !member.roles().isEmpty())
                .collect(Collectors.toMap(
                        Member::jobRole,
                        Function.identity(),
                        BinaryOperator.minBy(Comparator.comparing(Member::staff)),
                        TreeMap::new))
                .values()
                .stream()
                .map(member -> new SamplePerson(member.staff(), authority, described(member), member.roles()))
                .toList();
    }

    private static String described(Member member) {
        var job = member.jobRole().replace('-', ' ');
        return member.service().isEmpty() ? job : job + ", " + member.service().replace('-', ' ');
    }
}
