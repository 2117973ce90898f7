package org.practiceaudit.audit.dipsamples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.audit.GoldenFiles;
import org.practiceaudit.contracts.WiderWorkEvent.DipSampleReportSignedOff;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** The report on the dip samples of one line of enquiry (TH-07). */
class DipReportTest {
    private static final Instant AT = Instant.parse("2026-05-06T10:05:00Z");
    private static final Narrative TEXT = Narrative.of("Thresholds were clear in most of them.");
    private static final DipReport.Enquiry ENQUIRY =
            new DipReport.Enquiry("r-71", "tower-hamlets", "tower-hamlets", 1, "dip-2026-04", "thresholds", List.of());
    private static final DipReportEvent SAMPLE = new DipReportEvent.SampleNoted(ENQUIRY, "audit-1");
    private static final DipReport.Text WRITTEN = new DipReport.Text(
            TEXT,
            TEXT,
            List.of(Programmes.shipped("tower-hamlets")
                    .tool()
                    .themes()
                    .getFirst()
                    .code()),
            new DipReport.Figures(12, Map.of("good", 8, "inadequate", 4)),
            "qa-officer",
            AT);
    private static final DipReportEvent WROTE = new DipReportEvent.ReportWritten(WRITTEN);
    private static final DipReportEvent BY_OFFICER =
            new DipReportEvent.ReportSigned(new DipReport.Signature(Role.AUDIT_TEAM, "audit-officer", AT));
    private static final DipReportEvent BY_PRINCIPAL =
            new DipReportEvent.ReportSigned(new DipReport.Signature(Role.PRINCIPAL_SOCIAL_WORKER, "principal", AT));
    private static final DipReportEvent OFF = new DipReportEvent.ReportSignedOff(List.of("hos"), AT);
    private static final DipReportEvent BACK = new DipReportEvent.ReportSentBack(TEXT, "principal", AT);

    private static GivenWhenThen<DipReportCommand, DipReport, DipReportEvent> report() {
        var decider = new DipReportDecider(Programmes.shipped("tower-hamlets"));
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    private static DipReportCommand sign(String by, Role... as) {
        return new DipReportCommand.Sign(by, List.of(as), List.of("hos"), AT);
    }

    @Test
    void aSampleIsNotedOnce() {
        var note = new DipReportCommand.NoteSample(ENQUIRY, "audit-1");
        report().given().when(note).then(SAMPLE);
        report().given(SAMPLE).when(note).thenNothing();
    }

    @Test
    @Rule("TH-07")
    void itIsWrittenWhenTheSamplesAreIn() {
        report().given(SAMPLE)
                .when(new DipReportCommand.Write(WRITTEN, List.of()))
                .then(WROTE);
        report().given(SAMPLE)
                .when(new DipReportCommand.Write(WRITTEN, List.of("audit-1")))
                .thenRejected("TH-07");
        var vague = new DipReport.Text(
                Narrative.of(""), Narrative.of(""), List.of("weather"), WRITTEN.figures(), "qa-officer", AT);
        report().given(SAMPLE)
                .when(new DipReportCommand.Write(vague, List.of()))
                .thenRejected("TH-07", "TH-07", "INPUT");
        report().given().when(new DipReportCommand.Write(WRITTEN, List.of())).thenRejected("STATE");
    }

    @Test
    @Rule("TH-07")
    void theAuditOfficerAndThePrincipalSocialWorkerSignItOffInAnyOrder() {
        report().given(SAMPLE, WROTE)
                .when(sign("audit-officer", Role.AUDIT_TEAM))
                .then(BY_OFFICER);
        report().given(SAMPLE, WROTE)
                .when(sign("principal", Role.PRINCIPAL_SOCIAL_WORKER))
                .then(BY_PRINCIPAL);
        report().given(SAMPLE, WROTE, BY_OFFICER)
                .when(sign("principal", Role.PRINCIPAL_SOCIAL_WORKER))
                .then(BY_PRINCIPAL, OFF);
        report().given(SAMPLE, WROTE, BY_PRINCIPAL)
                .when(sign("audit-officer", Role.AUDIT_TEAM))
                .then(BY_OFFICER, OFF);
    }

    @Test
    @Rule("TH-07")
    void twoDifferentPeopleSignOfWhomNeitherWroteIt() {
        report().given(SAMPLE, WROTE).when(sign("qa-officer", Role.AUDIT_TEAM)).thenRejected("TH-07");
        report().given(SAMPLE, WROTE, BY_OFFICER)
                .when(sign("audit-officer", Role.AUDIT_TEAM, Role.PRINCIPAL_SOCIAL_WORKER))
                .thenRejected("STATE");
        report().given(SAMPLE, WROTE, BY_OFFICER)
                .when(sign("another-officer", Role.AUDIT_TEAM))
                .thenRejected("TH-07");
        report().given(SAMPLE, WROTE).when(sign("hos")).thenRejected("TH-07");
        report().given(SAMPLE).when(sign("audit-officer", Role.AUDIT_TEAM)).thenRejected("STATE");
    }

    @Test
    @Rule("TH-07")
    void anotherTextVoidsTheSignatures() {
        report().given(SAMPLE, WROTE, BY_OFFICER, WROTE)
                .when(sign("principal", Role.PRINCIPAL_SOCIAL_WORKER))
                .then(BY_PRINCIPAL);
        report().given(SAMPLE, WROTE)
                .when(new DipReportCommand.SendBack(TEXT, "principal", AT))
                .then(BACK);
        report().given(SAMPLE, WROTE, BACK)
                .when(sign("principal", Role.PRINCIPAL_SOCIAL_WORKER))
                .thenRejected("STATE");
        report().given(SAMPLE, WROTE)
                .when(new DipReportCommand.SendBack(TEXT, "qa-officer", AT))
                .thenRejected("TH-07");
    }

    @Test
    void whatIsSignedOffStands() {
        report().given(SAMPLE, WROTE, BY_OFFICER, BY_PRINCIPAL, OFF)
                .when(new DipReportCommand.Write(WRITTEN, List.of()))
                .thenRejected("STATE");
        report().given(SAMPLE, WROTE, BY_OFFICER, BY_PRINCIPAL, OFF)
                .when(sign("audit-officer", Role.AUDIT_TEAM))
                .thenRejected("STATE");
        report().given(SAMPLE, WROTE, BY_OFFICER, BY_PRINCIPAL, OFF)
                .when(new DipReportCommand.SendBack(TEXT, "principal", AT))
                .thenRejected("STATE");
    }

    @Test
    @Rule("TH-07")
    void headsOfServiceAreToldWhenItIsSignedOff() {
        var stream = new DipReportStream(null);
        var state = stream.evolution().initial();
        for (var fact : List.of(SAMPLE, WROTE, BY_OFFICER, BY_PRINCIPAL, OFF)) {
            state = stream.evolution().evolve(state, fact);
        }
        assertEquals(
                List.of(new DipSampleReportSignedOff(
                        "r-71",
                        "dip-2026-04",
                        "thresholds",
                        12,
                        Map.of("good", 8, "inadequate", 4),
                        WRITTEN.themes(),
                        "qa-officer",
                        List.of("audit-officer", "principal"),
                        AT,
                        List.of("hos"))),
                stream.publish(OFF, state));
        assertEquals(List.of("hos"), stream.listing(state).get("readers"));
    }

    @Test
    void whatIsStoredIsReadForEver() throws IOException {
        GoldenFiles.check(DipReportStream.NAMES, List.of(SAMPLE, WROTE, BY_OFFICER, BACK, OFF));
    }
}
