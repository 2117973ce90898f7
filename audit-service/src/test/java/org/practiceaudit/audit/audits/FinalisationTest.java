package org.practiceaudit.audit.audits;

import static org.practiceaudit.audit.audits.Audits.ASSIGNMENT;
import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.AUDIT_TEAM;
import static org.practiceaudit.audit.audits.Audits.OPENED;
import static org.practiceaudit.audit.audits.Audits.SEEN;
import static org.practiceaudit.audit.audits.Audits.T2;
import static org.practiceaudit.audit.audits.Audits.WORKER;
import static org.practiceaudit.audit.audits.Audits.after;
import static org.practiceaudit.audit.audits.Audits.assignment;
import static org.practiceaudit.audit.audits.Audits.audits;
import static org.practiceaudit.audit.audits.Audits.begun;
import static org.practiceaudit.audit.audits.Audits.concern;
import static org.practiceaudit.audit.audits.Audits.handedIn;
import static org.practiceaudit.audit.audits.Audits.text;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.testing.Rule;

class FinalisationTest {
    private static final List<AuditEvent> GOOD = handedIn(ASSIGNMENT, Grade.GOOD);
    private static final AuditCommand FINALISE = new AuditCommand.FinaliseAudit(AUDITOR, T2);

    private static AuditEvent finalised(Grade grade) {
        return new AuditEvent.AuditFinalised(grade, "auditor", T2);
    }

    @Test
    void withoutModerationTheAuditorsGradeStands() {
        audits().given(GOOD).when(FINALISE).then(finalised(Grade.GOOD));
    }

    @Test
    void theAuditTeamFinalisesToo() {
        audits().given(GOOD)
                .when(new AuditCommand.FinaliseAudit(AUDIT_TEAM, T2))
                .then(new AuditEvent.AuditFinalised(Grade.GOOD, "team", T2));
    }

    @Test
    void nobodyElseFinalises() {
        audits().given(GOOD).when(new AuditCommand.FinaliseAudit(WORKER, T2)).thenRejected("ACCESS");
    }

    static Stream<List<AuditEvent>> outstanding() {
        return Stream.of(List.of(OPENED), begun());
    }

    @ParameterizedTest
    @MethodSource("outstanding")
    void whatIsNotHandedInIsNotFinalised(List<AuditEvent> before) {
        audits().given(before).when(FINALISE).thenRejected("STATE");
    }

    @Test
    void whatIsFinalStaysSo() {
        audits().given(after(GOOD, finalised(Grade.GOOD))).when(FINALISE).thenRejected("STATE");
    }

    static Stream<List<AuditEvent>> unmoderated() {
        return Stream.of(
                handedIn(assignment(true), Grade.GOOD),
                handedIn(ASSIGNMENT, Grade.INADEQUATE),
                after(GOOD, new AuditEvent.ModerationAwaited("moderator")));
    }

    @ParameterizedTest
    @MethodSource("unmoderated")
    void whatIsToBeModeratedWaitsForIt(List<AuditEvent> before) {
        audits().given(before).when(FINALISE).thenRejected("STATE");
    }

    @Test
    void theModeratedGradeStands() {
        audits().given(after(
                        handedIn(assignment(true), Grade.GOOD),
                        new AuditEvent.ModerationAwaited("moderator"),
                        new AuditEvent.GradeModerated(Grade.REQUIRES_IMPROVEMENT)))
                .when(FINALISE)
                .then(finalised(Grade.REQUIRES_IMPROVEMENT));
    }

    @Test
    void anOpenDisputeIsWaitedFor() {
        audits().given(after(
                        handedIn(assignment(true), Grade.GOOD),
                        new AuditEvent.GradeModerated(Grade.INADEQUATE),
                        new AuditEvent.GradeDisputed("d-1")))
                .when(FINALISE)
                .thenRejected("STATE");
    }

    @Test
    void theDecidedGradeStands() {
        audits().given(after(
                        handedIn(assignment(true), Grade.GOOD),
                        new AuditEvent.GradeModerated(Grade.INADEQUATE),
                        new AuditEvent.GradeDisputed("d-1"),
                        new AuditEvent.GradeDecided("d-1", Grade.REQUIRES_IMPROVEMENT)))
                .when(FINALISE)
                .then(finalised(Grade.REQUIRES_IMPROVEMENT));
    }

    @Test
    @Rule("BR-09")
    void whatWasDoneAboutAConcernIsRecordedBefore() {
        audits().given(after(GOOD, new AuditEvent.ConcernRaised(concern("c-1"))))
                .when(FINALISE)
                .thenRejected("BR-09");
    }

    @Test
    @Rule("BR-09")
    void anAddressedConcernHoldsNothingUp() {
        audits().given(after(
                        GOOD,
                        new AuditEvent.ConcernRaised(concern("c-1")),
                        new AuditEvent.ConcernAddressed(
                                "c-1", Concern.Response.SAFETY_PLAN, text("Agreed with mother."), SEEN, "tm", T2)))
                .when(FINALISE)
                .then(finalised(Grade.GOOD));
    }

    @Test
    void everythingThatIsPendingIsToldAtOnce() {
        audits().given(after(
                        handedIn(assignment(true), Grade.GOOD),
                        new AuditEvent.GradeDisputed("d-1"),
                        new AuditEvent.ConcernRaised(concern("c-1"))))
                .when(FINALISE)
                .thenRejected("STATE", "STATE", "BR-09");
    }

    static Stream<AuditCommand> news() {
        return Stream.of(
                new AuditCommand.AwaitModeration("moderator", T2),
                new AuditCommand.TakeModeratedGrade(Grade.GOOD, T2),
                new AuditCommand.AwaitDecision("d-1", T2),
                new AuditCommand.TakeDecidedGrade("d-1", Grade.GOOD, T2));
    }

    @ParameterizedTest
    @MethodSource("news")
    void moderationSpeaksOfWhatIsHandedIn(AuditCommand command) {
        audits().given(begun()).when(command).thenRejected("STATE");
    }

    @ParameterizedTest
    @MethodSource("news")
    void moderationSpeaksOfWhatIsThere(AuditCommand command) {
        audits().given().when(command).thenRejected("STATE");
    }

    @Test
    void aRequestedModerationIsAwaited() {
        audits().given(GOOD)
                .when(new AuditCommand.AwaitModeration("moderator", T2))
                .then(new AuditEvent.ModerationAwaited("moderator"));
    }

    @Test
    void aModeratedGradeIsTaken() {
        audits().given(GOOD)
                .when(new AuditCommand.TakeModeratedGrade(Grade.INADEQUATE, T2))
                .then(new AuditEvent.GradeModerated(Grade.INADEQUATE));
    }

    @Test
    void aDisputeIsTaken() {
        audits().given(GOOD).when(new AuditCommand.AwaitDecision("d-1", T2)).then(new AuditEvent.GradeDisputed("d-1"));
    }

    @Test
    void aDecisionIsTakenAlsoWhenTheAuditIsFinal() {
        audits().given(after(GOOD, finalised(Grade.GOOD), new AuditEvent.GradeDisputed("d-1")))
                .when(new AuditCommand.TakeDecidedGrade("d-1", Grade.INADEQUATE, T2))
                .then(new AuditEvent.GradeDecided("d-1", Grade.INADEQUATE));
    }
}
