package org.practiceaudit.audit.audits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceaudit.audit.audits.Audit.Ended;
import org.practiceaudit.audit.audits.Audit.HandedIn;
import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.audit.audits.Audit.Outstanding;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.eventstore.reads.Ground;
import org.practiceaudit.programme.Role;

/** Who may do what with an audit, by what they are to it. */
final class Access {
    /** They read every audit of the authority. */
    static final Set<Role> QUALITY_ASSURANCE =
            Set.of(Role.AUDIT_TEAM, Role.AUDIT_MANAGER, Role.HEAD_OF_QUALITY_ASSURANCE);

    /** They are told which audits are still owed (PQ-22), and see no more of them. */
    static final Set<Role> LEADERS = Set.of(
            Role.ASSISTANT_DIRECTOR, Role.DIVISIONAL_DIRECTOR, Role.STRATEGIC_LEAD, Role.PRINCIPAL_SOCIAL_WORKER);

    private Access() {}

    static Optional<Rejection> works(Assignment assignment, Person by) {
        return unless(
                assignment.auditedBy(by.staff()),
                "Only the auditor to whom the audit is allocated works on it.",
                "Ask the audit team to reallocate it.");
    }

    /** TH-10: nobody else writes in the worker's place. */
    static Optional<Rejection> speaks(Assignment assignment, Person by) {
        return unless(
                by.staff().equals(assignment.people().worker()),
                "Only the worker to whom the child is allocated writes here.",
                "Ask the worker to write it.");
    }

    /** @param roles of the programme; the auditor is who is named on this audit */
    static Optional<Rejection> finalises(Assignment assignment, Person by, List<Role> roles) {
        var others = roles.stream().filter(role -> role != Role.AUDITOR).collect(Collectors.toSet());
        return unless(
                roles.contains(Role.AUDITOR) && assignment.auditedBy(by.staff()) || by.holdsAny(others),
                "You do not make this audit final.",
                "Ask " + words(roles) + ".");
    }

    /** What only these roles of the authority do. */
    static Optional<Rejection> holds(Person by, List<Role> roles) {
        return unless(by.holdsAny(Set.copyOf(roles)), "This is not yours to do.", "Ask " + words(roles) + ".");
    }

    private static String words(List<Role> roles) {
        return roles.stream().map(Role::words).collect(Collectors.joining(" or "));
    }

    /** What is between those named on an audit. */
    static Optional<Rejection> named(Assignment assignment, Person by) {
        return unless(
                !assignment.people().roles(by.staff()).isEmpty(),
                "You are not named on this audit.",
                "Speak to those who are.");
    }

    /** BR-09: whoever has to do with the child or the audit raises and addresses concerns. */
    static Optional<Rejection> concerned(Assignment assignment, Person by) {
        return unless(
                concernedAs(assignment, by).isPresent(),
                "You are not named on this audit.",
                "Tell the audit team or the team manager.");
    }

    /**
     * On what ground somebody reads an audit, if at all: a draft is for its auditor and quality assurance; what is handed in also
     * for everybody named on it or told of it (BR-08).
     */
    static Optional<Ground> reads(Opened state, Person person) {
        return blind(state, person)
                ? Optional.empty()
                : Optional.ofNullable(readers(state).get(person.staff())).or(() -> office(person));
    }

    /** On what ground a moderator who is not to know the auditor's grades reads what tells none, once the audit is handed in. */
    static Optional<Ground> readsBlind(Opened state, Person person) {
        return state instanceof HandedIn && blind(state, person)
                ? Optional.of(Ground.named(Role.MODERATOR))
                : Optional.empty();
    }

    /** The worker reads what they wrote themselves at any time (TH-10). */
    static Optional<Ground> ownWords(Opened state, Person person) {
        return person.staff().equals(state.assignment().people().worker())
                ? Optional.of(Ground.named(Role.PRACTITIONER))
                : reads(state, person);
    }

    /** Those who read an audit without being of quality assurance, by staff id. */
    static Map<String, Ground> readers(Opened state) {
        var people = state.assignment().people();
        var readers = new LinkedHashMap<String, Ground>();
        switch (state) {
            case Outstanding _, Ended _ -> readers.put(people.auditor(), Ground.named(Role.AUDITOR));
            case HandedIn handedIn -> {
                for (var role : Role.values()) {
                    people.holder(role).ifPresent(staff -> readers.putIfAbsent(staff, Ground.named(role)));
                }
                handedIn.submission()
                        .told()
                        .forEach(told -> readers.putIfAbsent(told.staff(), Ground.told(told.role())));
            }
        }
        return readers;
    }

    private static Optional<Ground> namedAs(Assignment assignment, Person person) {
        return assignment.people().roles(person.staff()).stream().findFirst().map(Ground::named);
    }

    /** Quality assurance reads every audit of the authority. */
    static Optional<Ground> office(Person person) {
        return Stream.of(Role.values())
                .filter(QUALITY_ASSURANCE::contains)
                .filter(person.roles()::contains)
                .findFirst()
                .map(Ground::office);
    }

    /** Senior leaders see which audits are owed (PQ-22). */
    static Optional<Ground> leader(Person person) {
        return Stream.of(Role.values())
                .filter(LEADERS::contains)
                .filter(person.roles()::contains)
                .findFirst()
                .map(Ground::office);
    }

    /** A moderator who is not to know the auditor's grade reads all of the audit only after giving their own. */
    private static boolean blind(Opened state, Person person) {
        var moderates = person.staff().equals(state.assignment().people().moderator());
        return moderates
                && switch (state) {
                    case Outstanding outstanding -> outstanding.assignment().blind();
                    case HandedIn handedIn -> handedIn.hidden();
                    case Ended _ -> false;
                };
    }

    /** On what ground somebody reads and addresses the concerns of an audit, if at all (BR-09). */
    static Optional<Ground> concernedAs(Assignment assignment, Person person) {
        return namedAs(assignment, person).or(() -> office(person));
    }

    private static Optional<Rejection> unless(boolean allowed, String detail, String remedy) {
        return allowed ? Optional.empty() : Optional.of(Rejection.notAllowed("ACCESS", detail, remedy));
    }
}
