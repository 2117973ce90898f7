package org.practiceaudit.audit.audits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The safeguarding concerns of an audit in the order in which they were raised. */
record Concerns(List<Concern> all) {
    static final Concerns NONE = new Concerns(List.of());

    Concerns {
        all = List.copyOf(all);
    }

    Optional<Concern> find(String id) {
        return all.stream().filter(each -> each.raised().id().equals(id)).findFirst();
    }

    /** Whether it is recorded of all of them what was done. */
    boolean addressed() {
        return all.stream().allMatch(Concern.Addressed.class::isInstance);
    }

    Concerns and(Concern.Raised raised) {
        var more = new ArrayList<>(all);
        more.add(raised);
        return new Concerns(more);
    }

    Concerns escalated(AuditEvent.ConcernEscalated fact) {
        return now(fact.concern(), each -> new Concern.Escalated(each.raised(), fact.told(), fact.at()));
    }

    Concerns addressed(AuditEvent.ConcernAddressed fact) {
        return now(
                fact.concern(),
                each -> new Concern.Addressed(
                        each.raised(),
                        fact.response(),
                        fact.what(),
                        fact.doneOn(),
                        fact.by(),
                        fact.at(),
                        each instanceof Concern.Escalated escalated ? escalated : null));
    }

    private Concerns now(String id, UnaryOperator<Concern> change) {
        return new Concerns(all.stream()
                .map(each -> each.raised().id().equals(id) ? change.apply(each) : each)
                .toList());
    }
}
