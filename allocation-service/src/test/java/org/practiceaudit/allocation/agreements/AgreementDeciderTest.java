package org.practiceaudit.allocation.agreements;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

class AgreementDeciderTest {
    private static final Instant AT = Instant.parse("2026-03-20T09:00:00Z");
    private static final AgreementEvent AGREED = new AgreementEvent("dips", "iro-1", "iro", "hos-1", AT);

    private static GivenWhenThen<AgreementCommand, Agreement, AgreementEvent> under(String programme) {
        var decider = new AgreementDecider(Programmes.shipped(programme));
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    private static AgreementCommand agree(String activity, String jobRole, boolean above) {
        return new AgreementCommand("dips", activity, "iro-1", jobRole, above, "hos-1", AT);
    }

    @Test
    @Rule("TH-07")
    void aReviewingOfficerSamplesByTheWordOfSomebodyAboveThem() {
        under("tower-hamlets").given().when(agree("dip-sample", "iro", true)).then(AGREED);
        under("tower-hamlets").given().when(agree("dip-sample", "iro", false)).thenRejected("TH-07");
    }

    @Test
    @Rule("TH-07")
    void nobodyAgreesForThoseWhoSampleAnyway() {
        under("tower-hamlets")
                .given()
                .when(agree("dip-sample", "qa-audit-officer", true))
                .thenRejected("TH-07");
    }

    @Test
    void agreeingTwiceChangesNothing() {
        under("tower-hamlets")
                .given(AGREED)
                .when(agree("dip-sample", "iro", true))
                .thenNothing();
    }

    @Test
    void isForDipSamplesAndForPeopleWhoAreKnown() {
        under("tower-hamlets").given().when(agree("full", "iro", true)).thenRejected("STATE");
        under("bradford").given().when(agree("monthly", "iro", true)).thenRejected("STATE");
        under("tower-hamlets").given().when(agree("dip-sample", null, false)).thenRejected("INPUT");
    }
}
