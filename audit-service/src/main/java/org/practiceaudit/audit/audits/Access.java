package org.practiceaudit.audit.audits;

import java.util.Optional;
import java.util.Set;
import org.practiceaudit.audit.audits.Audit.HandedIn;
import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.audit.audits.Audit.Outstanding;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Role;

/** Who may do what with an audit, by what they are to it. */
final class Access {
    /** They read every audit of the authority. */
    static final Set<Role> QUALITY_ASSURANCE =
            Set.of(Role.AUDIT_TEAM, Role.AUDIT_MANAGER, Role.HEAD_OF_QUALITY_ASSURANCE);

    private static final Set<Role> FINALISE = Set.of(Role.AUDIT_TEAM, Role.AUDIT_MANAGER);

    private Access() {}

    static Optional<Rejection> works(Assignment assignment, Person by) {
        return unless(
                assignment.auditedBy(by.staff()),
                "Only the auditor to whom the audit is allocated works on it.",
                "Ask the audit team to reallocate it.");
    }

    static Optional<Rejection> finalises(Assignment assignment, Person by) {
        return unless(
                assignment.auditedBy(by.staff()) || by.holdsAny(FINALISE),
                "The audit is finalised by its auditor or the audit team.",
                "Ask one of them.");
    }

    /** BR-09: whoever has to do with the child or the audit raises and addresses concerns. */
    static Optional<Rejection> concerned(Assignment assignment, Person by) {
        return unless(
                named(assignment, by.staff()) || by.holdsAny(QUALITY_ASSURANCE),
                "You are not named on this audit.",
                "Tell the audit team or the team manager.");
    }

    /** A draft is for its auditor and quality assurance; what is handed in also for everybody named on it or told of it (BR-08). */
    static boolean reads(Opened state, Person person) {
        var named =
                switch (state) {
                    case Outstanding outstanding -> outstanding.assignment().auditedBy(person.staff());
                    case HandedIn handedIn ->
                        handedIn.concerned().anyMatch(person.staff()::equals) && !blind(handedIn, person);
                };
        return named || person.holdsAny(QUALITY_ASSURANCE);
    }

    /** A moderator who is not to know the auditor's grade reads the audit after giving their own. */
    private static boolean blind(HandedIn state, Person person) {
        return state.assignment().blind()
                && person.staff().equals(state.assignment().people().moderator())
                && state.review().moderated().isEmpty();
    }

    private static boolean named(Assignment assignment, String staff) {
        return assignment.people().all().anyMatch(staff::equals);
    }

    private static Optional<Rejection> unless(boolean allowed, String detail, String remedy) {
        return allowed ? Optional.empty() : Optional.of(Rejection.notAllowed("ACCESS", detail, remedy));
    }
}
