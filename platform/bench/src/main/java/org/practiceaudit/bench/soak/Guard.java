package org.practiceaudit.bench.soak;

import java.util.ArrayList;
import java.util.List;

/** What a consumer lets through of one stream: the next of its sequence and nothing else. */
final class Guard {
    /** What a delivery is to the guard. */
    enum Verdict {
        NEXT,
        /** Delivered before. */
        REPEAT,
        /** One before it is missing so far. It does not count as delivered: it must come again. */
        EARLY,
        /** The number of another event. */
        OTHER
    }

    private final List<String> through = new ArrayList<>();

    Verdict take(long sequence, String event) {
        if (sequence > through.size() + 1) {
            return Verdict.EARLY;
        }
        if (sequence <= through.size()) {
            return through.get((int) sequence - 1).equals(event) ? Verdict.REPEAT : Verdict.OTHER;
        }
        through.add(event);
        return Verdict.NEXT;
    }

    /** The events let through, the first one under number 1. */
    List<String> through() {
        return List.copyOf(through);
    }
}
