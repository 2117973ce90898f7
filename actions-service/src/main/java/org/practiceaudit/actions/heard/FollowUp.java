package org.practiceaudit.actions.heard;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceaudit.actions.actions.ActionCommand;
import org.practiceaudit.actions.actions.Actions;
import org.practiceaudit.actions.actions.Particulars;
import org.practiceaudit.actions.actions.Source;
import org.practiceaudit.actions.followup.FollowUpCommand;
import org.practiceaudit.actions.followup.FollowUps;
import org.practiceaudit.actions.followup.Followed;
import org.practiceaudit.actions.known.AuditFacts;
import org.practiceaudit.actions.pathways.GradeSource;
import org.practiceaudit.actions.pathways.Graded;
import org.practiceaudit.contracts.ActionsEvent.ActionOpened;
import org.practiceaudit.contracts.AuditEvent.AuditFinalised;
import org.practiceaudit.contracts.AuditEvent.AuditGraded;
import org.practiceaudit.contracts.AuditEvent.AuditSubmitted;
import org.practiceaudit.contracts.GradeChange;
import org.practiceaudit.contracts.ModerationEvent.ActionsDecided;
import org.practiceaudit.contracts.ModerationEvent.GradeDecided;
import org.practiceaudit.contracts.ModerationEvent.ModerationCompleted;
import org.practiceaudit.contracts.PathwayEvent.MeetingPlanAgreed;
import org.practiceaudit.contracts.ProposedAction;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;

/** What one event about one audit brings about here, all in the transaction that also moves the guard. */
final class FollowUp {
    private static final String WITHDRAWN = "withdrawn-by-decision";
    private static final String DROPPED = "withdrawn-by-auditor";
    static final String INVALIDATED = "audit-invalidated";
    static final String CANCELLED = "audit-cancelled";

    private final Effects effects;
    private final Actions actions;
    private final PathwayNews pathways;
    private final FollowUps followUps;
    private final AuditFacts audit;
    private final Map<String, String> people;

    FollowUp(Effects effects, Actions actions, PathwayNews pathways, FollowUps followUps, AuditFacts audit) {
        this(effects, actions, pathways, followUps, audit, audit.people());
    }

    private FollowUp(
            Effects effects,
            Actions actions,
            PathwayNews pathways,
            FollowUps followUps,
            AuditFacts audit,
            Map<String, String> people) {
        this.effects = effects;
        this.actions = actions;
        this.pathways = pathways;
        this.followUps = followUps;
        this.audit = audit;
        this.people = people;
    }

    /** An audit is handed in by its auditor, even where it has not been heard yet that it was given to them. */
    FollowUp auditedBy(String staff) {
        var now = new TreeMap<>(people);
        now.put(Role.AUDITOR.code(), staff);
        return new FollowUp(effects, actions, pathways, followUps, audit, now);
    }

    Uni<Void> on(AuditGraded graded) {
        return grade(GradeSource.AUDITOR, graded.overall(), graded.gradedAt());
    }

    /** @param asked what the audit asked for when it was handed in before, and what stands for that */
    Uni<Void> on(AuditSubmitted submitted, List<Asked> asked) {
        var still = submitted.actions().stream().map(ProposedAction::action).collect(Collectors.toSet());
        var dropped = asked.stream()
                .filter(action -> Collections.disjoint(action.first(), still))
                .map(Asked::action)
                .toList();
        return withdraw(dropped, DROPPED, submitted.submittedAt())
                .chain(() -> open(Source.AUDIT, submitted.audit(), submitted.actions()))
                .chain(() -> note(new FollowUpCommand.NoteSubmission(followed(), submitted.submittedAt())));
    }

    /** What this service told itself: an action of the case is to be done, whoever opened it. */
    Uni<Void> on(ActionOpened opened) {
        return Coded.of(Source.class, opened.source()).aboutTheCase()
                ? note(new FollowUpCommand.NoteAction(followed(), opened.action(), now()))
                : Uni.createFrom().voidItem();
    }

    /** @param confirmedBy who assured that it is done, null where it need not be done any more */
    Uni<Void> over(String action, String confirmedBy) {
        return note(new FollowUpCommand.NoteActionOver(followed(), action, confirmedBy, now()));
    }

