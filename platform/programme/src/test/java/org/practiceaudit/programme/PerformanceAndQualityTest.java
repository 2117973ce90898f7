package org.practiceaudit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.programme.Grade.GOOD;
import static org.practiceaudit.programme.Grade.INADEQUATE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The shipped file says what seed 004 asks. Whether services obey is tested there. */
class PerformanceAndQualityTest {

    private static final ProgrammePolicy PROGRAMME = Programmes.shipped("performance-and-quality");
    private static final WorkingDays DAYS = PROGRAMME.workingDays();
    private static final Activity MONTHLY = PROGRAMME.activity("monthly").orElseThrow();
    private static final Activity RE_AUDIT = PROGRAMME.activity("re-audit").orElseThrow();

    @Test
    void pq01AndPq07SentOnTheFirstWorkingDayAndDueOnTheLastDay() {
        var january = YearMonth.of(2027, 1);
        assertEquals(
                LocalDate.of(2027, 1, 4),
                MONTHLY.allocationsSent().dueOn(january, DAYS).date());
        assertEquals(
                LocalDate.of(2027, 1, 31),
                MONTHLY.auditDue().dueOn(january, DAYS).date());
    }

    @Test
    void pq02OneAMonthAtMostTenAYearAndTwoMonthsWithout() {
        assertEquals(new HowMany.PerAuditor(1, "PQ-02"), MONTHLY.howMany());
        assertEquals(10, PROGRAMME.auditors().mostInYear());
        assertEquals(2, PROGRAMME.auditors().monthsOff());
        assertEquals(YearMonth.of(2026, 4), PROGRAMME.auditYear().startOf(YearMonth.of(2027, 3)));
    }

    @Test
    void pq04AFifthMayHaveABreakAndHeadsOfServiceAreTold() {
        var breaks = assertInstanceOf(Breaks.OnRequest.class, PROGRAMME.breaks());
        assertEquals(3, breaks.limit(19));
        assertEquals(4, breaks.limit(20));
        assertEquals(List.of(Role.HEAD_OF_SERVICE), PROGRAMME.told(Notification.Fact.BREAK_LIMIT_REACHED));
    }

    @Test
    void pq05TheStrategicLeadExemptsQualityAuditorsAndTheAssistantDirectorOthers() {
        assertEquals(Optional.of(Role.STRATEGIC_LEAD), PROGRAMME.exemptions().grantedBy("quality-auditor"));
        assertEquals(
                Optional.of(Role.ASSISTANT_DIRECTOR), PROGRAMME.exemptions().grantedBy("team-manager"));
    }

    @Test
    void nobodyAuditsAChildTheyWereEverInvolvedWith() {
        for (var activity : PROGRAMME.activities()) {
            assertEquals(Independence.Involvement.NEVER, activity.independence().involvement());
        }
    }

    @Test
    void pq08TheWorkersPartIsRequiredAndTheFamilysWishedFor() {
        assertEquals(Expectation.REQUIRED, PROGRAMME.practitioner().expectation());
        assertEquals(Expectation.RECOMMENDED, PROGRAMME.family().expectation());
    }

    @Test
    void pq11SixMonthsAndEarlierIfNeeded() {
        assertEquals(6, PROGRAMME.lookBack().months());
        assertTrue(PROGRAMME.lookBack().extensionReasoned());
    }

    @Test
    void pq12AndPq13NineDomainsOnAFivePointScale() {
        assertEquals(
                List.of(
                        "direct-work",
                        "communication",
                        "child-development",
                        "adults-needs",
                        "abuse-and-neglect",
                        "assessment",
                        "analysis-and-planning",
                        "law",
                        "supervision"),
                PROGRAMME.tool().sections().stream().map(Section::code).toList());
        assertEquals(List.of(Grade.values()), PROGRAMME.scale().grades());
        assertEquals(Optional.empty(), OverallGrade.suggest(PROGRAMME, Map.of("law", GOOD)));
    }

    @Test
    void pq17OnlyAnUnresolvedChallengeIsModeratedByAnotherService() {
        var moderation = PROGRAMME.moderation();
        assertTrue(moderation.onChallenge());
        assertEquals(0, moderation.sampleOf(1_000));
        assertFalse(moderation.always(INADEQUATE));
        assertTrue(moderation.independence().notOfService());
        assertEquals(List.of(), PROGRAMME.disputes());
    }

    @Test
    void pq20InadequateWorkIsMetAboutReviewedAndAuditedAgain() {
        var pathway =
                PROGRAMME.pathwaysFor(Pathway.Trigger.CONFIRMED, INADEQUATE).getFirst();
        var confirmed = LocalDate.of(2026, 9, 1);
        assertEquals(LocalDate.of(2026, 9, 2), due(pathway, "inadequate-meeting", confirmed));
        assertEquals(LocalDate.of(2026, 9, 30), due(pathway, "review-meeting", LocalDate.of(2026, 9, 2)));
        assertEquals(LocalDate.of(2026, 10, 30), due(pathway, "re-audit", confirmed));
        assertInstanceOf(Timetable.OnDemand.class, RE_AUDIT.timetable());
        assertInstanceOf(HowMany.Named.class, RE_AUDIT.howMany());
        assertEquals(Activity.Kind.RE_AUDIT, RE_AUDIT.kind());
    }

    private static LocalDate due(Pathway pathway, String step, LocalDate from) {
        return pathway.step(step).orElseThrow().clock().deadline(from, DAYS).due();
    }
}
