package org.practiceaudit.contracts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * The stable names of public events, written down here and nowhere else. A name never changes its meaning: a new shape gets a
 * new version beside the old one.
 */
public final class EventTypes {
    private static final SequencedMap<String, Class<? extends PublicEvent>> CLASSES = table();
    private static final Map<Class<? extends PublicEvent>, String> NAMES =
            CLASSES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventTypes() {}

    /** Every type with its class, in the order of the catalogue. */
    public static SequencedMap<String, Class<? extends PublicEvent>> all() {
        return CLASSES;
    }

    /**
     * The type name of an event's class, such as {@code audit.graded.v1}.
     *
     * @throws IllegalArgumentException if the class is not one of the records of {@link PublicEvent}
     */
    public static String nameOf(Class<? extends PublicEvent> event) {
        var name = NAMES.get(event);
        if (name == null) {
            throw new IllegalArgumentException(event.getName() + " has no event type");
        }
        return name;
    }

    /** The type name of an event. */
    public static String nameOf(PublicEvent event) {
        return nameOf(event.getClass());
    }

    /** The class of a type; empty for a type unknown here, which a consumer counts and passes over. */
    public static Optional<Class<? extends PublicEvent>> classOf(String type) {
        return Optional.ofNullable(CLASSES.get(type));
    }

    /** Where the JSON Schema of a type lies on the class path, without a leading slash. */
    public static String schemaPath(String type) {
        return "schemas/" + type + ".json";
    }

    /** The name of a type's schema, which travels as the header {@code ce_dataschema} and is the schema's {@code $id}. */
    public static String schemaUri(String type) {
        return "urn:practice-audit:schema:" + type;
    }

    private static SequencedMap<String, Class<? extends PublicEvent>> table() {
        var table = new LinkedHashMap<String, Class<? extends PublicEvent>>();
        allocation(table);
        audit(table);
        widerWork(table);
        moderation(table);
        actions(table);
        supervision(table);
        pathways(table);
        return Collections.unmodifiableSequencedMap(table);
    }

    private static void allocation(SequencedMap<String, Class<? extends PublicEvent>> table) {
        put(table, AllocationEvent.ProgrammePublished.class, "allocation.programme-published.v1");
        put(table, AllocationEvent.CyclePlanned.class, "allocation.cycle-planned.v1");
        put(table, AllocationEvent.LinesOfEnquiryAgreed.class, "allocation.lines-of-enquiry-agreed.v1");
        put(table, AllocationEvent.PopulationFrozen.class, "allocation.population-frozen.v1");
        put(table, AllocationEvent.SampleDrawn.class, "allocation.sample-drawn.v1");
        put(table, AllocationEvent.AllocationsProposed.class, "allocation.allocations-proposed.v1");
        put(table, AllocationEvent.AllocationsConfirmed.class, "allocation.allocations-confirmed.v1");
        put(table, AllocationEvent.CycleClosed.class, "allocation.cycle-closed.v1");
        put(table, AllocationEvent.AuditAllocated.class, "allocation.audit-allocated.v1");
        put(table, AllocationEvent.AuditReallocated.class, "allocation.audit-reallocated.v1");
        put(table, AllocationEvent.StaffMemberRecorded.class, "allocation.staff-member-recorded.v1");
        put(table, AllocationEvent.InvolvementRecorded.class, "allocation.involvement-recorded.v1");
        put(table, AllocationEvent.BreakGranted.class, "allocation.break-granted.v1");
        put(table, AllocationEvent.BreakRefused.class, "allocation.break-refused.v1");
        put(table, AllocationEvent.BreakLimitReached.class, "allocation.break-limit-reached.v1");
        put(table, AllocationEvent.ExemptionGranted.class, "allocation.exemption-granted.v1");
        put(table, AllocationEvent.ExemptionRefused.class, "allocation.exemption-refused.v1");
    }

    private static void audit(SequencedMap<String, Class<? extends PublicEvent>> table) {
        put(table, AuditEvent.AuditStarted.class, "audit.started.v1");
        put(table, AuditEvent.PractitionerUnresponsive.class, "audit.practitioner-unresponsive.v1");
        put(table, AuditEvent.SafeguardingConcernRaised.class, "audit.safeguarding-concern-raised.v1");
        put(table, AuditEvent.SafeguardingConcernAddressed.class, "audit.safeguarding-concern-addressed.v1");
        put(table, AuditEvent.SafeguardingConcernEscalated.class, "audit.safeguarding-concern-escalated.v1");
        put(table, AuditEvent.AuditGraded.class, "audit.graded.v1");
        put(table, AuditEvent.AuditSubmitted.class, "audit.submitted.v1");
        put(table, AuditEvent.AuditFinalised.class, "audit.finalised.v1");
        put(table, AuditEvent.AuditShared.class, "audit.shared.v1");
        put(table, AuditEvent.AuditReturned.class, "audit.returned.v1");
        put(table, AuditEvent.AuditChallenged.class, "audit.challenged.v1");
        put(table, AuditEvent.ChallengeAnswered.class, "audit.challenge-answered.v1");
        put(table, AuditEvent.ChallengeUnresolved.class, "audit.challenge-unresolved.v1");
        put(table, AuditEvent.AuditInvalidated.class, "audit.invalidated.v1");
        put(table, AuditEvent.AuditNotCompleted.class, "audit.not-completed.v1");
        put(table, AuditEvent.AuditCancelled.class, "audit.cancelled.v1");
    }

