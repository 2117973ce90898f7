package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.audit.audits.Audit.Allocated;
import org.practiceaudit.audit.audits.Audit.Ended;
import org.practiceaudit.audit.audits.Audit.Finalised;
import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.audit.audits.Audit.Submitted;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.AfterSubmission.Sharing;

/** TH-20: the result goes to those who work with the child, once it is final and its time has come. */
final class SharingRules {
    private final Telling telling;

    SharingRules(Telling telling) {
        this.telling = telling;
    }

    /** Which internal services are involved with the child: recorded by the auditor, later by quality assurance. */
    Decision<AuditEvent> name(Opened state, AuditCommand.NameServices command) {
        var refused = namer(state, command.by());
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        var sharing = sharing(state);
        var faults = new Faults()
                .when(
                        sharing.isEmpty(),
                        "STATE",
                        "services",
                        "The programme does not share audits of this kind.",
                        "Leave them out.");
        command.services().stream()
                .filter(service -> sharing.filter(each -> !each.names(service)).isPresent())
                .forEach(service -> faults.when(
                        true,
                        sharing.orElseThrow().rule(),
                        "services",
                        "The programme does not know the service " + service + ".",
                        "Choose among its internal services."));
        return faults.when(
                        new HashSet<>(command.services()).size()
                                < command.services().size(),
                        "INPUT",
                        "services",
                        "A service is named twice.",
                        "Name each once.")
                .orElse(() -> new AuditEvent.ServicesNamed(
                        command.services(), command.by().staff(), command.at()));
    }

    private static Optional<Rejection> namer(Opened state, Person by) {
        return switch (state) {
            case Allocated _ -> Optional.of(Rejection.wrongState("The audit has not been started.", "Start it first."));
            case InProgress begun -> Access.works(begun.assignment(), by);
            case Submitted _ -> Access.holds(by, List.copyOf(Access.QUALITY_ASSURANCE));
            case Finalised done ->
                Access.holds(by, List.copyOf(Access.QUALITY_ASSURANCE))
                        .or(() -> done.course().shared().isEmpty()
                                ? Optional.empty()
                                : Optional.of(Rejection.wrongState(
                                        "The result has been shared.", "Tell the service by yourself.")));
            case Ended _ -> Optional.of(Rejection.wrongState("The audit has ended.", "Read why."));
        };
    }

    Decision<AuditEvent> cycleClosed(Opened state, Instant at) {
        if (state.course().cycleOver()) {
            return Decision.unchanged();
        }
        var closed = new AuditEvent.CycleClosed(at);
        return switch (state) {
            case Finalised done ->
                share(done, done.course().over(), at)
                        .map(shared -> Decision.<AuditEvent>accept(closed, shared))
                        .orElseGet(() -> Decision.accept(closed));
            case Allocated _, InProgress _, Submitted _, Ended _ -> Decision.accept(closed);
        };
    }

    /** What is shared of an audit that is final now; empty where nothing is, or not yet, or it was shared before. */
    Optional<AuditEvent> share(Opened state, Course course, Instant at) {
        return sharing(state)
                .filter(_ -> course.shared().isEmpty())
                .filter(sharing -> switch (sharing.when()) {
                    case FINAL -> true;
                    case CYCLE_CLOSED -> course.cycleOver();
                })
                .map(sharing -> new AuditEvent.AuditShared(
                        telling.told(state.assignment(), sharing.with()),
                        telling.told(state.assignment(), sharing.copied()),
                        course.services().stream().filter(sharing::names).toList(),
                        at));
    }

    private Optional<Sharing> sharing(Opened state) {
        return telling.policy().afterSubmission().sharing(state.assignment().kind());
    }
}
