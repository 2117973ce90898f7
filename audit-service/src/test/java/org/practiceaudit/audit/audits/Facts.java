package org.practiceaudit.audit.audits;

import static org.practiceaudit.audit.audits.Audits.ASSIGNMENT;
import static org.practiceaudit.audit.audits.Audits.DUE;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.OVER;
import static org.practiceaudit.audit.audits.Audits.SAVED;
import static org.practiceaudit.audit.audits.Audits.SEEN;
import static org.practiceaudit.audit.audits.Audits.T0;
import static org.practiceaudit.audit.audits.Audits.T1;
import static org.practiceaudit.audit.audits.Audits.T2;
import static org.practiceaudit.audit.audits.Audits.TODAY;
import static org.practiceaudit.audit.audits.Audits.concern;
import static org.practiceaudit.audit.audits.Audits.conversation;
import static org.practiceaudit.audit.audits.Audits.learning;
import static org.practiceaudit.audit.audits.Audits.overdue;
import static org.practiceaudit.audit.audits.Audits.preparation;
import static org.practiceaudit.audit.audits.Audits.submitted;
import static org.practiceaudit.audit.audits.Audits.text;

import java.util.List;
import java.util.Map;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;

/** One fact of every kind, as the golden files hold them. */
final class Facts {
    private static final SectionWork WORK = new SectionWork(
            Map.of("better", false),
            text("Seen weekly."),
            text("Plan the ending."),
            text("The last three visits bear it out."),
            List.of(
                    new SectionWork.Evidence(text("Review minutes"), TODAY.minusDays(9), text("Page two.")),
                    new SectionWork.Evidence(NONE, null, text("Genogram up to date."))));

    static final List<AuditEvent> ALL = List.of(
            new AuditEvent.AuditOpened(ASSIGNMENT),
            new AuditEvent.AuditHandedOver("second", "moderator", DUE),
            new AuditEvent.AuditStarted("auditor", T0),
            new AuditEvent.ContactAttempted(new ContactAttempt(
                    ContactAttempt.With.FAMILY,
                    TODAY,
                    ContactAttempt.Means.TELEPHONE,
                    ContactAttempt.Outcome.NO_ANSWER,
                    text("Rang twice."))),
            new AuditEvent.PractitionerSpokenTo(conversation()),
            new AuditEvent.PractitionerNotSpokenTo(
                    new Practitioner.NotSpokenTo(null, Practitioner.Why.ABSENT, text("On leave."))),
            new AuditEvent.FamilyPrepared(preparation()),
            new AuditEvent.FamilyFeedbackReceived(
                    "f-1",
                    new Family.Respondent(
                            Family.Relationship.CHILD,
                            false,
                            false,
                            new Family.Consent(Family.Relationship.MOTHER, TODAY.minusDays(2))),
                    TODAY.minusDays(1),
                    text("I like her."),
                    List.of(new Family.Message(Family.Kind.QUESTION, text("When is she back?"))),
                    null),
            new AuditEvent.FamilyMessagesPassedOn("f-1", TODAY),
            new AuditEvent.LineCommentedOn(new LineFinding("whole-family", text("The father was asked."), List.of())),
            new AuditEvent.LookedBack(
                    new LookBack(TODAY.minusYears(2), true, text("Seen late."), text("Trust grows slowly."))),
            new AuditEvent.SectionAnswered("impact", WORK),
            new AuditEvent.SectionGraded("impact", WORK, Grade.REQUIRES_IMPROVEMENT),
            new AuditEvent.SectionLeftOut("planning", text("No plan was due.")),
            new AuditEvent.SectionJudged("communication", WORK, "partly-met", SAVED),
            new AuditEvent.OthersHeard(new OthersView.Heard(Role.TEAM_MANAGER, TODAY, text("Supervision is weekly."))),
            new AuditEvent.OthersNotHeard(new OthersView.NotHeard(Role.IRO, text("Appointed yesterday."))),
            new AuditEvent.SilenceEscalated(
                    Role.PRACTITIONER, "worker", 2, List.of(new Recipient(Role.GROUP_MANAGER, "gm")), T1),
            new AuditEvent.OwnSectionWritten(text("We used the genogram."), "worker", T1),
            new AuditEvent.Replied(text("The visits are on file since."), "worker", T2),
            new AuditEvent.LearningPointRecorded(learning("impact")),
            new AuditEvent.LearningPointWithdrawn("l-impact"),
            new AuditEvent.OverallGraded(new OverallJudgement(
                    Grade.INADEQUATE,
                    text("One matter outweighs the rest."),
                    text("An injury went unseen."),
                    NONE,
                    NONE)),
            new AuditEvent.ConcernRaised(concern("c-1")),
            new AuditEvent.ConcernAddressed(
                    "c-1", Concern.Response.CHILD_SEEN, text("Visited the same evening."), SEEN, "worker", T2),
            overdue(DUE, OVER),
            submitted(Grade.REQUIRES_IMPROVEMENT),
            new AuditEvent.ModerationAwaited("moderator"),
            new AuditEvent.GradesRevealed(),
            new AuditEvent.GradeModerated(Grade.INADEQUATE),
            new AuditEvent.GradeDisputed("d-1"),
            new AuditEvent.GradeDecided("d-1", Grade.REQUIRES_IMPROVEMENT),
            new AuditEvent.AuditFinalised(Grade.REQUIRES_IMPROVEMENT, "auditor", T2),
            new AuditEvent.ConcernEscalated("c-1", List.of(new Recipient(Role.HEAD_OF_SERVICE, "hos")), OVER),
            new AuditEvent.CheckPassed("team", T2),
            new AuditEvent.AuditReturned(
                    List.of("evidence-missing"),
                    text("Say what bears it out."),
                    DUE.plusDays(5),
                    new Clocked(OVER, "PQ-16", "within 3 working days of Wed 30 Sep 2026: Mon 5 Oct 2026"),
                    List.of(new Recipient(Role.AUDITOR, "auditor")),
                    "team",
                    T2),
            new AuditEvent.AuditInvalidated(ending("practitioner-never-contacted", "Nobody rang her.")),
            new AuditEvent.AuditCancelled(ending("record-not-available", "The record is with the court.")),
            new AuditEvent.AuditChallenged(
                    "ch-1", Challenge.Subject.GRADE, text("It was better."), Role.PRACTITIONER, "worker", T2),
            new AuditEvent.ChallengeAnswered(
                    "ch-1", Challenge.Outcome.PARTLY_ACCEPTED, text("True of the plan."), true, "auditor", T2),
            new AuditEvent.ChallengeAgreed("ch-1", T2),
            new AuditEvent.ChallengeUnresolved("ch-1", "worker", T2),
            new AuditEvent.ServicesNamed(List.of("youth-justice"), "auditor", T1),
            new AuditEvent.EarlierActionsReviewed(new EarlierActions(
                    List.of(new EarlierActions.Reviewed(
                            "a-1", EarlierActions.Progress.DELAYED, text("Half of it is done."))),
                    text("The worker left."),
                    "auditor",
                    T1)),
            new AuditEvent.CycleClosed(T2),
            new AuditEvent.AuditShared(
                    List.of(new Recipient(Role.IRO, "iro")), List.of(), List.of("youth-justice"), T2));

    private static Audit.Ending ending(String reason, String explanation) {
        return new Audit.Ending(reason, text(explanation), List.of(new Recipient(Role.AUDITOR, "auditor")), "team", T2);
    }

    private Facts() {}
}
