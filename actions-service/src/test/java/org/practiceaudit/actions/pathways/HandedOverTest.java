package org.practiceaudit.actions.pathways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.programme.Grade.REQUIRES_IMPROVEMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.PathwayEvent.PathwayReplanned;
import org.practiceaudit.contracts.PlannedStep;
import org.practiceaudit.testing.Rule;

/** What becomes of open pathways when a returned audit goes to another auditor. */
class HandedOverTest extends TowerHamlets {
    private static final String IMPROVEMENT = "requires-improvement";
    private static final Instant AT = Instant.parse("2026-09-14T09:00:00Z");

    @Test
    @Rule("TH-25")
    void theFirstMeetingIsForWhoeverHasTheAuditNow() {
        requiresImprovement();

        handOver(Map.of("auditor", "s-other", "moderator", "s-moderator"));

        assertEquals("s-other", responsible("uopp"));
        assertEquals(List.of("TH-25"), rules(convene("s-auditor")));
        walk.does(convene("s-other"));
    }

    @Test
    void nothingIsSaidWhereEverybodyHadTheirRoleAlready() {
        requiresImprovement();
        assertEquals(List.of(), handOver(Map.of("auditor", "s-auditor", "moderator", "s-moderator")));
    }

    @Test
    void theDaysStayAndTheOthersAreTold() {
        requiresImprovement();
        var before = walk.steps(IMPROVEMENT);

        var said = handOver(Map.of("auditor", "s-other"));

        assertEquals(before, walk.steps(IMPROVEMENT));
        var told = said.stream()
                .flatMap(event -> PathwayPublication.of(event, walk.watched()).stream())
                .map(PathwayReplanned.class::cast)
                .toList();
        assertEquals(
                List.of("handed-over"), told.stream().map(PathwayReplanned::why).toList());
        assertEquals(
                List.of("s-other"),
                told.getFirst().steps().stream()
                        .filter(step -> step.step().equals("uopp"))
                        .map(PlannedStep::responsible)
                        .toList());
    }

    @Test
    void nobodyIsToldWhereTheRoleHasNothingToDo() {
        requiresImprovement();
        var said = handOver(Map.of("moderator", "s-second"));
        assertEquals(
                List.of(),
                said.stream()
                        .flatMap(event -> PathwayPublication.of(event, walk.watched()).stream())
                        .toList());
    }

    @Test
    void whatWasMissedStaysMissedAndIsForTheOtherToDo() {
        requiresImprovement();
        walk.miss(IMPROVEMENT, "uopp");
        handOver(Map.of("auditor", "s-other"));
        assertEquals(List.of("uopp missed 2026-09-18"), walk.steps(IMPROVEMENT).subList(0, 1));
        assertEquals("s-other", responsible("uopp"));
    }

    private void requiresImprovement() {
        walk.grade(GradeSource.AUDITOR, REQUIRES_IMPROVEMENT, "2026-09-10T09:00:00Z");
        walk.grade(GradeSource.MODERATION, REQUIRES_IMPROVEMENT, "2026-09-11T10:00:00Z");
    }

    private List<PathwayEvent> handOver(Map<String, String> people) {
        return walk.does(new PathwayCommand.HandOver(people, AT));
    }

    private String responsible(String step) {
        return walk.plan(IMPROVEMENT).progress(step).orElseThrow().step().responsible();
    }

    private List<String> rules(PathwayCommand command) {
        return walk.refused(command).stream().map(why -> why.rule()).toList();
    }

    private static PathwayCommand convene(String staff) {
        return new PathwayCommand.Convene(
                "uopp",
                "m-1",
                new PathwayCommand.By(staff, Set.of()),
                LocalDate.parse("2026-09-16"),
                List.of("s-tm", "s-worker", "s-other"),
                AT);
    }
}
