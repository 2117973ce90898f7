package org.practiceaudit.actions.heard;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.actions.actions.ActionCommand;
import org.practiceaudit.actions.actions.Actions;
import org.practiceaudit.actions.actions.Particulars;
import org.practiceaudit.actions.actions.Source;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.ModerationEvent.ModerationMeetingHeld;
import org.practiceaudit.contracts.ProposedAction;
import org.practiceaudit.contracts.WiderWorkEvent.RecommendationsAgreed;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.CommandContext;
import org.practiceaudit.eventstore.CommandHandler;
import org.practiceaudit.eventstore.Handled;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.messaging.StaffBook;
import org.practiceaudit.programme.Coded;

/** What is about no child, recommendations and the plan of a moderation meeting, is followed like any action (CA-06, CA-15, CA-16). */
final class Planned {
    private static final Actor SELF = Actor.system("actions");

    private final CommandHandler commands;
    private final Actions actions;
    private final StaffBook staff;
    private final EventMetadata cause;

    Planned(CommandHandler commands, Actions actions, StaffBook staff, EventMetadata cause) {
        this.commands = commands;
        this.actions = actions;
        this.staff = staff;
        this.cause = cause;
    }

    /**
     * What the actions belong to.
     *
     * @param id of the plan or the meeting
     * @param monitor staff id of who assures that they are done
     */
    private record Plan(String id, Source source, String cycle, String monitor) {}

    Uni<Void> open(Mutiny.StatelessSession transaction, RecommendationsAgreed agreed) {
        var plan =
                new Plan(agreed.plan(), Coded.of(Source.class, agreed.source()), agreed.cycle(), agreed.monitoredBy());
        return each(agreed.actions(), action -> open(transaction, plan, agreed.service(), action));
    }

    /** Who chaired the meeting follows its plan; an owner whom the directory does not have acts for the whole authority. */
    Uni<Void> open(Mutiny.StatelessSession transaction, ModerationMeetingHeld held) {
        var plan = new Plan(held.meeting(), Source.MEETING, cause.cycle(), held.chairedBy());
        return each(
                held.actions(),
                action -> staff.serviceOf(transaction, cause.authority(), action.owner())
                        .flatMap(service -> open(transaction, plan, service.orElse(cause.authority()), action)));
    }

    private static Uni<Void> each(List<ProposedAction> actions, Function<ProposedAction, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(actions)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> open(Mutiny.StatelessSession transaction, Plan plan, String service, ProposedAction action) {
        var stream = new StreamId(cause.authority(), Actions.KIND, action.action());
        var origin = new Origin(plan.id(), cause.programme(), cause.programmeVersion(), plan.cycle(), plan.id());
        var command = new ActionCommand.Open(particulars(plan, service, action), cause.businessTime());
        var context = CommandContext.causedBy(cause, stream, SELF, cause.businessTime(), origin);
        return commands.handleIn(transaction, actions, command, context)
                .invoke(handled -> {
                    if (handled instanceof Handled.Refused<?>(var why)) {
                        throw new IllegalStateException(
                                stream + " refuses: " + why.getFirst().detail());
                    }
                })
                .replaceWithVoid();
    }

    private static Particulars particulars(Plan plan, String service, ProposedAction action) {
        return new Particulars(
                action.action(),
                plan.id(),
                plan.id(),
                plan.cycle(),
                plan.source(),
                action.learningPoint() == null ? plan.id() : action.learningPoint(),
                action.theme(),
                action.owner(),
                action.dueOn(),
                service,
                service,
                Map.of(Particulars.MONITOR, plan.monitor()));
    }
}
