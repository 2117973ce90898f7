package org.practiceaudit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.InvalidProgramme.Problem;
import org.practiceaudit.programme.RuleFor.Aspect;

/** What audits of each kind ask for. */
class FormTest {
    private static final ProgrammePolicy CAMDEN = Programmes.shipped("camden");
    private static final ProgrammePolicy TOWER_HAMLETS = Programmes.shipped("tower-hamlets");

    @Test
    void anAuditAsksForTheMainPartsUnlessItsKindSaysOtherwise() {
        var form = CAMDEN.formFor("front-door");
        assertEquals(AuditForm.MAIN, form.code());
        assertEquals(CAMDEN.tool(), form.tool());
        assertEquals(CAMDEN.family(), form.family());
        assertEquals(6, form.lookBack().months());
        assertTrue(form.overall().graded());
        assertEquals(CAMDEN.tool(), CAMDEN.toolFor("no-longer-run"));
    }

    @Test
    void ca10PracticeWeekHasAYearAndAFormOfItsOwnForTheFamily() {
        var form = CAMDEN.formFor("practice-week");
        assertEquals(CAMDEN.tool(), form.tool());
        assertEquals(12, form.lookBack().months());
        assertTrue(form.family().ownForm());
        assertEquals(5, form.family().questions().size());
        assertEquals(Expectation.REQUIRED, form.family().expectation());
    }

    @Test
    void ca08ComplianceIsScoredByLevelAndAsksNobody() {
        var form = CAMDEN.formFor("compliance");
        assertFalse(form.overall().graded());
        assertEquals(Expectation.NOT_ASKED, form.practitioner().expectation());
        assertEquals("CA-08", form.rule(Aspect.SECTIONS));
        assertEquals(CAMDEN.tool().themes(), form.tool().themes());
        var levels = assertInstanceOf(Judged.ByLevel.class, form.tool().judged());
        var sections = form.tool().sections();
        assertEquals(Optional.empty(), levels.score(sections, Map.of()));
        assertEquals(Optional.of(100), levels.score(sections, Map.of("visits", "compliant")));
        assertEquals(
                Optional.of(67),
                levels.score(sections, Map.of("visits", "compliant", "recording", "partly-compliant")));
        assertEquals(
                List.of("mostly-compliant", "partly-compliant", "not-compliant"),
                levels.improvable().stream().map(Judged.Level::code).toList());
    }

    @Test
    void ca17HasAToolOfItsOwn() {
        assertEquals(6, CAMDEN.toolFor("fostering").sections().size());
    }

    @Test
    void th07ADipSampleIsOneLineOfEnquiryInTheRecord() {
        var form = TOWER_HAMLETS.formFor("dip-sample");
        assertEquals(1, form.tool().sections().size());
        assertEquals(Expectation.NOT_ASKED, form.family().expectation());
        assertEquals(Expectation.NOT_ASKED, form.practitioner().expectation());
        assertEquals("TH-07", form.rule(Aspect.OVERALL));
    }

    @Test
    void aRemarkIsAskedOfItsGrades() {
        var form = TOWER_HAMLETS.formFor("full");
        assertEquals(
                List.of("something-outstanding"),
                form.remarks(Remark.Of.OVERALL, Grade.OUTSTANDING).stream()
                        .map(Remark::code)
                        .toList());
        assertEquals(List.of(), form.remarks(Remark.Of.OVERALL, Grade.GOOD));
        assertEquals(List.of(), form.remarks(Remark.Of.SECTION, Grade.OUTSTANDING));
        assertEquals(
                "TH-34",
                form.remarks(Remark.Of.OVERALL, Grade.INADEQUATE).getFirst().rule());
    }

    @Test
    void en02TheOutcomeFollowsTheMajorityAndNoReasonLiftsItOverAKeyArea() {
        var form = Programmes.shipped("enfield").formFor("monthly");
        var sound = OverallGrade.suggest(form, Map.of("planning", Grade.GOOD, "reviews", Grade.GOOD))
                .orElseThrow();
        assertTrue(sound.needsOverride(Grade.OUTSTANDING));
        assertFalse(sound.impossible(Grade.OUTSTANDING));
        var failed = OverallGrade.suggest(form, Map.of("planning", Grade.INADEQUATE, "reviews", Grade.GOOD))
                .orElseThrow();
        assertEquals(Grade.INADEQUATE, failed.grade());
        assertTrue(failed.impossible(Grade.REQUIRES_IMPROVEMENT));
    }

    @Test
    void partsOfAFormAgreeWithEachOther() {
        var yaml = Programmes.shippedYaml("camden")
                .replace("    form: compliance", "    form: complaint")
                .replace(
                        "    overall: { kind: score, source: CA-08 }",
                        "    overall: { kind: majority-with-key-areas, source: CA-08 }")
                .replace("  - { about: grades, rule: CA-11 }\n", "")
                .replace("  - { about: overall, rule: our default }", "  - { about: overall, rule: hearsay }");
        assertEquals(
                List.of("rules[10].rule is 'hearsay'; name the rule, such as BR-24, or write 'our default'"),
                problems(yaml));
        var paths = problems(yaml.replace("rule: hearsay", "rule: our default"));
        assertTrue(
                paths.contains("activities[3].form is 'complaint'; use main, practice-week, compliance, fostering"),
                paths::toString);
        assertTrue(
                paths.contains(
                        "forms[1].overall.kind does not fit how sections are judged; use another kind, or another judged"),
                paths::toString);
        assertTrue(
                paths.contains("rules lacks grades; name the authority's rule on it, or 'our default'"),
                paths::toString);
    }

    private static List<String> problems(String yaml) {
        return assertThrows(InvalidProgramme.class, () -> Programmes.fromYaml("mine.yaml", yaml)).problems().stream()
                .map(Problem::toString)
                .map(problem -> problem.substring("mine.yaml: ".length()))
                .toList();
    }
}
