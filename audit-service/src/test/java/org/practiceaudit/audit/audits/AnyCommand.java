package org.practiceaudit.audit.audits;

import static org.practiceaudit.audit.audits.Audits.answers;
import static org.practiceaudit.audit.audits.Audits.text;
import static org.practiceaudit.audit.audits.Audits.written;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WorkingDays;

/** Commands of every kind by everybody, some sensible and some not, as time goes on. */
final class AnyCommand {
    private static final List<Person> PEOPLE = List.of(
            new Person("auditor", Set.of(Role.AUDITOR)),
            new Person("auditor", Set.of(Role.AUDITOR, Role.AUDIT_TEAM)),
            new Person("second", Set.of(Role.AUDITOR)),
            new Person("moderator", Set.of(Role.MODERATOR)),
            new Person("worker", Set.of(Role.PRACTITIONER)),
            new Person("tm", Set.of(Role.TEAM_MANAGER)),
            new Person("sm", Set.of(Role.SERVICE_MANAGER)),
            new Person("hos", Set.of(Role.HEAD_OF_SERVICE)),
            new Person("iro", Set.of(Role.IRO)),
            new Person("team", Set.of(Role.AUDIT_TEAM)),
            new Person("manager", Set.of(Role.AUDIT_MANAGER)),
            new Person("hqa", Set.of(Role.HEAD_OF_QUALITY_ASSURANCE)),
            new Person("ad", Set.of(Role.ASSISTANT_DIRECTOR)),
            new Person("stranger", Set.of(Role.OPERATOR)));
    private static final List<Grade> GRADES =
            List.of(Grade.INADEQUATE, Grade.REQUIRES_IMPROVEMENT, Grade.GOOD, Grade.OUTSTANDING);

    private final Random random;
    private final ProgrammePolicy policy;
    private Instant now = Audits.T2;
    private int made;

    AnyCommand(int seed, ProgrammePolicy policy) {
        this.random = new Random(seed);
        this.policy = policy;
    }

    Instant now() {
        now = now.plus(Duration.ofMinutes(random.nextInt(600)));
        return now;
    }

    AuditCommand next(Audit state) {
        made++;
        var opened = (Audit.Opened) state;
        List<Supplier<AuditCommand>> kinds =
                switch (random.nextInt(20)) {
                    case 0, 1, 2 -> work(opened);
                    case 3 -> people(opened);
                    case 4 -> voice(opened);
                    case 5, 6, 7 -> after(opened);
                    case 8, 9, 10, 11, 12, 13 -> challenging(opened);
                    case 14, 15, 16 -> brought(opened);
                    default -> steps(opened);
                };
        return one(kinds).get();
    }

    private List<Supplier<AuditCommand>> steps(Audit.Opened state) {
        return List.of(
                () -> new AuditCommand.StartAudit(worker(state), now),
                () -> new AuditCommand.SubmitAudit(worker(state), now),
                () -> new AuditCommand.FinaliseAudit(anybody(), now),
                () -> new AuditCommand.RaiseConcern(
                        "c-" + made, "neglect", one(List.of(Concern.Severity.values())), words(), anybody(), now),
                () -> new AuditCommand.AddressConcern(
                        concern(state), Concern.Response.CHILD_SEEN, words(), WorkingDays.dateOf(now), anybody(), now));
    }

    private List<Supplier<AuditCommand>> work(Audit.Opened state) {
        var by = PEOPLE.get(random.nextInt(3));
        var section = one(Audits.BRADFORD.tool().sections()).code();
        return List.of(
                () -> new AuditCommand.GradeOverall(
                        new OverallJudgement(one(GRADES), words(), words(), words(), words()), by, now),
                () -> new AuditCommand.SaveSection(
                        section,
                        written(answers(section), words(), words()),
                        random.nextBoolean() ? Optional.of(one(GRADES)) : Optional.empty(),
                        revision(saved(state, section)),
                        by,
                        now),
                () -> new AuditCommand.LeaveSectionOut(section, words(), revision(saved(state, section)), by, now),
                () -> new AuditCommand.RecordLearningPoint(Audits.learning(section), by, now),
                () -> new AuditCommand.WithdrawLearningPoint("l-" + section, by, now),
                () -> new AuditCommand.CommentOnLine(
                        new LineFinding(one(List.of("thresholds", "none")), words(), List.of()), by, now),
                () -> new AuditCommand.RecordLookBack(Audits.lookBack(), by, now),
                () -> new AuditCommand.SubmitAudit(by, now));
    }

    /** What the auditor writes down of others. */
    private List<Supplier<AuditCommand>> people(Audit.Opened state) {
        var by = worker(state);
        var today = WorkingDays.dateOf(now);
        return List.of(
                () -> new AuditCommand.RecordContact(
                        new ContactAttempt(
                                one(List.of(ContactAttempt.With.values())),
                                today,
                                one(List.of(ContactAttempt.Means.values())),
                                one(List.of(ContactAttempt.Outcome.values())),
                                words()),
                        by,
                        now),
                () -> new AuditCommand.RecordPractitioner(Audits.conversation(), by, now),
                () -> new AuditCommand.RecordOthersView(
                        random.nextBoolean()
                                ? new OthersView.Heard(role(), today, words())
                                : new OthersView.NotHeard(role(), words()),
                        by,
                        now),
                () -> new AuditCommand.RecordFamilyPreparation(Audits.preparation(), by, now),
                () -> new AuditCommand.RecordFamilyFeedback(
                        new Family.Feedback(
                                "f-" + made,
                                Audits.mother(),
                                today,
                                words(),
                                List.of(new Family.Message(Family.Kind.QUESTION, words())),
                                Optional.empty()),
                        by,
                        now),
                () -> new AuditCommand.PassMessagesOn(feedback(state), today, by, now));
    }

