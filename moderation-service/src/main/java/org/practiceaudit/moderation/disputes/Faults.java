package org.practiceaudit.moderation.disputes;

import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;

/** What is wrong with a request told all at once. */
final class Faults {
    private final List<Rejection> found = new ArrayList<>();

    private final String rule;

    private Faults(String rule) {
        this.rule = rule;
    }

    /** @param rule that would be broken */
    static Faults under(String rule) {
        return new Faults(rule);
    }

    void add(String field, String detail, String remedy) {
        found.add(Rejection.broken(rule, field, detail, remedy));
    }

    Decision<DisputeEvent> orElse(DisputeEvent event) {
        return found.isEmpty() ? Decision.accept(event) : Decision.reject(found);
    }
}
