package org.practiceaudit.audit.audits;

import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.AUDIT_TEAM;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.T1;
import static org.practiceaudit.audit.audits.Audits.T2;
import static org.practiceaudit.audit.audits.Audits.WORKER;
import static org.practiceaudit.audit.audits.Audits.text;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.testing.Rule;

/** What the allocated worker writes themselves. */
class OwnWordsTest {
    private static final Programme FULL = Programme.of("tower-hamlets", "full");
    private static final AuditEvent WRITTEN = new AuditEvent.OwnSectionWritten(text("We used it."), "worker", T1);
    private static final AuditEvent REPLIED = new AuditEvent.Replied(text("It is on file now."), "worker", T2);

    private static AuditCommand write(Person by, long revision) {
        return new AuditCommand.WriteOwnSection(text("We used it."), revision, by, T1);
    }

    private static AuditCommand reply(long revision) {
        return new AuditCommand.Reply(text("It is on file now."), revision, WORKER, T2);
    }

    private static List<AuditEvent> submitted(AuditEvent... more) {
        var all = new ArrayList<>(FULL.ready(Grade.GOOD));
        all.add(new AuditEvent.AuditSubmitted("auditor", Grade.GOOD, false, true, List.of(), T2));
        all.addAll(List.of(more));
        return all;
    }

    @Test
    @Rule("TH-10")
    void theWorkerWritesTheirOwnSection() {
        FULL.audits().given(FULL.begun()).when(write(WORKER, 0)).then(WRITTEN);
    }

    @Test
    @Rule("TH-10")
    void neitherAuditorNorAuditTeamWritesIt() {
        FULL.audits().given(FULL.begun()).when(write(AUDITOR, 0)).thenRejected("ACCESS");
        FULL.audits().given(FULL.begun()).when(write(AUDIT_TEAM, 0)).thenRejected("ACCESS");
    }

    @Test
    @Rule("TH-10")
    void itIsWrittenAfterSubmissionTooUntilTheAuditIsFinal() {
        FULL.audits().given(submitted(WRITTEN)).when(write(WORKER, 1)).then(WRITTEN);
        FULL.audits()
                .given(submitted(new AuditEvent.AuditFinalised(Grade.GOOD, "team", T2)))
                .when(write(WORKER, 0))
                .thenRejected("STATE");
    }

    @Test
    void itIsWrittenOnWhatWasReadAndSaysSomething() {
        FULL.audits().given(FULL.begun(WRITTEN)).when(write(WORKER, 0)).thenRejected("VERSION");
        FULL.audits()
                .given(FULL.begun())
                .when(new AuditCommand.WriteOwnSection(NONE, 0, WORKER, T1))
                .thenRejected("INPUT");
    }

    @Test
    void thereIsNoneBeforeTheStartNorWhereTheProgrammeHasNone() {
        FULL.audits()
                .given(new AuditEvent.AuditOpened(FULL.assignment()))
                .when(write(WORKER, 0))
                .thenRejected("STATE");
        var enfield = Programme.of("enfield", "monthly");
        enfield.audits().given(enfield.begun()).when(write(WORKER, 0)).thenRejected("STATE");
    }

    @Test
    void theWorkerRepliesToWhatWasSubmitted() {
        FULL.audits().given(FULL.ready(Grade.GOOD)).when(reply(0)).thenRejected("STATE");
        FULL.audits().given(submitted()).when(reply(0)).then(REPLIED);
        FULL.audits().given(submitted(REPLIED)).when(reply(0)).thenRejected("VERSION");
        FULL.audits().given(submitted(REPLIED)).when(reply(1)).then(REPLIED);
    }
}
