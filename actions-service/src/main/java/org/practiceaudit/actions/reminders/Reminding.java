package org.practiceaudit.actions.reminders;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.actions.calendar.Due;
import org.practiceaudit.actions.calendar.Due.Kind;
import org.practiceaudit.actions.calendar.DueChanges;
import org.practiceaudit.actions.reminders.ReminderCommand.Revision;
import org.practiceaudit.contracts.AboutAudit;
import org.practiceaudit.contracts.AllocationEvent.CyclePlanned;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.CommandContext;
import org.practiceaudit.eventstore.CommandHandler;
import org.practiceaudit.eventstore.Handled;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.programme.Counted;
import org.practiceaudit.programme.Notification.Fact;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Telling;
import org.practiceaudit.programme.WorkingDays;

/** Sets, moves and stops reminders as what is due changes; when, the programme says (TH-21). */
@ApplicationScoped
public class Reminding {
    private static final Actor SELF = Actor.system("actions");

    private final ReminderStreams streams;
    private final CommandHandler commands;
    private final ProgrammeBook programmes;

    Reminding(ReminderStreams streams, CommandHandler commands, ProgrammeBook programmes) {
        this.streams = streams;
        this.commands = commands;
        this.programmes = programmes;
    }

    /** Within the transaction that hears it. */
    public Uni<Void> remind(Mutiny.StatelessSession transaction, Received received) {
        var about = received.metadata();
        var event = received.event();
        var changes = DueChanges.of(event);
        var of = event instanceof CyclePlanned planned
                ? planned.cycle()
                : audit(event).orElse(null);
        if (about.programme() == null || of == null || changes.isEmpty() && !(event instanceof CyclePlanned)) {
            return Uni.createFrom().voidItem();
        }
        return programmes
                .find(about.authority(), about.programme(), about.programmeVersion())
                .map(policy -> event instanceof CyclePlanned planned
                        ? plan(policy, Fact.MEETINGS_NOT_HELD, planned.cycle(), "", planned.endsOn())
                                .toList()
                        : changes.stream()
                                .flatMap(change -> revisions(policy, change))
                                .toList())
                .flatMap(revisions -> revisions.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : revise(transaction, about, of, audit(event).orElse(null), revisions));
    }

    private static Optional<String> audit(PublicEvent event) {
        return event instanceof AboutAudit it ? Optional.of(it.audit()) : Optional.empty();
    }

    private Uni<Void> revise(
            Mutiny.StatelessSession transaction,
            EventMetadata about,
            String of,
            String audit,
            List<Revision> revisions) {
        var stream = new StreamId(about.authority(), ReminderStreams.KIND, of);
        var origin = new Origin(of, about.programme(), about.programmeVersion(), about.cycle(), null);
        var context = CommandContext.causedBy(about, stream, SELF, about.businessTime(), origin);
        var command = new ReminderCommand.Revise(audit, revisions, about.businessTime());
        return commands.handleIn(transaction, streams, command, context)
                .invoke(handled -> {
                    if (handled instanceof Handled.Refused<?>(var why)) {
                        throw new IllegalStateException(
                                stream + " refuses: " + why.getFirst().detail());
                    }
                })
                .replaceWithVoid();
    }

    private static Stream<Revision> revisions(ProgrammePolicy policy, Due change) {
        return switch (change) {
            case Due.On on -> fact(on.kind()).flatMap(fact -> plan(policy, fact, on.subject(), on.step(), on.dueOn()));
            case Due.Moved(var kind, var subject, var dueOn) ->
                fact(kind).flatMap(fact -> plan(policy, fact, subject, "", dueOn));
            case Due.Stands(var kind, var subject, var step, var standing) ->
                standing == Due.Standing.OPEN
                        ? Stream.of()
                        : fact(kind).map(fact -> new Revision.Drop(Reminder.name(fact.code(), subject, step)));
            case Due.Only(var pathway, var steps, var _) ->
                Stream.of(new Revision.KeepOnly(Fact.PATHWAY_STEP_DUE_SOON.code(), pathway, steps));
            case Due.Nothing _ -> Stream.of(new Revision.DropAll());
            case Due.Handed _, Due.TakenOver _, Due.Meets _, Due.Met _ -> Stream.of();
        };
    }

    private static Stream<Fact> fact(Kind kind) {
        return switch (kind) {
            case AUDIT -> Stream.of(Fact.AUDIT_DUE_SOON);
            case MODERATION -> Stream.of(Fact.MODERATION_DUE_SOON);
            case ACTION -> Stream.of(Fact.ACTION_DUE_SOON);
            case PATHWAY_STEP -> Stream.of(Fact.PATHWAY_STEP_DUE_SOON);
            case MEETING -> Stream.of();
        };
    }

    private static Stream<Revision> plan(
            ProgrammePolicy policy, Fact fact, String subject, String step, LocalDate dueOn) {
        return policy.telling().reminder(fact).stream()
                .filter(asked -> fact == Fact.MEETINGS_NOT_HELD || asked.speaksOf(Pathway.codeOf(step)))
                .map(asked -> new Revision.Plan(reminder(policy, asked, subject, step, dueOn)));
    }

    /** In the morning, at the hour of the digest. */
    private static Reminder reminder(
            ProgrammePolicy policy, Telling.Reminder asked, String subject, String step, LocalDate dueOn) {
        var before = asked.workingDaysBefore();
        var counted = before == 0
                ? Optional.<Counted>empty()
                : Optional.of(policy.workingDays().workingDaysBefore(dueOn, before));
        var day = counted.map(Counted::date).orElse(dueOn);
        var at = day.atTime(LocalTime.of(policy.telling().digestAt(), 0))
                .atZone(WorkingDays.LONDON)
                .toInstant();
        var why = counted.map(Counted::explain).orElse("on the day itself, " + dueOn);
        return new Reminder(asked.fact().code(), subject, step, dueOn, at, asked.source(), why);
    }
}
