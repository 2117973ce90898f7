package org.practiceaudit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.InvalidProgramme.Problem;

class ProgrammesTest {

    private static final String FILE = "mine.yaml";
    private static final String BRADFORD = Programmes.shippedYaml("bradford");
    private static final String TOWER_HAMLETS = Programmes.shippedYaml("tower-hamlets");

    @Test
    void everyShippedProgrammeLoadsUnderItsId() {
        assertEquals(
                List.of("bradford", "tower-hamlets", "enfield", "camden", "performance-and-quality"),
                Programmes.shippedIds());
        for (String id : Programmes.shippedIds()) {
            assertEquals(id, Programmes.shipped(id).id());
        }
    }

    @Test
    void whatIsNotShippedIsRefused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> Programmes.shipped("york"));
        assertEquals("'york' is not shipped; use one of " + Programmes.shippedIds(), refused.getMessage());
    }

    @Test
    void canonicalJsonComesBackEqual() {
        var policy = Programmes.shipped("bradford");
        String json = Programmes.toJson(policy);
        assertEquals(policy, Programmes.fromJson(json));
        assertEquals(json, Programmes.toJson(Programmes.fromJson(json)));
        assertEquals(json, Programmes.toTree(policy).toString());
        assertTrue(json.startsWith("{\"activities\":[{\"allocationsSent\":\"first-working-day-of-month\""), json);
        assertTrue(json.contains("\"courtCases\":{\"jobRole\":\"court-consultant\",\"kind\":\"first\""), json);
        assertTrue(json.contains("\"overall\":{\"kind\":\"weighted-majority\",\"maximumStepsAboveLowest\":1,"), json);
    }

    @Test
    void theDigestIsOfTheMeaningNotOfTheText() {
        String digest = Programmes.digest(Programmes.shipped("bradford"));
        assertTrue(digest.matches("[0-9a-f]{64}"), digest);
        assertEquals(
                digest,
                digestOf(BRADFORD.replaceAll("(?m)\\s+# .*$", "").replace("id: bradford\n", "") + "\nid: bradford\n"));
        assertNotEquals(digest, digestOf(BRADFORD.replace("samplePercent: 25", "samplePercent: 26")));
    }

    @Test
    void aPartsDigestIsTheSameOnAnyMachine() {
        // Written down once: if this changes, digests already published no longer match their programmes.
        assertEquals(
                "{\"after\":\"submitted\",\"count\":5,\"kind\":\"within-working-days\"}",
                Unbinder.tree(new Clock(Clock.Kind.WITHIN_WORKING_DAYS, 5, Clock.SUBMITTED))
                        .toString());
    }

    @Test
    void aMissingFieldIsNamed() {
        assertEquals(
                List.of(problem("moderation.samplePercent", "is missing", "give it a value")),
                problemsOf(BRADFORD.replace("  samplePercent: 25", "")));
    }

    @Test
    void anUnknownFieldIsNamedWithThoseThatAreKnown() {
        assertEquals(
                List.of(problem(
                        "exemptions.grantedTo", "is not a field here", "remove it or use one of grants, source, told")),
                problemsOf(BRADFORD.replace("  told: [audit-team]", "  told: [audit-team]\n  grantedTo: []")));
    }

    @Test
    void aClosureHasAnEndWithinAYear() {
        assertEquals(
                List.of(
                        problem(
                                "closures[0].to",
                                "is before 2026-12-29",
                                "give the last closed day, 2026-12-29 or later"),
                        problem("closures[1].to", "is more than a year on", "give closures of a year at most")),
                problemsOf(BRADFORD.replace("closures: []", """
                        closures:
                          - { from: 2026-12-29, to: 2026-12-28, name: backwards }
                          - { from: 2026-12-29, to: 9999-12-31, name: for ever }
                        """)));
    }

    @Test
    void everyProblemIsToldAtOnce() {
        var problems = problemsOf(BRADFORD.replace("effectiveFrom: 2026-04-01", "effectiveFrom: soon")
                .replace("samplePercent: 25", "samplePercent: 125")
                .replace("\n  months: 6", "\n  months: six")
                .replace("trained: false #", "trained: perhaps #")
                .replace("kind: weighted-majority", "kind: dice")
                .replace("closures: []", "closures: none")
                .replace("  - { fact: moderation-requested,", "  - { fact: weather-fine,"));
        assertEquals(
                List.of(
                        problem("effectiveFrom", "is \"soon\"", "give a date such as 2026-09-01"),
                        problem("closures", "is \"none\"", "give a list, [] for none"),
                        problem("activities[0].independence.trained", "is \"perhaps\"", "give true or false"),
                        problem("lookBack.months", "is \"six\"", "give a whole number"),
                        problem(
                                "overall.kind",
                                "is \"dice\"",
                                "give one of weighted-majority, majority-with-key-areas, judgement, score, findings"),
                        problem("moderation.samplePercent", "is 125", "give a whole number from 0 to 100"),
                        problem(
                                "notifications[6].fact",
                                "is \"weather-fine\"",
                                "give one of " + Coded.codes(Notification.Fact.class))),
                problems);
    }

    @Test
    void aValueWithoutItsSourceIsRefused() {
        assertEquals(
                List.of(problem(
                        "exemptions.source", "is 'obvious'", "name the rule, such as BR-24, or write 'our default'")),
                problemsOf(BRADFORD.replace(
                        "told: [audit-team]\n  source: our default", "told: [audit-team]\n  source: obvious")));
    }

    @Test
    void anElementOfAListIsNamedByItsIndex() {
        assertEquals(
                List.of(problem("auditors.roles[1].name", "is empty", "write a text")),
                problemsOf(BRADFORD.replace("name: Advanced practitioner", "name: ''")));
        assertEquals(
                List.of(problem("auditors.roles[1]", "repeats 'practice-supervisor'", "give each its own code")),
                problemsOf(BRADFORD.replace("code: advanced-practitioner", "code: practice-supervisor")));
    }

    @Test
    void partsMustAgreeWithEachOther() {
        assertEquals(
                List.of(
                        problem(
                                "activities[0].independence.exemptJobRoles[1]",
                                "is 'gardener', which does not audit",
                                "name a code of auditors.roles"),
                        problem(
                                "moderation.always",
                                "names requires-improvement-with-good-elements, not on the scale",
                                "use a grade of scale.grades"),
                        problem("moderation.due.after", "is 'trigger'", "moderation counts from submitted"),
                        problem(
                                "pathways[0].grades",
                                "names requires-improvement-with-good-elements, not on the scale",
                                "use a grade of scale.grades")),
                problemsOf(BRADFORD.replace("[head-of-service, service-manager] #", "[head-of-service, gardener] #")
                        .replace("always: [inadequate]", "always: [requires-improvement-with-good-elements]")
                        .replace("after: submitted", "after: trigger")
                        .replace("    grades: [inadequate]", "    grades: [requires-improvement-with-good-elements]")));
    }

    @Test
    void br28EveryGradeIsDescribed() {
        String scale = "grades: [inadequate, requires-improvement, good, outstanding]";
        var problems = problemsOf(
                BRADFORD.replace(scale, scale.replace("good,", "requires-improvement-with-good-elements, good,")));
        assertEquals(9, problems.size());
        assertEquals(
                problem(
                        "tool.sections[0].descriptors",
                        "lacks a descriptor for requires-improvement-with-good-elements",
                        "describe every grade of scale.grades"),
                problems.get(1));
    }

    @Test
    void aStepCountsFromTheTriggerOrAnEarlierStep() {
        assertEquals(
                List.of(problem(
                        "pathways[0].steps[0].clock.after",
                        "is 'case-planning-discussion'",
                        "name the trigger or an earlier step: trigger")),
                problemsOf(BRADFORD.replace("after: trigger", "after: case-planning-discussion")));
    }

    @Test
    void activitiesNameJobsThatAuditAndActivitiesThatThereAre() {
        assertEquals(
                List.of(
                        problem(
                                "activities[0].howMany.quotas[0].jobRoles[0]",
                                "is 'gardener', which does not audit",
                                "name a code of auditors.roles"),
                        problem(
                                "activities[1].timetable.activity",
                                "is 'fool'",
                                "name another activity: full, dip-sample, dip-audit, re-audit, case-re-audit"),
                        problem(
                                "preparation.activities",
                                "names an activity that there is not",
                                "use full, dip-sample, dip-audit, re-audit, case-re-audit"),
                        problem(
                                "exemptions.grants[0].of[0]",
                                "is 'gardener', which does not audit",
                                "name a code of auditors.roles")),
                problemsOf(TOWER_HAMLETS
                        .replace("jobRoles: [team-manager]", "jobRoles: [gardener]")
                        .replace("activity: full, monthsLater: 0", "activity: fool, monthsLater: 0")
                        .replace("activities: [full, dip-sample]", "activities: [full, dip]")
                        .replace("by: head-of-service, of: []", "by: head-of-service, of: [gardener]")));
    }

    @Test
    void anActivityAuditsWithJobsThatAudit() {
        assertEquals(
                List.of(problem(
                        "activities[0].auditedBy[0]",
                        "is 'gardener', which does not audit",
                        "name a code of auditors.roles")),
                problemsOf(
                        BRADFORD.replace("auditedBy:\n      - practice-supervisor", "auditedBy:\n      - gardener")));
    }

    @Test
    void aFactWithAPartOfItsOwnIsSaidThere() {
        assertEquals(
                List.of(problem(
                        "notifications[2].fact",
                        "is exemption-granted, which has its own part",
                        "say it in exemptions.told")),
                problemsOf(BRADFORD.replace("fact: audit-outstanding", "fact: exemption-granted")));
    }

    @Test
    void courtCasesGoToARoleThatAudits() {
        assertEquals(
                List.of(problem(
                        "auditors.courtCases.jobRole", "is 'judge', which does not audit", "name one of the roles")),
                problemsOf(BRADFORD.replace("jobRole: court-consultant", "jobRole: judge")));
    }

    @Test
    void brokenSyntaxIsNamedByLineAndColumn() {
        var problem = problemsOf("id: bradford\nname: [open\n").getFirst();
        assertEquals(FILE, problem.file());
        assertEquals("line 2, column 12", problem.path());
        assertEquals("mend the syntax there", problem.remedy());
    }

    @Test
    void aKeyGivenTwiceIsBrokenSyntax() {
        assertTrue(problemsOf("id: one\nid: two\n").getFirst().message().contains("Duplicate field 'id'"));
    }

    @Test
    void whatIsNoProgrammeAtAllIsNamedAtTheTop() {
        assertEquals("(top)", problemsOf("just words").getFirst().path());
        assertEquals("(top)", problemsOf("").getFirst().path());
    }

    @Test
    void theMessageNamesFilePathAndRemedy() {
        var refused = assertThrows(
                InvalidProgramme.class,
                () -> Programmes.fromYaml(FILE, BRADFORD.replace("samplePercent: 25", "samplePercent: -1")));
        assertEquals(
                "mine.yaml: moderation.samplePercent is -1; give a whole number from 0 to 100", refused.getMessage());
    }

    private static Problem problem(String path, String message, String remedy) {
        return new Problem(FILE, path, message, remedy);
    }

    private static List<Problem> problemsOf(String yaml) {
        return assertThrows(InvalidProgramme.class, () -> Programmes.fromYaml(FILE, yaml))
                .problems();
    }

    private static String digestOf(String yaml) {
        return Programmes.digest(Programmes.fromYaml(FILE, yaml));
    }
}
