package org.practiceaudit.moderation.moderations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.messaging.StaffBook;
import org.practiceaudit.moderation.moderations.Moderation.Known;
import org.practiceaudit.moderation.moderations.Moderation.NotExpected;

/** The moderations' streams: one for each audit, under the audit's id. */
@ApplicationScoped
public class Moderations implements StreamDefinition<ModerationCommand, Moderation, ModerationEvent> {
    static final String DUE = "moderation-due";

    /** What the clock counts from. */
    static final String TRIGGER = "audit.submitted.v1";

    static final EventNames<ModerationEvent> NAMES = EventNames.of(ModerationEvent.class)
            .name("moderation:expected.v1", ModerationEvent.Expected.class)
            .name("moderation:handed-over.v1", ModerationEvent.HandedOver.class)
            .name("moderation:auditor-graded.v1", ModerationEvent.AuditorGraded.class)
            .name("moderation:audit-handed-in.v1", ModerationEvent.AuditHandedIn.class)
            .name("moderation:requested.v1", ModerationEvent.Requested.class)
            .name("moderation:fell-overdue.v1", ModerationEvent.FellOverdue.class)
            .name("moderation:completed.v1", ModerationEvent.Completed.class)
            .name("moderation:not-requested.v1", ModerationEvent.NotRequested.class)
            .name("moderation:challenge-referred.v1", ModerationEvent.ChallengeReferred.class)
            .name("moderation:moderator-named.v1", ModerationEvent.ModeratorNamed.class)
            .name("moderation:grades-committed.v1", ModerationEvent.GradesCommitted.class)
            .name("moderation:discussed-in-meeting.v1", ModerationEvent.DiscussedInMeeting.class)
            .name("moderation:found-wanting.v1", ModerationEvent.FoundWanting.class)
            .name("moderation:referral-answered.v1", ModerationEvent.ReferralAnswered.class)
            .name("moderation:audit-sent-back.v1", ModerationEvent.AuditSentBack.class)
            .name("moderation:audit-ended.v1", ModerationEvent.AuditEnded.class)
            .complete();

    private final ProgrammeBook programmes;
    private final StaffBook staff;

    Moderations(ProgrammeBook programmes, StaffBook staff) {
        this.programmes = programmes;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "moderation";
    }

    @Override
    public EventNames<ModerationEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<Moderation, ModerationEvent> evolution() {
        return new ModerationEvolution();
    }

    @Override
    public Uni<Decider<ModerationCommand, Moderation, ModerationEvent>> decider(
            Moderation state, ModerationCommand command) {
        return switch (state) {
            case NotExpected _ -> Uni.createFrom().item(new BeforeAllocation());
            case Known known -> {
                var pin = known.about().pin();
                yield programmes
                        .find(pin.authority(), pin.programme(), pin.version())
                        .flatMap(policy -> staff.offices(
                                        pin.authority(),
                                        known.about().service(),
                                        known.about().auditor())
                                .map(offices -> new ModerationDecider(policy, offices)));
            }
        };
    }

    @Override
    public List<PublicEvent> publish(ModerationEvent event, Moderation after) {
        return ModerationPublication.of(event, after);
    }

    @Override
    public List<DeadlineChange> deadlines(ModerationEvent event, Moderation after) {
        return switch (event) {
            case ModerationEvent.Requested(var request) -> List.of(clock(request));
            case ModerationEvent.ChallengeReferred(var _, var request) -> List.of(clock(request));
            case ModerationEvent.FellOverdue _, ModerationEvent.Completed _, ModerationEvent.AuditEnded _ ->
                List.of(new DeadlineChange.Clear(DUE));
            case ModerationEvent.AuditSentBack _ -> List.of(new DeadlineChange.Clear(DUE));
            case ModerationEvent.FoundWanting(var finding) ->
                finding.scenario().returns() ? List.of(new DeadlineChange.Clear(DUE)) : List.of();
            case ModerationEvent.Expected _,
                    ModerationEvent.HandedOver _,
                    ModerationEvent.AuditorGraded _,
                    ModerationEvent.AuditHandedIn _,
                    ModerationEvent.NotRequested _,
                    ModerationEvent.ModeratorNamed _,
                    ModerationEvent.GradesCommitted _,
                    ModerationEvent.DiscussedInMeeting _,
                    ModerationEvent.ReferralAnswered _ -> List.of();
        };
    }

    private static DeadlineChange clock(Request request) {
        return new DeadlineChange.Set(
                DUE,
                request.missedAt(),
                new DeadlineChange.Why(request.clockRule(), request.countedFrom(), request.counted()));
    }

    @Override
    public ModerationCommand whenDue(String deadline, Instant due, Instant at) {
        return new ModerationCommand.PassDueDay(due);
    }

    @Override
    public Map<String, Object> listing(Moderation state) {
        return ModerationListing.of(state);
    }
}
