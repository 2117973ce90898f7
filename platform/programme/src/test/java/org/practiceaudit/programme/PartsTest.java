package org.practiceaudit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.programme.Grade.GOOD;
import static org.practiceaudit.programme.Grade.INADEQUATE;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.practiceaudit.programme.Breaks.OnRequest;
import org.practiceaudit.programme.Exemptions.Grant;
import org.practiceaudit.programme.Preparation.LinesOfEnquiry;

/** Year, auditors, breaks, exemptions, preparation, confirmation, independence and moderation, each on its own. */
class PartsTest {

    private static final String DEFAULT = "our default";
    private static final String UNSOURCED = "source is 'so'; name the rule, such as BR-24, or write 'our default'";
    private static final Clock FIVE_DAYS = new Clock(Clock.Kind.WITHIN_WORKING_DAYS, 5, Clock.SUBMITTED);
    private static final Clock ONE_DAY = new Clock(Clock.Kind.WITHIN_WORKING_DAYS, 1, Clock.SUBMITTED);

    @Test
    void pq02AnAuditYearRunsFromAprilToMarch() {
        var year = new AuditYear(4, "PQ-02");
        assertEquals(YearMonth.of(2026, 4), year.startOf(YearMonth.of(2026, 4)));
        assertEquals(YearMonth.of(2026, 4), year.startOf(YearMonth.of(2026, 12)));
        assertEquals(YearMonth.of(2026, 4), year.startOf(YearMonth.of(2027, 1)));
        assertEquals(YearMonth.of(2026, 4), year.startOf(YearMonth.of(2027, 3)));
        assertEquals(YearMonth.of(2027, 4), year.startOf(YearMonth.of(2027, 4)));
        assertEquals(YearMonth.of(2027, 1), new AuditYear(1, DEFAULT).startOf(YearMonth.of(2027, 12)));
        refused("firstMonth is 0; give a whole number from 1 to 12", () -> new AuditYear(0, DEFAULT));
    }

    @Test
    void pq04AMaximumOfBreaksRoundsDown() {
        var breaks = new OnRequest(20, List.of(Role.AUDIT_TEAM), List.of(Role.HEAD_OF_SERVICE), "PQ-04");
        assertEquals(
                List.of(0, 0, 1, 1, 11),
                Stream.of(0, 4, 5, 9, 59).map(breaks::limit).toList());
        refused(
                "atMostPercent is 101; give a whole number from 0 to 100. grantedBy is empty; list at least one",
                () -> new OnRequest(101, List.of(), List.of(), DEFAULT));
        refused(
                "grantedBy[1] repeats 'iro'; give each its own code. toldAtLimit[1] repeats 'iro'; give each its own code",
                () -> new OnRequest(20, List.of(Role.IRO, Role.IRO), List.of(Role.IRO, Role.IRO), DEFAULT));
        refused(UNSOURCED, () -> new Breaks.NotGiven("so"));
    }

    @Test
    void pq05TheGrantThatNamesAJobGoesBeforeTheOneForEverybody() {
        var exemptions = new Exemptions(
                List.of(
                        new Grant(Role.ASSISTANT_DIRECTOR, List.of()),
                        new Grant(Role.STRATEGIC_LEAD, List.of("quality-auditor"))),
                List.of(),
                "PQ-05");
        assertEquals(Optional.of(Role.ASSISTANT_DIRECTOR), exemptions.grantedBy("team-manager"));
        assertEquals(Optional.of(Role.STRATEGIC_LEAD), exemptions.grantedBy("quality-auditor"));
        var only = new Exemptions(List.of(new Grant(Role.STRATEGIC_LEAD, List.of("a"))), List.of(), DEFAULT);
        assertEquals(Optional.empty(), only.grantedBy("b"));
        refused("grants is empty; list at least one", () -> new Exemptions(List.of(), List.of(), DEFAULT));
        var grant = new Grant(Role.IRO, List.of());
        refused(
                "grants[1] repeats 'iro'; give each its own code. told[1] repeats 'iro'; give each its own code",
                () -> new Exemptions(List.of(grant, grant), List.of(Role.IRO, Role.IRO), DEFAULT));
    }

