package org.practiceaudit.audit.audits;

import java.util.List;
import java.util.Set;
import org.practiceaudit.audit.audits.Audit.HandedIn;
import org.practiceaudit.audit.audits.Audit.NotStarted;
import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.contracts.AuditEvent.AuditCancelled;
import org.practiceaudit.contracts.AuditEvent.AuditChallenged;
import org.practiceaudit.contracts.AuditEvent.AuditFinalised;
import org.practiceaudit.contracts.AuditEvent.AuditGraded;
import org.practiceaudit.contracts.AuditEvent.AuditInvalidated;
import org.practiceaudit.contracts.AuditEvent.AuditNotCompleted;
import org.practiceaudit.contracts.AuditEvent.AuditReturned;
import org.practiceaudit.contracts.AuditEvent.AuditShared;
import org.practiceaudit.contracts.AuditEvent.AuditStarted;
import org.practiceaudit.contracts.AuditEvent.AuditSubmitted;
import org.practiceaudit.contracts.AuditEvent.ChallengeAnswered;
import org.practiceaudit.contracts.AuditEvent.ChallengeUnresolved;
import org.practiceaudit.contracts.AuditEvent.PractitionerUnresponsive;
import org.practiceaudit.contracts.AuditEvent.SafeguardingConcernAddressed;
import org.practiceaudit.contracts.AuditEvent.SafeguardingConcernEscalated;
import org.practiceaudit.contracts.AuditEvent.SafeguardingConcernRaised;
import org.practiceaudit.contracts.ProposedAction;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.SectionGrade;
import org.practiceaudit.programme.Grade;

/** What the world is told of an audit: references, codes, grades and dates, never a text. */
final class AuditPublication {
    /** The reason itself is the auditor's text and stays here. */
    private static final String OVERRIDE_REASONED = "reasoned-by-auditor";

    private static final Set<ContactAttempt.Outcome> NOT_TRIED =
            Set.of(ContactAttempt.Outcome.NOT_APPROPRIATE, ContactAttempt.Outcome.NOT_ATTEMPTED);

    private AuditPublication() {}

    static List<PublicEvent> of(AuditEvent event, Audit after) {
        return switch (after) {
            case NotStarted _ -> List.of();
            case Opened opened -> of(event, opened);
        };
    }

    private static List<PublicEvent> of(AuditEvent event, Opened after) {
        var assignment = after.assignment();
        var audit = assignment.audit();
        return switch (event) {
            case AuditEvent.AuditStarted(var by, var at) -> List.of(new AuditStarted(audit, by, at));
            case AuditEvent.ConcernRaised(var concern) ->
                List.of(new SafeguardingConcernRaised(
                        audit,
                        concern.id(),
                        concern.code(),
                        concern.severity().code(),
                        concern.raisedBy(),
                        concern.at(),
                        staff(concern.told())));
            case AuditEvent.ConcernAddressed(var concern, var response, var _, var doneOn, var by, var at) ->
                List.of(new SafeguardingConcernAddressed(audit, concern, response.code(), by, at, doneOn));
            case AuditEvent.ConcernEscalated(var concern, var told, var at) ->
                List.of(new SafeguardingConcernEscalated(audit, concern, at, staff(told)));
            case AuditEvent.AuditOverdue(var dueOn, var told, var at) ->
                List.of(new AuditNotCompleted(audit, assignment.people().auditor(), dueOn, at, staff(told)));
            case AuditEvent.AuditReturned(var reasons, var _, var dueOn, var _, var told, var by, var at) ->
                List.of(new AuditReturned(audit, reasons, dueOn, by, at, staff(told)));
            case AuditEvent.AuditInvalidated(var ending) ->
                List.of(new AuditInvalidated(audit, ending.reason(), ending.by(), ending.at(), staff(ending.told())));
            case AuditEvent.AuditCancelled(var ending) ->
                List.of(new AuditCancelled(audit, ending.reason(), ending.by(), ending.at(), staff(ending.told())));
            case AuditEvent.Passed passed -> passed(audit, passed);
            case AuditEvent.AuditSubmitted fact -> submitted(fact, (HandedIn) after);
            case AuditEvent.AuditFinalised(var grade, var _, var at) ->
                List.of(new AuditFinalised(audit, grade == null ? null : grade.code(), at));
            case AuditEvent.SilenceEscalated(var role, var staff, var attempts, var told, var at) ->
                List.of(new PractitionerUnresponsive(audit, staff, role.code(), attempts, at, staff(told)));
            case AuditEvent.AuditOpened _,
                    AuditEvent.AuditHandedOver _,
                    AuditEvent.Worked _,
                    AuditEvent.Voiced _,
                    AuditEvent.Reviewed _ -> List.of();
        };
    }

