package org.practiceaudit.audit.audits;

import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.AUDIT_TEAM;
import static org.practiceaudit.audit.audits.Audits.STARTED;
import static org.practiceaudit.audit.audits.Audits.STRANGER;
import static org.practiceaudit.audit.audits.Audits.T1;
import static org.practiceaudit.audit.audits.Audits.T2;
import static org.practiceaudit.audit.audits.Audits.after;
import static org.practiceaudit.audit.audits.Audits.handedIn;
import static org.practiceaudit.audit.audits.Audits.text;
import static org.practiceaudit.audit.audits.Way.QUALITY;
import static org.practiceaudit.audit.audits.Way.TOWER_HAMLETS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.Rule;

class SharingTest {
    private static final Instant CLOSED = Instant.parse("2026-10-30T09:00:00Z");
    private static final AuditEvent CHECKED = new AuditEvent.CheckPassed("team", T2);
    private static final AuditEvent FINAL = new AuditEvent.AuditFinalised(Grade.GOOD, "team", T2);
    private static final AuditEvent NAMED = new AuditEvent.ServicesNamed(List.of("edge-of-care"), "auditor", T1);
    private static final Way DIP = TOWER_HAMLETS.kind("dip-audit");

    private static AuditEvent shared(List<String> services, Instant at) {
        return new AuditEvent.AuditShared(
                List.of(new Recipient(Role.IRO, "iro")),
                List.of(new Recipient(Role.GROUP_MANAGER, "gm")),
                services,
                at);
    }

    private static AuditCommand name(Person by, String... services) {
        return new AuditCommand.NameServices(List.of(services), by, T1);
    }

    @Test
    @Rule("TH-20")
    void theAuditorRecordsWhichServicesAreInvolved() {
        var begun = List.of(new AuditEvent.AuditOpened(TOWER_HAMLETS.assignment()), STARTED);
        TOWER_HAMLETS.audits().given(begun).when(name(AUDITOR, "edge-of-care")).then(NAMED);
        TOWER_HAMLETS.audits().given(begun).when(name(STRANGER, "edge-of-care")).thenRejected("ACCESS");
        TOWER_HAMLETS.audits().given(begun).when(name(AUDITOR, "police")).thenRejected("TH-20");
        TOWER_HAMLETS
                .audits()
                .given(begun)
                .when(name(AUDITOR, "eva-armsby", "eva-armsby"))
                .thenRejected("INPUT");
        QUALITY.audits()
                .given(new AuditEvent.AuditOpened(QUALITY.assignment()), STARTED)
                .when(name(AUDITOR, "edge-of-care"))
                .thenRejected("STATE");
    }

    @Test
    @Rule("TH-20")
    void whenTheCycleIsCompleteTheResultGoesToReviewingOfficerAndServicesWithTheGroupManagerCopied() {
        var before = handedIn(TOWER_HAMLETS.assignment(), Grade.GOOD);
        TOWER_HAMLETS
                .audits()
                .given(after(before, NAMED, CHECKED, FINAL))
                .when(new AuditCommand.CloseCycle(CLOSED))
                .then(new AuditEvent.CycleClosed(CLOSED), shared(List.of("edge-of-care"), CLOSED));
    }

    @Test
    @Rule("TH-20")
    void whatBecomesFinalLaterIsSharedThenAndOnlyOnce() {
        var before = after(
                handedIn(TOWER_HAMLETS.assignment(), Grade.GOOD), CHECKED, new AuditEvent.GradeModerated(Grade.GOOD));
        var closed = new AuditEvent.CycleClosed(CLOSED);
        TOWER_HAMLETS
                .audits()
                .given(before)
                .when(new AuditCommand.CloseCycle(CLOSED))
                .then(closed);
        TOWER_HAMLETS
                .audits()
                .given(after(before, closed))
                .when(new AuditCommand.FinaliseAudit(AUDIT_TEAM, CLOSED))
                .then(new AuditEvent.AuditFinalised(Grade.GOOD, "team", CLOSED), shared(List.of(), CLOSED));
        TOWER_HAMLETS
                .audits()
                .given(after(before, closed))
                .when(new AuditCommand.CloseCycle(CLOSED))
                .thenNothing();
        TOWER_HAMLETS
                .audits()
                .given(before)
                .when(new AuditCommand.FinaliseAudit(AUDIT_TEAM, T2))
                .then(new AuditEvent.AuditFinalised(Grade.GOOD, "team", T2));
    }