    /** An audit that has a score or findings in place of a grade leads into no pathway (CA-08, TH-07). */
    Uni<Void> on(AuditFinalised finalised) {
        var pathway = finalised.finalGrade() == null
                ? Uni.createFrom().voidItem()
                : grade(GradeSource.FINALISATION, finalised.finalGrade(), finalised.finalisedAt());
        return pathway.chain(() -> note(new FollowUpCommand.NoteFinal(followed(), finalised.finalisedAt())));
    }

    /** BR-14: actions for the service, actions for the auditor's own supervision, and the grade. */
    Uni<Void> on(ModerationCompleted done) {
        return open(Source.MODERATION, done.moderation(), done.actions())
                .chain(() -> open(Source.MODERATION_FOR_AUDITOR, done.moderation(), done.auditorActions()))
                .chain(() -> grade(GradeSource.MODERATION, done.moderatedGrade(), done.completedAt()));
    }

    /** A moderation meeting changed the grade (CA-06). */
    Uni<Void> on(GradeChange change, Instant at) {
        return grade(GradeSource.MODERATION, change.toGrade(), at);
    }

    /** TH-22: what a meeting agreed is followed like any action of the case. */
    Uni<Void> on(MeetingPlanAgreed agreed) {
        return open(Source.UOPP, agreed.pathway(), agreed.actions());
    }

    Uni<Void> on(GradeDecided decided) {
        return grade(GradeSource.DECISION, decided.decidedGrade(), decided.decidedAt());
    }

    /** @param asked the actions of the audit: what stands for withdrawn ones alone goes with them */
    Uni<Void> on(ActionsDecided decided, List<Asked> asked) {
        var withdrawn = decided.withdrawnActions();
        var inTheirPlace = asked.stream()
                .filter(action -> !withdrawn.contains(action.action()) && withdrawn.containsAll(action.first()))
                .map(Asked::action);
        return cancel(Stream.concat(withdrawn.stream(), inTheirPlace).toList(), WITHDRAWN, decided.decidedAt());
    }

    /** @param asked the actions that the audit has asked for */
    Uni<Void> ended(List<Asked> asked, String reason, Instant at) {
        return withdraw(asked.stream().map(Asked::action).toList(), reason, at)
                .chain(() -> note(new FollowUpCommand.Stop(followed(), at)))
                .chain(() -> pathways.ended(audit, reason, at));
    }

    /** Nothing is opened for an audit that counts no more. */
    private Uni<Void> open(Source source, String reference, List<ProposedAction> proposed) {
        return audit.invalidated()
                ? Uni.createFrom().voidItem()
                : Effects.each(
                        proposed,
                        action -> act(
                                        actions,
                                        action.action(),
                                        new ActionCommand.Open(particulars(source, reference, action), now()))
                                .chain(() -> noted(source, action.action())));
    }

    /** At once, so that nothing is thought to be done between the opening and hearing of it. */
    private Uni<Void> noted(Source source, String action) {
        return source.aboutTheCase()
                ? note(new FollowUpCommand.NoteAction(followed(), action, now()))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> note(FollowUpCommand command) {
        return act(followUps, audit.audit(), command);
    }

    private Followed followed() {
        return new Followed(
                audit.authority(),
                audit.audit(),
                audit.child(),
                audit.cycle(),
                audit.programme(),
                audit.programmeVersion(),
                audit.team(),
                audit.service(),
                people);
    }

    private Uni<Void> grade(GradeSource source, String grade, Instant at) {
        return pathways.graded(audit, new Graded(source, Grade.of(grade), at));
    }

    private Uni<Void> cancel(List<String> withdrawn, String reason, Instant at) {
        return Effects.each(withdrawn, action -> act(actions, action, new ActionCommand.Cancel(reason, at)));
    }

    /** What is done already stays on record. */
    private Uni<Void> withdraw(List<String> dropped, String reason, Instant at) {
        return Effects.each(dropped, action -> act(actions, action, new ActionCommand.Withdraw(reason, at)));
    }

    private Particulars particulars(Source source, String reference, ProposedAction action) {
        return new Particulars(
                action.action(),
                audit.audit(),
                audit.child(),
                audit.cycle(),
                source,
                action.learningPoint() == null ? reference : action.learningPoint(),
                action.theme(),
                action.owner(),
                action.dueOn(),
                audit.team(),
                audit.service(),
                people);
    }

    /** When the event came about. */
    private Instant now() {
        return effects.cause().businessTime();
    }

    private <C, S, E> Uni<Void> act(StreamDefinition<C, S, E> definition, String id, C command) {
        return effects.act(definition, id, audit.origin(), command);
    }
}
