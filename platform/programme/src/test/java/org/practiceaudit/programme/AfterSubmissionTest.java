package org.practiceaudit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AfterSubmissionTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2026-10-02");

    private static AfterSubmission of(String programme) {
        return Programmes.shipped(programme).afterSubmission();
    }

    private static List<String> codes(List<Term> terms) {
        return terms.stream().map(Term::code).toList();
    }

    @Test
    void towerHamletsReturnsForFiveReasonsWithADayGiven() {
        var check = of("tower-hamlets").check();
        assertEquals(
                List.of(
                        "lacks-analysis",
                        "wrongly-completed",
                        "inconsistent-grading",
                        "missed-line-of-enquiry",
                        "recommendations-miss-issues"),
                codes(check.reasons()));
        assertEquals(
                Optional.empty(),
                check.amendedBy(FRIDAY, Programmes.shipped("tower-hamlets").workingDays()));
        assertEquals(List.of(Role.HEAD_OF_SERVICE), check.copiedManagers());
        assertEquals("TH-14", check.rule());
    }

    @Test
    void performanceAndQualityGivesThreeWorkingDays() {
        var check = of("performance-and-quality").check();
        assertEquals(CompletenessCheck.At.FINALISATION, check.at());
        assertEquals(
                LocalDate.parse("2026-10-07"),
                check.amendedBy(
                                FRIDAY,
                                Programmes.shipped("performance-and-quality").workingDays())
                        .orElseThrow()
                        .due());
    }

    @Test
    void towerHamletsNamesItsServices() {
        var sharing = of("tower-hamlets").sharing("full").orElseThrow();
        assertEquals(
                List.of("youth-justice", "edge-of-care", "positive-change", "exploitation", "eva-armsby"),
                codes(sharing.services()));
        assertEquals(List.of(Role.IRO, Role.CP_CHAIR), sharing.with());
        assertEquals(List.of(Role.GROUP_MANAGER), sharing.copied());
        assertTrue(of("tower-hamlets").sharing("dip-sample").isEmpty());
    }

    static List<String> programmes() {
        return Programmes.shippedIds();
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void everyProgrammeEscalatesAConcernAfterAWorkingDay(String programme) {
        var within = of(programme).concerns().within();
        assertEquals(new Clock(Clock.Kind.WITHIN_WORKING_DAYS, 1, "raised"), within);
    }

    @Test
    void whatDoesNotFitIsToldWithItsPlace() {
        var policy = (ObjectNode) Programmes.toTree(Programmes.shipped("tower-hamlets"));
        var after = (ObjectNode) policy.path("afterSubmission");
        ((ObjectNode) after.path("concerns").path("within")).put("after", "submitted");
        ((ObjectNode) after.path("sharing").path(0)).putArray("of").add("nowhere");
        var told = assertThrows(InvalidProgramme.class, () -> Programmes.fromJson(policy.toString()));
        assertEquals(
                List.of("afterSubmission.concerns.within.after"),
                told.problems().stream().map(InvalidProgramme.Problem::path).toList());
        ((ObjectNode) after.path("concerns").path("within")).put("after", "raised");
        var then = assertThrows(InvalidProgramme.class, () -> Programmes.fromJson(policy.toString()));
        assertEquals(
                List.of("afterSubmission.sharing[0].of"),
                then.problems().stream().map(InvalidProgramme.Problem::path).toList());
    }
}
