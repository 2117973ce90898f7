package org.practiceaudit.audit.audits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The safeguarding concerns of an audit in the order in which they were raised. */
record Concerns(List<Concern> all) {
    static final Concerns NONE = new Concerns(List.of());

    Concerns {
        all = List.copyOf(all);
    }

    Optional<Concern> find(String id) {
        return all.stream().filter(each -> each.raised().id().equals(id)).findFirst();
    }

    Concerns and(Concern.Raised raised) {
        var more = new ArrayList<>(all);
        more.add(raised);
        return new Concerns(more);
    }

    Concerns addressed(AuditEvent.ConcernAddressed fact) {
        return new Concerns(all.stream()
                .map(each -> each.raised().id().equals(fact.concern())
                        ? new Concern.Addressed(each.raised(), fact.response(), fact.what(), fact.by(), fact.at())
                        : each)
                .toList());
    }
}
