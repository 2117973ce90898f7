package org.practiceaudit.actions.heard;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.practiceaudit.actions.actions.ActionCommand;
import org.practiceaudit.actions.actions.Actions;
import org.practiceaudit.actions.actions.Particulars;
import org.practiceaudit.actions.actions.Source;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.ModerationEvent.ModerationMeetingHeld;
import org.practiceaudit.contracts.ProposedAction;
import org.practiceaudit.contracts.WiderWorkEvent.RecommendationsAgreed;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.messaging.StaffBook;
import org.practiceaudit.programme.Coded;

/** What is about no child, recommendations and the plan of a moderation meeting, is followed like any action (CA-06, CA-15, CA-16). */
final class Planned {
    private final Effects effects;
    private final Actions actions;
    private final StaffBook staff;
    private final EventMetadata cause;

    Planned(Effects effects, Actions actions, StaffBook staff) {
        this.effects = effects;
        this.actions = actions;
        this.staff = staff;
        this.cause = effects.cause();
    }

    /**
     * What the actions belong to.
     *
     * @param id of the plan or the meeting
     * @param monitor staff id of who assures that they are done
     */
    private record Plan(String id, Source source, String cycle, String monitor) {}

    Uni<Void> open(RecommendationsAgreed agreed) {
        var plan =
                new Plan(agreed.plan(), Coded.of(Source.class, agreed.source()), agreed.cycle(), agreed.monitoredBy());
        return Effects.each(agreed.actions(), action -> open(plan, agreed.service(), action));
    }

    /** Who chaired the meeting follows its plan; an owner whom the directory does not have acts for the whole authority. */
    Uni<Void> open(ModerationMeetingHeld held) {
        var plan = new Plan(held.meeting(), Source.MEETING, cause.cycle(), held.chairedBy());
        return Effects.each(
                held.actions(),
                action -> staff.serviceOf(effects.transaction(), cause.authority(), action.owner())
                        .flatMap(service -> open(plan, service.orElse(cause.authority()), action)));
    }

    private Uni<Void> open(Plan plan, String service, ProposedAction action) {
        var origin = new Origin(plan.id(), cause.programme(), cause.programmeVersion(), plan.cycle(), plan.id());
        var command = new ActionCommand.Open(particulars(plan, service, action), cause.businessTime());
        return effects.act(actions, action.action(), origin, command);
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
