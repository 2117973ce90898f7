package org.practiceaudit.allocation.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.allocation.enquiry.Line;
import org.practiceaudit.allocation.record.SmallCycle;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.Section;
import org.practiceaudit.testing.Rule;

class NoticesTest {
    /** Half past eleven at night in London is still the same day there. */
    private static final Instant CONFIRMED_AT = Instant.parse("2026-09-28T22:30:00Z");

    private static final LocalDate CONFIRMED_ON = LocalDate.of(2026, 9, 28);

    private static List<Notice> notices(String programme, Instant confirmedAt) {
        return Notices.of(SmallCycle.standing(programme, confirmedAt), SmallCycle.contents(), SmallCycle.LINES);
    }

    private static Notice proposed(Role role) {
        return new Notice(
                Notice.About.ALLOCATIONS_PROPOSED,
                null,
                null,
                role,
                null,
                LocalDate.of(2026, 9, 21),
                null,
                null,
                null,
                null);
    }

    private static Notice withTool(String child, Role role, String staff, Line... lines) {
        var policy = Programmes.shipped("tower-hamlets");
        var sections = policy.tool().sections().stream().map(Section::code).toList();
        return new Notice(
                Notice.About.AUDIT_ALLOCATED,
                "audit-of-" + child,
                child,
                role,
                staff,
                CONFIRMED_ON,
                SmallCycle.DUE_ON,
                new Notice.AuditTool("tower-hamlets", 1, "full", sections),
                List.of(lines),
                true);
    }

    private static Notice told(String child, Role role, String staff) {
        return new Notice(
                Notice.About.AUDIT_ALLOCATED,
                "audit-of-" + child,
                child,
                role,
                staff,
                CONFIRMED_ON,
                SmallCycle.DUE_ON,
                null,
                null,
                null);
    }

    @Test
    @Rule("TH-03")
    void showsTheProposalToWhoConfirmsAndToTheHeadOfTheLearningAcademyAndTellsNobodyElse() {
        assertEquals(
                List.of(proposed(Role.HEAD_OF_SERVICE), proposed(Role.HEAD_OF_LEARNING_ACADEMY)),
                notices("tower-hamlets", null));
    }

    @Test
    @Rule("TH-08")
    void tellsEverybodyOnTheDayOfConfirmationAndAuditorAndModeratorWithToolAndLines() {
        assertEquals(
                List.of(
                        proposed(Role.HEAD_OF_SERVICE),
                        proposed(Role.HEAD_OF_LEARNING_ACADEMY),
                        withTool("ch-2", Role.AUDITOR, "tm-2", SmallCycle.REPEATS),
                        withTool("ch-2", Role.MODERATOR, "ap-1", SmallCycle.REPEATS),
                        told("ch-2", Role.PRACTITIONER, "w-1"),
                        told("ch-2", Role.TEAM_MANAGER, "tm-1"),
                        withTool("ch-1", Role.AUDITOR, "tm-2", SmallCycle.THRESHOLDS, SmallCycle.REPEATS),
                        withTool("ch-1", Role.MODERATOR, "ap-1", SmallCycle.THRESHOLDS, SmallCycle.REPEATS),
                        told("ch-1", Role.PRACTITIONER, "w-1"),
                        told("ch-1", Role.TEAM_MANAGER, "tm-1")),
                notices("tower-hamlets", CONFIRMED_AT));
    }

    @Test
    void tellsNobodyInAPlaceThatIsEmpty() {
        assertEquals(
                List.of(),
                notices("performance-and-quality", CONFIRMED_AT).stream()
                        .filter(each -> each.role() == Role.IRO)
                        .toList());
    }

    @Test
    void asksForNoCommentsWhereThereAreNoLines() {
        var notices = Notices.of(SmallCycle.standing("tower-hamlets", CONFIRMED_AT), SmallCycle.contents(), List.of());
        assertEquals(
                List.of(false, false, false, false),
                notices.stream()
                        .filter(each -> each.tool() != null)
                        .map(Notice::commentOnEveryLine)
                        .toList());
    }
}