    private static List<PublicEvent> passed(String audit, AuditEvent.Passed event) {
        return switch (event) {
            case AuditEvent.AuditChallenged(var challenge, var subject, var _, var as, var by, var at) ->
                List.of(new AuditChallenged(audit, challenge, subject.code(), as.code(), by, at));
            case AuditEvent.ChallengeAnswered(var challenge, var outcome, var _, var _, var by, var at) ->
                List.of(new ChallengeAnswered(audit, challenge, outcome.code(), by, at));
            case AuditEvent.ChallengeUnresolved(var challenge, var by, var at) ->
                List.of(new ChallengeUnresolved(audit, challenge, by, at));
            case AuditEvent.AuditShared(var with, var copied, var services, var at) ->
                List.of(new AuditShared(audit, staff(with), staff(copied), services, at));
            case AuditEvent.CheckPassed _,
                    AuditEvent.ChallengeAgreed _,
                    AuditEvent.ServicesNamed _,
                    AuditEvent.EarlierActionsReviewed _,
                    AuditEvent.CycleClosed _ -> List.of();
        };
    }

    /** The grade first, so that whoever hears of the submission has it already. */
    private static List<PublicEvent> submitted(AuditEvent.AuditSubmitted fact, HandedIn after) {
        var said = new AuditSubmitted(
                after.assignment().audit(),
                after.assignment().child(),
                fact.by(),
                fact.at(),
                fact.onTime(),
                after.work().learning().stream().map(AuditPublication::action).toList(),
                staff(fact.told()),
                fact.score());
        return fact.grade() == null ? List.of(said) : List.of(graded(fact, after), said);
    }

    private static AuditGraded graded(AuditEvent.AuditSubmitted fact, HandedIn after) {
        var assignment = after.assignment();
        var work = after.work();
        return new AuditGraded(
                assignment.audit(),
                assignment.child(),
                fact.grade().code(),
                sections(work),
                fact.overridden(),
                fact.overridden() ? OVERRIDE_REASONED : null,
                work.learning().stream().map(LearningPoint::theme).distinct().toList(),
                familyFeedback(work),
                work.practitioner().map(Practitioner.SpokenTo.class::isInstance).orElse(false),
                fact.by(),
                fact.at());
    }

    private static List<SectionGrade> sections(Work work) {
        return work.sections().entrySet().stream()
                .map(each -> new SectionGrade(
                        each.getKey(),
                        each.getValue().given().map(Grade::code).orElse(null),
                        each.getValue().reached().orElse(null)))
                .toList();
    }

    private static ProposedAction action(LearningPoint point) {
        return new ProposedAction(
                point.action().id(),
                point.id(),
                point.action().owner(),
                point.action().dueOn(),
                point.theme(),
                point.section());
    }

    /** The best that came of it. */
    private static String familyFeedback(Work work) {
        if (!work.feedback().isEmpty()) {
            return "obtained";
        }
        var outcomes = work.contacts().stream()
                .filter(attempt -> attempt.with().lived())
                .map(ContactAttempt::outcome)
                .toList();
        if (outcomes.contains(ContactAttempt.Outcome.DECLINED)) {
            return "declined";
        }
        return NOT_TRIED.containsAll(outcomes) ? "not-attempted" : "not-reached";
    }

    private static List<String> staff(List<Recipient> told) {
        return told.stream().map(Recipient::staff).toList();
    }
}