    @Test
    void auditorsAreNamedOnceAndHaveMonthsLeftToAudit() {
        var anybody = new Auditors.CourtCases.Anybody(DEFAULT);
        var iro = new Term("iro", "Reviewing officer");
        refused(
                "roles[1] repeats 'iro'; give each its own code. mostInYear is 201; give a whole number from 0 to 200. "
                        + "monthsOff is 12; give a whole number from 0 to 11",
                () -> new Auditors(List.of(iro, iro), 201, 12, anybody, DEFAULT));
        refused("roles is empty; list at least one", () -> new Auditors(List.of(), 0, 0, anybody, DEFAULT));
        assertFalse(anybody.first("iro"));
        assertTrue(new Auditors(List.of(iro), 0, 0, anybody, DEFAULT).audits("iro"));
        refused(UNSOURCED, () -> new Auditors.CourtCases.Anybody("so"));
        refused(UNSOURCED, () -> new Auditors.CourtCases.First("iro", "so"));
    }

    @Test
    void th02LinesOfEnquiryAreAskedOfTheActivitiesNamed() {
        var lines = new LinesOfEnquiry(2, 1, List.of("full"), List.of(Role.HEAD_OF_SERVICE), "TH-02");
        assertTrue(lines.asksForLines("full"));
        assertFalse(lines.asksForLines("dip-audit"));
        assertFalse(new Preparation.Straight(DEFAULT).asksForLines("full"));
        refused(UNSOURCED, () -> new Preparation.Straight("so"));
        refused(
                "weeksBefore is 0; give a whole number from 1 to 12. "
                        + "proposedWithinWeeks is 13; give a whole number from 1 to 12. "
                        + "activities is empty; list at least one. present is empty; list at least one",
                () -> new LinesOfEnquiry(0, 13, List.of(), List.of(), DEFAULT));
        refused(
                "present[1] repeats 'iro'; give each its own code",
                () -> new LinesOfEnquiry(2, 1, List.of("full"), List.of(Role.IRO, Role.IRO), DEFAULT));
    }

    @Test
    void th03SomebodyConfirms() {
        refused("by is empty; list at least one", () -> new Confirmation(List.of(), List.of(), DEFAULT));
        refused(
                "by[1] repeats 'iro'; give each its own code. copied[1] repeats 'iro'; give each its own code",
                () -> new Confirmation(List.of(Role.IRO, Role.IRO), List.of(Role.IRO, Role.IRO), DEFAULT));
    }

    @Test
    void independenceExemptsAJobOnce() {
        refused(
                "exemptJobRoles[1] repeats 'iro'; give each its own code",
                () -> new Independence(
                        true, List.of("iro", "iro"), false, false, Independence.Involvement.NEVER, false, DEFAULT));
    }

    @Test
    void th24AGradeMayHaveASoonerClock() {
        var moderation =
                moderation(List.of(new Moderation.Sooner(INADEQUATE, ONE_DAY, "TH-24")), List.of("head-of-service"));
        assertEquals(ONE_DAY, moderation.due(INADEQUATE));
        assertEquals(FIVE_DAYS, moderation.due(GOOD));
        assertEquals("TH-24", moderation.dueRule(INADEQUATE));
        assertEquals(DEFAULT, moderation.dueRule(GOOD));
        assertFalse(moderation.always(INADEQUATE));
    }

    @Test
    void moderationNamesModeratorsAndEachGradeOnce() {
        var sooner = new Moderation.Sooner(INADEQUATE, ONE_DAY, "TH-24");
        refused(
                "sooner[1] repeats 'inadequate'; give each its own code. moderatorJobRoles is empty; list at least one",
                () -> moderation(List.of(sooner, sooner), List.of()));
        refused(
                "moderatorJobRoles[1] repeats 'iro'; give each its own code",
                () -> moderation(List.of(), List.of("iro", "iro")));
    }

    private static Moderation moderation(List<Moderation.Sooner> sooner, List<String> moderators) {
        var independence =
                new Independence(true, List.of(), true, false, Independence.Involvement.NEVER, true, DEFAULT);
        return new Moderation(
                100,
                List.of(),
                false,
                FIVE_DAYS,
                DEFAULT,
                sooner,
                false,
                false,
                List.of(),
                moderators,
                independence,
                DEFAULT);
    }

    private static void refused(String message, Executable making) {
        assertEquals(message, assertThrows(InvalidPart.class, making).getMessage());
    }
}