    /** What is the worker's own, and somebody else's try at it. */
    private List<Supplier<AuditCommand>> voice(Audit.Opened state) {
        var by = random.nextInt(4) == 0 ? anybody() : new Person("worker", Set.of(Role.PRACTITIONER));
        return List.of(
                () -> new AuditCommand.WriteOwnSection(
                        words(), revision(workOf(state).map(work -> OwnWords.revisionOf(work.ownSection()))), by, now),
                () -> new AuditCommand.Reply(
                        words(), revision(workOf(state).map(work -> OwnWords.revisionOf(work.reply()))), by, now));
    }

    private List<Supplier<AuditCommand>> after(Audit.Opened state) {
        var rules = policy.afterSubmission();
        return List.of(
                () -> new AuditCommand.PassCheck(anybody(), now),
                () -> new AuditCommand.ReturnAudit(
                        List.of(one(rules.check().reasons()).code()),
                        words(),
                        random.nextBoolean() ? WorkingDays.dateOf(now).plusDays(random.nextInt(5)) : null,
                        anybody(),
                        now),
                () -> new AuditCommand.InvalidateAudit(
                        random.nextInt(4) == 0
                                ? one(rules.invalidation().reasons()).code()
                                : "none",
                        words(),
                        anybody(),
                        now),
                () -> new AuditCommand.CancelAudit(
                        random.nextInt(4) == 0
                                ? one(rules.cancellation().reasons()).code()
                                : "none",
                        words(),
                        anybody(),
                        now),
                () -> new AuditCommand.NameServices(
                        random.nextBoolean() ? List.of("edge-of-care") : List.of(), worker(state), now),
                () -> new AuditCommand.ReviewEarlierActions(List.of(), words(), List.of(), worker(state), now));
    }

    private List<Supplier<AuditCommand>> challenging(Audit.Opened state) {
        return List.of(
                () -> new AuditCommand.ChallengeAudit(
                        "ch-" + made, one(List.of(Challenge.Subject.values())), words(), anybody(), now),
                () -> new AuditCommand.AnswerChallenge(
                        challenge(state),
                        one(List.of(Challenge.Outcome.values())),
                        words(),
                        random.nextBoolean(),
                        worker(state),
                        now),
                () -> new AuditCommand.AgreeToAnswer(challenge(state), challenger(state), now),
                () -> new AuditCommand.TakeChallengeFurther(challenge(state), challenger(state), now));
    }

    private List<Supplier<AuditCommand>> brought(Audit.Opened state) {
        return List.of(
                () -> new AuditCommand.OpenAudit(state.assignment(), now),
                () -> new AuditCommand.HandOver(
                        random.nextBoolean() ? "auditor" : "second",
                        "moderator",
                        WorkingDays.dateOf(now).plusDays(random.nextInt(9)),
                        now),
                () -> new AuditCommand.PassDueDay(now),
                () -> new AuditCommand.AwaitModeration("moderator", now),
                () -> new AuditCommand.RevealGrades(now),
                () -> new AuditCommand.TakeModeratedGrade(one(GRADES), now),
                () -> new AuditCommand.AwaitDecision("d-" + random.nextInt(3), now),
                () -> new AuditCommand.TakeDecidedGrade("d-" + random.nextInt(3), one(GRADES), now),
                () -> new AuditCommand.SendBack(
                        List.of("sections-incomplete"), WorkingDays.dateOf(now).plusDays(3), "moderator", now),
                () -> new AuditCommand.EscalateConcern(concern(state), now),
                () -> new AuditCommand.CloseCycle(now));
    }

    private Person anybody() {
        return one(PEOPLE);
    }

    /** Mostly whoever has the audit. */
    private Person worker(Audit.Opened state) {
        return random.nextInt(4) == 0
                ? anybody()
                : new Person(state.assignment().people().auditor(), Set.of(Role.AUDITOR));
    }

    /** Mostly whoever has challenged it. */
    private Person challenger(Audit.Opened state) {
        var all = state.course().challenges();
        return all.isEmpty() || random.nextInt(4) == 0
                ? anybody()
                : new Person(all.getLast().by(), Set.of(all.getLast().as()));
    }

    private Narrative words() {
        return text(random.nextInt(6) == 0 ? "" : "The child knows whom to call.");
    }

    private Role role() {
        return one(List.of(Role.TEAM_MANAGER, Role.IRO, Role.CP_CHAIR, Role.OPERATOR));
    }

    private static Optional<Work> workOf(Audit.Opened state) {
        return switch (state) {
            case Audit.Allocated _ -> Optional.empty();
            case Audit.InProgress begun -> Optional.of(begun.work());
            case Audit.HandedIn handedIn -> Optional.of(handedIn.work());
            case Audit.Ended ended -> Optional.of(ended.work());
        };
    }

    private static Optional<Long> saved(Audit.Opened state, String section) {
        return workOf(state).map(work -> work.revision(section));
    }

    /** Mostly the one that stands, sometimes one that somebody has saved since. */
    private long revision(Optional<Long> standing) {
        return Math.max(0, standing.orElse(0L) - (random.nextInt(5) == 0 ? 1 : 0));
    }

    private String feedback(Audit.Opened state) {
        var all = workOf(state).map(Work::feedback).orElse(List.of());
        return all.isEmpty() ? "f-0" : one(all).id();
    }

    private String concern(Audit.Opened state) {
        var all = state.concerns().all();
        return all.isEmpty() ? "c-0" : one(all).raised().id();
    }

    private String challenge(Audit.Opened state) {
        var all = state.course().challenges();
        return all.isEmpty() ? "ch-0" : one(all).id();
    }

    private <T> T one(List<? extends T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
