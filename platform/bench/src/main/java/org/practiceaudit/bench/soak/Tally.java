package org.practiceaudit.bench.soak;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What the clients were told. */
final class Tally {
    /** A command that was answered with 201: the concern about the audit is recorded. */
    record Accepted(String audit, String concern) {}

    private final Queue<Accepted> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final LongAdder tries = new LongAdder();
    private final LongAdder replayed = new LongAdder();
    private final LongAdder unanswered = new LongAdder();

    void tried() {
        tries.increment();
    }

    /** @param again whether an earlier try had already been carried out */
    void accepted(String audit, String concern, boolean again) {
        accepted.add(new Accepted(audit, concern));
        if (again) {
            replayed.increment();
        }
    }

    /** Answered as nothing that was asked should be. */
    void refused(String answer) {
        refused.add(answer);
    }

    /** Tried again and again until patience ended. */
    void unanswered() {
        unanswered.increment();
    }

    List<Accepted> accepted() {
        return List.copyOf(accepted);
    }

    List<String> refused() {
        return List.copyOf(refused);
    }

    long tries() {
        return tries.sum();
    }

    long replays() {
        return replayed.sum();
    }

    long left() {
        return unanswered.sum();
    }
}
