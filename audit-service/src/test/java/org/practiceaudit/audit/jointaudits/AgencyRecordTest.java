package org.practiceaudit.audit.jointaudits;

import static org.practiceaudit.audit.jointaudits.JointAuditTest.AT;
import static org.practiceaudit.audit.jointaudits.JointAuditTest.PINNED;
import static org.practiceaudit.audit.jointaudits.JointAuditTest.TEXT;
import static org.practiceaudit.audit.jointaudits.JointAuditTest.TODAY;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.audit.GoldenFiles;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** What one agency finds in its own record of one child (CA-15). */
class AgencyRecordTest {
    private static final AgencyRecord.Place PLACE =
            new AgencyRecord.Place("joint-1", PINNED, "multi-agency-2026-06", "police", "C-1", TODAY.plusDays(20));
    private static final AgencyRecord.Findings WHOLE = new AgencyRecord.Findings(
            Programmes.shipped("camden").wider().jointAudits().held().orElseThrow().areas().stream()
                    .map(area -> new AgencyRecord.Area(area.code(), TEXT, TEXT, Grade.GOOD))
                    .toList(),
            TEXT,
            Grade.GOOD);
    private static final AgencyRecordCommand.By AUDITOR =
            new AgencyRecordCommand.By("sergeant", "sergeant", "independent", true);
    private static final AgencyRecordCommand.By OTHER =
            new AgencyRecordCommand.By("nurse", "sergeant", "independent", true);
    private static final AgencyRecordCommand.By INDEPENDENT =
            new AgencyRecordCommand.By("independent", "sergeant", "independent", true);
    private static final AgencyRecordEvent SAVED = new AgencyRecordEvent.FindingsSaved(PLACE, WHOLE, "sergeant");
    private static final AgencyRecordEvent SUBMITTED = new AgencyRecordEvent.RecordSubmitted(true, "sergeant", AT);
    private static final AgencyRecordEvent NOT_INVOLVED =
            new AgencyRecordEvent.NotInvolvedSaid(PLACE, TEXT, "sergeant", AT);
    private static final AgencyRecordEvent RETURNED = new AgencyRecordEvent.RecordReturned(TEXT, "independent", AT);

    private static GivenWhenThen<AgencyRecordCommand, AgencyRecord, AgencyRecordEvent> record() {
        var decider = new AgencyRecordDecider(Programmes.shipped("camden"));
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    @Test
    @Rule("CA-15")
    void anAgencyAuditsItsOwnRecordByWhomItHasNamed() {
        record().given()
                .when(new AgencyRecordCommand.Save(PLACE, WHOLE, AUDITOR))
                .then(SAVED);
        record().given().when(new AgencyRecordCommand.Save(PLACE, WHOLE, OTHER)).thenRejected("CA-15");
        record().given(SAVED).when(new AgencyRecordCommand.Submit(OTHER, AT)).thenRejected("CA-15");
    }

    @Test
    void areasAndGradesAreThoseOfTheProgramme() {
        var strange = new AgencyRecord.Findings(
                List.of(new AgencyRecord.Area("weather", TEXT, TEXT, Grade.REQUIRES_IMPROVEMENT_WITH_GOOD_ELEMENTS)),
                TEXT,
                Grade.GOOD);
        record().given()
                .when(new AgencyRecordCommand.Save(PLACE, strange, AUDITOR))
                .thenRejected("INPUT", "INPUT");
    }

    @Test
    @Rule("CA-15")
    void itIsSubmittedWhenEveryAreaIsJudged() {
        record().given(SAVED).when(new AgencyRecordCommand.Submit(AUDITOR, AT)).then(SUBMITTED);
        var half = new AgencyRecord.Findings(WHOLE.areas().subList(0, 4), Narrative.of(""), null);
        record().given(new AgencyRecordEvent.FindingsSaved(PLACE, half, "sergeant"))
                .when(new AgencyRecordCommand.Submit(AUDITOR, AT))
                .thenRejected("CA-15", "INPUT", "CA-15", "CA-15");
        record().given(SAVED)
                .when(new AgencyRecordCommand.Submit(AUDITOR, AT.plus(Duration.ofDays(30))))
                .then(new AgencyRecordEvent.RecordSubmitted(false, "sergeant", AT.plus(Duration.ofDays(30))));
    }

    @Test
    @Rule("CA-15")
    void anAgencyThatIsNotInvolvedSaysSoWithAReason() {
        record().given()
                .when(new AgencyRecordCommand.SayNotInvolved(PLACE, TEXT, AUDITOR, AT))
                .then(NOT_INVOLVED);
        record().given()
                .when(new AgencyRecordCommand.SayNotInvolved(PLACE, Narrative.of(" "), AUDITOR, AT))
                .thenRejected("CA-15");
    }

    @Test
    void theIndependentAuditorSendsItBackUntilItIsAnalysed() {
        var back = new AgencyRecordCommand.Return(TEXT, INDEPENDENT, AT);
        record().given(SAVED, SUBMITTED).when(back).then(RETURNED);
        record().given(NOT_INVOLVED).when(back).then(RETURNED);
        record().given(SAVED).when(back).thenRejected("STATE");
        record().given(SAVED, SUBMITTED)
                .when(new AgencyRecordCommand.Return(TEXT, OTHER, AT))
                .thenRejected("CA-15");
        var analysed = new AgencyRecordCommand.By("independent", "sergeant", "independent", false);
        record().given(SAVED, SUBMITTED)
                .when(new AgencyRecordCommand.Return(TEXT, analysed, AT))
                .thenRejected("STATE");
        record().given(SAVED, SUBMITTED, RETURNED)
                .when(new AgencyRecordCommand.Submit(AUDITOR, AT))
                .then(SUBMITTED);
    }

    @Test
    void whatIsInIsClosed() {
        record().given(SAVED, SUBMITTED)
                .when(new AgencyRecordCommand.Save(PLACE, WHOLE, AUDITOR))
                .thenRejected("STATE");
        record().given().when(new AgencyRecordCommand.Submit(AUDITOR, AT)).thenRejected("STATE");
    }

    @Test
    void whatIsStoredIsReadForEver() throws IOException {
        GoldenFiles.check(AgencyRecordStream.NAMES, List.of(SAVED, SUBMITTED, NOT_INVOLVED, RETURNED));
    }
}
