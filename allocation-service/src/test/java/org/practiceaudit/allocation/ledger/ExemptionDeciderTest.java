package org.practiceaudit.allocation.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Exemptions;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

class ExemptionDeciderTest {
    private static final ProgrammePolicy QUALITY = Programmes.shipped("performance-and-quality");
    private static final ProgrammePolicy TOWER_HAMLETS = Programmes.shipped("tower-hamlets");
    private static final Instant AT = Instant.parse("2026-10-05T08:00:00Z");
    private static final String CYCLE = "cycle-2026-10";
    private static final String AUDIT = "cycle-2026-10-0003";

    private static GivenWhenThen<ExemptionCommand, Exemption, ExemptionEvent> under(ProgrammePolicy policy) {
        var decider = new ExemptionDecider(policy);
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    @Test
    @Rule("PQ-05")
    void ofSocialCareStaffIsGrantedByTheAssistantDirectorOnly() {
        var quality = under(QUALITY);
        quality.given(requested("team-manager"))
                .when(grant("ad-1", Role.ASSISTANT_DIRECTOR))
                .then(granted("PQ-05", "ad-1"));
        for (var role : Role.values()) {
            if (role != Role.ASSISTANT_DIRECTOR) {
                quality.given(requested("team-manager"))
                        .when(grant("x-1", role))
                        .thenRejected("PQ-05");
            }
        }
    }

    @Test
    @Rule("PQ-05")
    void ofQualityAuditorsIsGrantedByTheStrategicLeadOnly() {
        var quality = under(QUALITY);
        quality.given(requested("quality-auditor"))
                .when(grant("sl-1", Role.STRATEGIC_LEAD))
                .then(granted("PQ-05", "sl-1"));
        quality.given(requested("quality-auditor"))
                .when(grant("ad-1", Role.ASSISTANT_DIRECTOR))
                .thenRejected("PQ-05");
    }

    @Test
    @Rule("TH-09")
    void inTowerHamletsIsGrantedByTheHeadOfServiceOnlyAndTheAuditTeamIsTold() {
        var hamlets = under(TOWER_HAMLETS);
        hamlets.given(requested("team-manager"))
                .when(grant("hos-1", Role.HEAD_OF_SERVICE))
                .then(new ExemptionEvent.ExemptionGranted("x1", "TH-09", List.of(Role.AUDIT_TEAM), "hos-1", AT));
        for (var role : Role.values()) {
            if (role != Role.HEAD_OF_SERVICE) {
                hamlets.given(requested("team-manager"))
                        .when(grant("x-1", role))
                        .thenRejected("TH-09");
            }
        }
    }

    @Test
    void isNeverAnsweredByWhoAskedOrByTheAuditor() {
        var quality = under(QUALITY);
        quality.given(requested("team-manager"))
                .when(grant("tm-1", Role.ASSISTANT_DIRECTOR))
                .thenRejected("PQ-05");
        quality.given(requested("team-manager", "qat-1"))
                .when(grant("qat-1", Role.ASSISTANT_DIRECTOR))
                .thenRejected("PQ-05");
        quality.given(requested("team-manager", "qat-1"))
                .when(grant("tm-1", Role.ASSISTANT_DIRECTOR))
                .thenRejected("PQ-05");
    }

    @Test
    void isRefusedByTheSameRoleWithAReason() {
        var quality = under(QUALITY);
        quality.given(requested("team-manager"))
                .when(refuse("ad-1", Role.ASSISTANT_DIRECTOR))
                .then(refused());
        quality.given(requested("team-manager"))
                .when(refuse("sl-1", Role.STRATEGIC_LEAD))
                .thenRejected("PQ-05");
    }

    @Test
    void isAnsweredOnce() {
        var quality = under(QUALITY);
        quality.given().when(grant("ad-1", Role.ASSISTANT_DIRECTOR)).thenRejected("STATE");
        for (var answer : List.of(granted("PQ-05", "ad-1"), refused())) {
            quality.given(requested("team-manager"), answer)
                    .when(grant("ad-1", Role.ASSISTANT_DIRECTOR))
                    .thenRejected("STATE");
        }
    }

    @Test
    void isAskedForOnceUnlessItWasRefused() {
        var quality = under(QUALITY);
        quality.given().when(request("team-manager", null, null, false)).then(requested("team-manager"));
        quality.given(requested("team-manager"))
                .when(request("team-manager", null, null, false))
                .thenRejected("STATE");
        quality.given(requested("team-manager"), granted("PQ-05", "ad-1"))
                .when(request("team-manager", null, null, false))
                .thenRejected("STATE");
        quality.given(requested("team-manager"), refused())
                .when(request("team-manager", null, null, false))
                .then(requested("team-manager"));
    }

    @Test
    void isAskedForByTheAuditorOrThoseWhoMayAskForThem() {
        var quality = under(QUALITY);
        quality.given()
                .when(request("team-manager", null, null, false, new By("tm-2", Set.of(Role.AUDITOR))))
                .thenRejected("ACCESS");
        quality.given()
                .when(request("team-manager", null, null, false, new By("qat-1", Set.of(Role.AUDIT_TEAM))))
                .then(requested("team-manager", "qat-1"));
    }

    @Test
    void isForAuditorsOnly() {
        under(QUALITY).given().when(request("social-worker", null, null, false)).thenRejected("PQ-05");
        under(QUALITY).given().when(request(null, null, null, false)).thenRejected("PQ-05");
    }

    /** A programme can leave a job to nobody. */
    @Test
    void isForThoseWhomSomebodyMayExempt() {
        var exemptions = new Exemptions(
                List.of(new Exemptions.Grant(Role.STRATEGIC_LEAD, List.of("quality-auditor"))), List.of(), "PQ-05");
        var policy = new ProgrammePolicy(
                QUALITY.id(),
                QUALITY.version(),
                QUALITY.name(),
                QUALITY.effectiveFrom(),
                QUALITY.closures(),
                QUALITY.scale(),
                QUALITY.auditYear(),
                QUALITY.activities(),
                QUALITY.preparation(),
                QUALITY.confirmation(),
                QUALITY.auditors(),
                QUALITY.breaks(),
                exemptions,
                QUALITY.lookBack(),
                QUALITY.practitioner(),
                QUALITY.family(),
                QUALITY.tool(),
                QUALITY.overall(),
                QUALITY.forms(),
                QUALITY.rules(),
                QUALITY.afterSubmission(),
                QUALITY.moderation(),
                QUALITY.disputes(),
                QUALITY.supervision(),
                QUALITY.pathways(),
                QUALITY.notifications(),
                QUALITY.telling(),
                QUALITY.learning(),
                QUALITY.wider());
        under(policy).given().when(request("team-manager", null, null, false)).thenRejected("PQ-05");
    }

    @Test
    void ofOneAuditIsForWhoeverHasItUntilItIsSubmitted() {
        var quality = under(QUALITY);
        quality.given().when(request("team-manager", AUDIT, "tm-1", false)).then(requestedFor(AUDIT));
        quality.given().when(request("team-manager", AUDIT, "tm-2", false)).thenRejected("PQ-05");
        quality.given().when(request("team-manager", AUDIT, null, false)).thenRejected("PQ-05");
        quality.given().when(request("team-manager", AUDIT, "tm-1", true)).thenRejected("STATE");
    }

    private static ExemptionCommand request(String jobRole, String audit, String holder, boolean submitted) {
        return request(jobRole, audit, holder, submitted, new By("tm-1", Set.of(Role.AUDITOR)));
    }

    private static ExemptionCommand request(String jobRole, String audit, String holder, boolean submitted, By by) {
        return new ExemptionCommand.RequestExemption(
                "north",
                "x1",
                "programme",
                1,
                CYCLE,
                "tm-1",
                jobRole,
                audit,
                holder,
                submitted,
                ExemptionReason.SICKNESS,
                by,
                AT);
    }

    private static ExemptionCommand grant(String by, Role role) {
        return new ExemptionCommand.GrantExemption(new By(by, Set.of(role)), AT);
    }

    private static ExemptionCommand refuse(String by, Role role) {
        return new ExemptionCommand.RefuseExemption(RefusalReason.OTHER, new By(by, Set.of(role)), AT);
    }

    private static ExemptionEvent requested(String jobRole) {
        return requested(jobRole, "tm-1");
    }

    private static ExemptionEvent requested(String jobRole, String by) {
        return new ExemptionEvent.ExemptionRequested(
                "north", "x1", "programme", 1, CYCLE, "tm-1", jobRole, null, ExemptionReason.SICKNESS, by, AT);
    }

    private static ExemptionEvent requestedFor(String audit) {
        return new ExemptionEvent.ExemptionRequested(
                "north",
                "x1",
                "programme",
                1,
                CYCLE,
                "tm-1",
                "team-manager",
                audit,
                ExemptionReason.SICKNESS,
                "tm-1",
                AT);
    }

    private static ExemptionEvent granted(String rule, String by) {
        return new ExemptionEvent.ExemptionGranted("x1", rule, List.of(Role.AUDIT_TEAM), by, AT);
    }

    private static ExemptionEvent refused() {
        return new ExemptionEvent.ExemptionRefused("x1", RefusalReason.OTHER, "ad-1", AT);
    }
}