    private static final AuditCommand.ReviewEarlierActions REVIEW = new AuditCommand.ReviewEarlierActions(
            List.of(new EarlierActions.Reviewed("a-1", EarlierActions.Progress.DELAYED, text("Half of it."))),
            text("The worker left."),
            List.of("a-1"),
            AUDITOR,
            T1);

    private static final AuditEvent REVIEWED =
            new AuditEvent.EarlierActionsReviewed(new EarlierActions(REVIEW.actions(), REVIEW.delay(), "auditor", T1));

    @Test
    @Rule("TH-35")
    void aDipAuditReviewsProgressOfTheActionsAndAnyDelay() {
        var begun = List.of(new AuditEvent.AuditOpened(DIP.assignment("a-3")), STARTED);
        DIP.audits().given(begun).when(REVIEW).then(REVIEWED);
        DIP.audits()
                .given(begun)
                .when(new AuditCommand.ReviewEarlierActions(
                        REVIEW.actions(), text(""), List.of("a-1", "a-2"), AUDITOR, T1))
                .thenRejected("TH-35", "TH-35");
        DIP.audits()
                .given(begun)
                .when(new AuditCommand.ReviewEarlierActions(List.of(), text(""), List.of(), STRANGER, T1))
                .thenRejected("ACCESS");
        TOWER_HAMLETS
                .audits()
                .given(new AuditEvent.AuditOpened(TOWER_HAMLETS.assignment()), STARTED)
                .when(REVIEW)
                .thenRejected("STATE");
    }

    @Test
    @Rule("TH-35")
    void aDipAuditIsNotHandedInWithoutThat() {
        var like = new Way(
                Programmes.fromJson(
                        Programmes.toJson(Audits.BRADFORD).replace("\"kind\":\"full\"", "\"kind\":\"dip-audit\"")),
                "monthly");
        var ready = new ArrayList<>(Audits.ready(like.assignment("a-3"), Grade.GOOD));
        like.audits()
                .given(ready)
                .when(new AuditCommand.SubmitAudit(AUDITOR, T2))
                .thenRejected("TH-35");
        like.audits()
                .given(after(ready, REVIEWED))
                .when(new AuditCommand.SubmitAudit(AUDITOR, T2))
                .then(new AuditEvent.AuditSubmitted("auditor", Grade.GOOD, false, true, Audits.toldOfSubmission(), T2));
    }

    @Test
    @Rule("TH-35")
    void theFindingsOfADipAuditGoToHeadsOfServiceGroupManagersAndThePrincipalSocialWorker() {
        DIP.audits()
                .given(after(
                        handedIn(DIP.assignment("a-3"), Grade.GOOD),
                        CHECKED,
                        new AuditEvent.GradeModerated(Grade.GOOD)))
                .when(new AuditCommand.FinaliseAudit(AUDIT_TEAM, T2))
                .then(
                        new AuditEvent.AuditFinalised(Grade.GOOD, "team", T2),
                        new AuditEvent.AuditShared(
                                List.of(
                                        new Recipient(Role.HEAD_OF_SERVICE, "hos"),
                                        new Recipient(Role.GROUP_MANAGER, "gm"),
                                        new Recipient(Role.PRINCIPAL_SOCIAL_WORKER, "psw")),
                                List.of(),
                                List.of(),
                                T2));
    }
}