    private static void widerWork(SequencedMap<String, Class<? extends PublicEvent>> table) {
        put(table, WiderWorkEvent.DipSampleReportSignedOff.class, "audit.dip-sample-report-signed-off.v1");
        put(table, WiderWorkEvent.PracticeObserved.class, "audit.practice-observed.v1");
        put(table, WiderWorkEvent.PracticeObservationDiscussed.class, "audit.practice-observation-discussed.v1");
        put(table, WiderWorkEvent.ConsultationHeld.class, "audit.consultation-held.v1");
        put(table, WiderWorkEvent.RecommendationsAgreed.class, "audit.recommendations-agreed.v1");
    }

    private static void moderation(SequencedMap<String, Class<? extends PublicEvent>> table) {
        put(table, ModerationEvent.ModerationRequested.class, "moderation.requested.v1");
        put(table, ModerationEvent.ModerationGradesCommitted.class, "moderation.grades-committed.v1");
        put(table, ModerationEvent.ModerationCompleted.class, "moderation.completed.v1");
        put(table, ModerationEvent.ModerationReturned.class, "moderation.returned.v1");
        put(table, ModerationEvent.GradeDisputed.class, "moderation.grade-disputed.v1");
        put(table, ModerationEvent.GradeDecided.class, "moderation.grade-decided.v1");
        put(table, ModerationEvent.ActionsDisputed.class, "moderation.actions-disputed.v1");
        put(table, ModerationEvent.ActionsDecided.class, "moderation.actions-decided.v1");
        put(table, ModerationEvent.ModerationMeetingHeld.class, "moderation.meeting-held.v1");
    }

    private static void actions(SequencedMap<String, Class<? extends PublicEvent>> table) {
        put(table, ActionsEvent.ActionOpened.class, "actions.action-opened.v1");
        put(table, ActionsEvent.ActionReviewed.class, "actions.action-reviewed.v1");
        put(table, ActionsEvent.ActionCompleted.class, "actions.action-completed.v1");
        put(table, ActionsEvent.ActionClosed.class, "actions.action-closed.v1");
        put(table, ActionsEvent.ActionOverdue.class, "actions.action-overdue.v1");
        put(table, ActionsEvent.ActionCancelled.class, "actions.action-cancelled.v1");
        put(table, ActionsEvent.ActionReassigned.class, "actions.action-reassigned.v1");
        put(table, ActionsEvent.ActionRescheduled.class, "actions.action-rescheduled.v1");
        put(table, ActionsEvent.ActionSplit.class, "actions.action-split.v1");
        put(table, ActionsEvent.ActionMerged.class, "actions.action-merged.v1");
        put(table, ActionsEvent.LearningPassedOn.class, "actions.learning-passed-on.v1");
        put(table, ActionsEvent.CampaignRecorded.class, "actions.campaign-recorded.v1");
        put(table, ActionsEvent.ImprovementPlanned.class, "actions.improvement-planned.v1");
        put(table, LearningEvent.LearningShared.class, "actions.learning-shared.v1");
        put(table, LearningEvent.CampaignHeld.class, "actions.campaign-held.v1");
        put(table, LearningEvent.ImprovementOverdue.class, "actions.improvement-overdue.v1");
        put(table, LearningEvent.ImprovementAchieved.class, "actions.improvement-achieved.v1");
        put(table, ActionsEvent.ReminderDue.class, "actions.reminder-due.v1");
    }

    private static void supervision(SequencedMap<String, Class<? extends PublicEvent>> table) {
        put(table, SupervisionEvent.SupervisionHeld.class, "actions.supervision-held.v1");
        put(table, SupervisionEvent.FindingsDiscussed.class, "actions.findings-discussed.v1");
        put(table, SupervisionEvent.StandardsMet.class, "actions.standards-met.v1");
        put(table, SupervisionEvent.FollowUpEnded.class, "actions.follow-up-ended.v1");
        put(table, SupervisionEvent.FollowUpReopened.class, "actions.follow-up-reopened.v1");
    }

    private static void pathways(SequencedMap<String, Class<? extends PublicEvent>> table) {
        put(table, PathwayEvent.PathwayOpened.class, "actions.pathway-opened.v1");
        put(table, PathwayEvent.PathwayReplanned.class, "actions.pathway-replanned.v1");
        put(table, PathwayEvent.PathwayStepCompleted.class, "actions.pathway-step-completed.v1");
        put(table, PathwayEvent.PathwayStepMissed.class, "actions.pathway-step-missed.v1");
        put(table, PathwayEvent.MeetingConvened.class, "actions.meeting-convened.v1");
        put(table, PathwayEvent.MeetingHeld.class, "actions.meeting-held.v1");
        put(table, PathwayEvent.MeetingPlanAgreed.class, "actions.meeting-plan-agreed.v1");
        put(table, PathwayEvent.ProgressReported.class, "actions.progress-reported.v1");
        put(table, PathwayEvent.GradeRaised.class, "actions.grade-raised.v1");
        put(table, PathwayEvent.ReAuditRequested.class, "actions.re-audit-requested.v1");
        put(table, PathwayEvent.ReAuditWithdrawn.class, "actions.re-audit-withdrawn.v1");
        put(table, PathwayEvent.PathwayEscalated.class, "actions.pathway-escalated.v1");
        put(table, PathwayEvent.PathwayClosed.class, "actions.pathway-closed.v1");
    }

    private static void put(
            SequencedMap<String, Class<? extends PublicEvent>> table, Class<? extends PublicEvent> event, String name) {
        if (table.put(name, event) != null) {
            throw new IllegalStateException(name + " names two events");
        }
    }
}
