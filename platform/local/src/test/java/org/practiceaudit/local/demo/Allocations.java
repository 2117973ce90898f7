package org.practiceaudit.local.demo;

import java.util.List;
import java.util.stream.IntStream;

/** Allocations as allocation would make them: the first of them in the moderation sample. */
final class Allocations {
    private Allocations() {}

    static List<Allocated> of(int sampled, int others) {
        return IntStream.range(0, sampled + others)
                .mapToObj(n -> one(n, n < sampled))
                .toList();
    }

    static Allocated one(int number, boolean sampled) {
        return new Allocated(
                "audit-%02d".formatted(number),
                "C%06d".formatted(number),
                "safeguarding-" + (number % 2 + 1),
                "safeguarding",
                "auditor-" + number,
                "moderator",
                sampled,
                "worker",
                "manager",
                "service-manager",
                "head");
    }
}
