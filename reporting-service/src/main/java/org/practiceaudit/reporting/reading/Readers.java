package org.practiceaudit.reporting.reading;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.programme.Role;
import org.practiceaudit.reporting.facts.FactsStore;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.log.StreamKey;
import org.practiceaudit.web.Caller;

/**
 * What the caller of a request may read: by their roles, and by their staff record, which says of which service or team
 * they are. A manager whom no record places reads what names them.
 */
@ApplicationScoped
public class Readers {
    /** Those who answer for the audits or the service as a whole: every case. */
    private static final Role[] ALL_CASES = {
        Role.HEAD_OF_QUALITY_ASSURANCE,
        Role.AUDIT_TEAM,
        Role.AUDIT_MANAGER,
        Role.PRINCIPAL_SOCIAL_WORKER,
        Role.ASSISTANT_DIRECTOR,
        Role.DIVISIONAL_DIRECTOR,
        Role.STRATEGIC_LEAD
    };

    /** Of those the ones whose office reads what was written on every audit, by the audit service's own rule. */
    private static final Role[] ALL_WORDS = {Role.HEAD_OF_QUALITY_ASSURANCE, Role.AUDIT_TEAM, Role.AUDIT_MANAGER};

    private static final Role[] ALL_FIGURES = with(ALL_CASES, Role.HEAD_OF_LEARNING_ACADEMY);
    private static final Role[] OF_A_SERVICE = {Role.HEAD_OF_SERVICE, Role.SERVICE_MANAGER, Role.GROUP_MANAGER};
    private static final Role[] FIGURES = with(with(ALL_FIGURES, OF_A_SERVICE), Role.TEAM_MANAGER);
    private static final Role[] CASES = with(with(ALL_CASES, OF_A_SERVICE), Role.TEAM_MANAGER);
    private static final Role[] ANYBODY =
            with(FIGURES, Role.AUDITOR, Role.MODERATOR, Role.PRACTITIONER, Role.IRO, Role.CP_CHAIR);

    private final Mutiny.SessionFactory sessions;
    private final FactsStore facts;
    private final Caller caller;

    Readers(Mutiny.SessionFactory sessions, FactsStore facts, Caller caller) {
        this.sessions = sessions;
        this.facts = facts;
        this.caller = caller;
    }

    /**
     * Whoever may see figures of audits: of the authority, of their service or of their team.
     *
     * @throws org.practiceaudit.web.ProblemException 403 for everybody else
     */
    public Uni<Reader> ofFigures() {
        return asking(ALL_FIGURES, FIGURES);
    }

    /** Whoever may see cases, each within what is theirs; 403 for everybody else. */
    public Uni<Reader> ofCases() {
        return asking(ALL_CASES, CASES);
    }

    /** Anybody who works for children; whoever manages nobody sees what names them. */
    public Uni<Reader> ofTheirOwn() {
        return asking(ALL_CASES, ANYBODY);
    }

    /** Those who may see the figures of the whole authority, for what cannot be cut to a part; 403 for everybody else. */
    public Uni<Reader> ofTheAuthority() {
        return asking(ALL_FIGURES, ALL_FIGURES);
    }

    /** Anybody who works for children, for what is made to be shared: counts of the whole authority without cases or names. */
    public Uni<Reader> ofWhatIsShared() {
        return asking(ANYBODY, ANYBODY);
    }

    /** Those who may see all cases; 403 for everybody else. */
    public Uni<Reader> ofAllCases() {
        return asking(ALL_CASES, ALL_CASES);
    }

    /** Those who may read what was written on all of them; 403 for everybody else. */
    public Uni<Reader> ofAllWords() {
        return asking(ALL_WORDS, ALL_WORDS);
    }

    /** Whether {@link #ofFigures} would let the caller. */
    public boolean mayReadFigures() {
        return hasAny(FIGURES);
    }

    /** Whether {@link #ofCases} would let the caller. */
    public boolean mayReadCases() {
        return hasAny(CASES);
    }

    /** Whether {@link #ofTheAuthority} would let the caller. */
    public boolean mayReadTheAuthority() {
        return hasAny(ALL_FIGURES);
    }

    /** Whether {@link #ofTheirOwn} would let the caller. */
    public boolean mayReadTheirOwn() {
        return hasAny(ANYBODY);
    }

    /** Whether {@link #ofAllCases} would let the caller. */
    public boolean mayReadAllCases() {
        return hasAny(ALL_CASES);
    }

    /** Whether {@link #ofAllWords} would let the caller. */
    public boolean mayReadAllWords() {
        return hasAny(ALL_WORDS);
    }

    private Uni<Reader> asking(Role[] everything, Role[] allowed) {
        caller.actingAs(allowed);
        var authority = caller.authority();
        var staff = caller.staff();
        if (hasAny(everything)) {
            return Uni.createFrom().item(new Reader(authority, staff, new Scope.Authority()));
        }
        var ofService = hasAny(OF_A_SERVICE);
        var ofTeam = caller.has(Role.TEAM_MANAGER);
        return ofService || ofTeam
                ? record(authority, staff).map(known -> new Reader(authority, staff, scope(known, staff, ofService)))
                : Uni.createFrom().item(new Reader(authority, staff, new Scope.Own(staff)));
    }

    private Uni<Optional<StreamFacts.Staff>> record(String authority, String staff) {
        var stream = new StreamKey(authority, Topics.ALLOCATION_STAFF, "staff-" + staff);
        return sessions.withStatelessSession(session -> facts.ofStream(session, stream))
                .map(found -> found.filter(StreamFacts.Staff.class::isInstance).map(StreamFacts.Staff.class::cast));
    }

    private static Scope scope(Optional<StreamFacts.Staff> known, String staff, boolean ofService) {
        Function<StreamFacts.Staff, Scope> place = ofService
                ? record -> record.service() == null ? null : new Scope.Service(record.service(), staff)
                : record -> record.team() == null ? null : new Scope.Team(record.team(), staff);
        return known.map(place).orElse(new Scope.Own(staff));
    }

    private boolean hasAny(Role[] roles) {
        return Arrays.stream(roles).anyMatch(caller::has);
    }

    private static Role[] with(Role[] some, Role... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(Role[]::new);
    }
}
