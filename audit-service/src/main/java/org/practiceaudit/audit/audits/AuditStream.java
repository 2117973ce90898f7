package org.practiceaudit.audit.audits;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.practiceaudit.audit.audits.Audit.NotStarted;
import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.audit.audits.Audit.Outstanding;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.messaging.StaffBook;
import org.practiceaudit.programme.WorkingDays;

/** The streams of audits, one for each. */
@ApplicationScoped
class AuditStream implements StreamDefinition<AuditCommand, Audit, AuditEvent> {
    /** The clock of the due day (BR-05). */
    static final String DUE = "due";

    /** Before a concern's id, its clock (PQ-10). */
    static final String CONCERN = "concern-";

    private final ProgrammeBook programmes;
    private final StaffBook staff;
    private final AuditEvolution evolution = new AuditEvolution();

    AuditStream(ProgrammeBook programmes, StaffBook staff) {
        this.programmes = programmes;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "audit";
    }

    @Override
    public EventNames<AuditEvent> names() {
        return AuditEvents.NAMES;
    }

    @Override
    public Evolution<Audit, AuditEvent> evolution() {
        return evolution;
    }

    /** An audit is not opened before its programme is known: until then its allocation waits. */
    @Override
    public Uni<Decider<AuditCommand, Audit, AuditEvent>> decider(Audit state, AuditCommand command) {
        return switch (state) {
            case Opened opened -> under(opened.assignment());
            case NotStarted _ ->
                command instanceof AuditCommand.OpenAudit open
                        ? under(open.assignment())
                        : Uni.createFrom().item(new NotOpenedDecider());
        };
    }

    private Uni<Decider<AuditCommand, Audit, AuditEvent>> under(Assignment assignment) {
        var programme = assignment.programme();
        return programmes
                .find(programme.authority(), programme.id(), programme.version())
                .flatMap(policy -> staff.offices(
                                programme.authority(),
                                assignment.service(),
                                assignment.people().auditor())
                        .map(offices -> new AuditDecider(policy, offices)));
    }

    @Override
    public List<PublicEvent> publish(AuditEvent event, Audit after) {
        return AuditPublication.of(event, after);
    }

    @Override
    public List<DeadlineChange> deadlines(AuditEvent event, Audit after) {
        return switch (event) {
            case AuditEvent.AuditOpened(var assignment) -> List.of(due(assignment.dueOn(), "audit:opened.v1"));
            case AuditEvent.AuditHandedOver _ -> handedOver((Outstanding) after);
            case AuditEvent.AuditReturned fact -> List.of(amended(fact));
            case AuditEvent.AuditSubmitted _, AuditEvent.AuditInvalidated _, AuditEvent.AuditCancelled _ ->
                List.of(new DeadlineChange.Clear(DUE));
            case AuditEvent.ConcernRaised(var concern) -> escalation(concern);
            case AuditEvent.ConcernAddressed fact -> List.of(new DeadlineChange.Clear(CONCERN + fact.concern()));
            case AuditEvent.AuditStarted _,
                    AuditEvent.Worked _,
                    AuditEvent.Voiced _,
                    AuditEvent.Passed _,
                    AuditEvent.ConcernEscalated _,
                    AuditEvent.AuditOverdue _,
                    AuditEvent.Reviewed _,
                    AuditEvent.AuditFinalised _ -> List.of();
        };
    }

    private static DeadlineChange due(LocalDate dueOn, String trigger) {
        return new DeadlineChange.Set(
                DUE,
                WorkingDays.endOfDay(dueOn),
                new DeadlineChange.Why("BR-05", trigger, "end of " + dueOn + " in Europe/London"));
    }

    /** What was returned keeps the day given then, and why it is that. */
    private static List<DeadlineChange> handedOver(Outstanding after) {
        return after.dueOn().equals(after.assignment().dueOn())
                ? List.of(due(after.dueOn(), "audit:handed-over.v1"))
                : List.of();
    }

    /** What was returned has its own last day (TH-14, PQ-16). */
    private static DeadlineChange amended(AuditEvent.AuditReturned fact) {
        var why = fact.due() == null
                ? new DeadlineChange.Why("TH-14", "audit:returned.v1", "the day given, " + fact.dueOn())
                : new DeadlineChange.Why(
                        fact.due().rule(), "audit:returned.v1", fact.due().counted());
        return new DeadlineChange.Set(DUE, WorkingDays.endOfDay(fact.dueOn()), why);
    }

    private static List<DeadlineChange> escalation(Concern.Raised concern) {
        return concern.due() == null
                ? List.of()
                : List.of(new DeadlineChange.Set(
                        CONCERN + concern.id(),
                        concern.due().missedAt(),
                        new DeadlineChange.Why(
                                concern.due().rule(),
                                "audit:concern-raised.v1",
                                concern.due().counted())));
    }

    @Override
    public AuditCommand whenDue(String deadline, Instant due, Instant at) {
        return deadline.startsWith(CONCERN)
                ? new AuditCommand.EscalateConcern(deadline.substring(CONCERN.length()), due)
                : new AuditCommand.PassDueDay(due);
    }

    @Override
    public Map<String, Object> listing(Audit state) {
        return AuditListing.of(state);
    }
}
