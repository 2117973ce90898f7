package org.practiceaudit.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Approved foster carers as a register of theirs would export them (CA-17). */
final class SyntheticCarers {
    static final String TEAM = Blueprint.FOSTERING + "-1";

    private static final int CARERS = 24;

    /** @param worker the social worker who supports them */
    record Carer(String carer, String team, String service, String worker, LocalDate approvedOn) {}

    private SyntheticCarers() {}

    static List<Carer> of(Random random, List<Member> staff, LocalDate today) {
        var workers = staff.stream()
                .filter(member -> member.jobRole().equals("social-worker"))
                .filter(member -> member.team().equals(TEAM))
                .map(Member::staff)
                .toList();
        return IntStream.rangeClosed(1, CARERS)
                .mapToObj(n -> new Carer(
                        "F%06d".formatted(n),
                        TEAM,
                        Blueprint.FOSTERING,
                        workers.get(n % workers.size()),
                        today.minusDays(100L + random.nextInt(4000))))
                .toList();
    }
}
