package org.practiceaudit.moderation.disputes;

import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;

/** What is wrong with a request under BR-26, told all at once. */
final class Faults {
    private final List<Rejection> found = new ArrayList<>();

    private Faults() {}

    static Faults none() {
        return new Faults();
    }

    void add(String field, String detail, String remedy) {
        found.add(Rejection.broken(DisputeDecider.RULE, field, detail, remedy));
    }

    Decision<DisputeEvent> orElse(DisputeEvent event) {
        return found.isEmpty() ? Decision.accept(event) : Decision.reject(found);
    }
}
