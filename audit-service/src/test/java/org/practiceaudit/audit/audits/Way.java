package org.practiceaudit.audit.audits;

import static org.practiceaudit.audit.audits.Audits.DUE;
import static org.practiceaudit.audit.audits.Audits.PEOPLE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.GivenWhenThen;

/** A programme's way for an audit after its submission; its work is that of {@link Audits}. */
record Way(ProgrammePolicy policy, String kind) {
    static final Way TOWER_HAMLETS = of("tower-hamlets", "full");
    static final Way QUALITY = of("performance-and-quality", "monthly");

    /** Those whom no audit names. */
    static final Offices OFFICES = new Offices(
            Map.of(
                    Role.AUDIT_TEAM, List.of("team"),
                    Role.AUDIT_MANAGER, List.of("manager"),
                    Role.GROUP_MANAGER, List.of("gm"),
                    Role.PRINCIPAL_SOCIAL_WORKER, List.of("psw"),
                    Role.ASSISTANT_DIRECTOR, List.of("ad")),
            Optional.of("auditors-head"));

    static final Person MANAGER = new Person("manager", Set.of(Role.AUDIT_MANAGER));
    static final Person TEAM_MANAGER = new Person("tm", Set.of(Role.TEAM_MANAGER));
    static final Person IRO = new Person("iro", Set.of(Role.IRO));

    static Way of(String id, String kind) {
        return new Way(Programmes.shipped(id), kind);
    }

    /** Bradford's tool and grading, and after submission another programme's way. */
    static Way bradfordThen(String id) {
        var policy = (ObjectNode) Programmes.toTree(Audits.BRADFORD);
        var after = (ObjectNode) Programmes.toTree(Programmes.shipped(id))
                .path("afterSubmission")
                .deepCopy();
        var sharing = after.withArray("sharing");
        while (sharing.size() > 1) {
            sharing.remove(1);
        }
        sharing.forEach(each -> ((ObjectNode) each).putArray("of").add("monthly"));
        policy.set("afterSubmission", after);
        return new Way(Programmes.fromJson(policy.toString()), "monthly");
    }

    Way kind(String other) {
        return new Way(policy, other);
    }

    Assignment assignment() {
        return assignment(null);
    }

    Assignment assignment(String reAuditOf) {
        return new Assignment(
                "a-17",
                new Assignment.Pinned("la", policy.id(), policy.version()),
                "2026-09",
                "C-0417",
                kind,
                false,
                false,
                "t-east",
                "s-north",
                PEOPLE,
                DUE,
                reAuditOf,
                false);
    }

    GivenWhenThen<AuditCommand, Audit, AuditEvent> audits() {
        var decider = new AuditDecider(policy, OFFICES);
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    static Audit.Opened fold(List<AuditEvent> events) {
        var decider = new AuditDecider(Audits.BRADFORD, Offices.NOBODY);
        var state = decider.initial();
        for (var event : events) {
            state = decider.evolve(state, event);
        }
        return (Audit.Opened) state;
    }
}
