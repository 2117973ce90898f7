package org.practiceaudit.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Programmes;

class ExpectationsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SyntheticAuthority AUTHORITY =
            SyntheticAuthority.of(new Blueprint(Programmes.shipped("bradford")), 1, LocalDate.of(2026, 9, 1));

    private final List<Story> stories = Casting.of(Allocations.of(6, 12)).stream()
            .map(part -> new Story(part, LocalDate.of(2026, 9, 30)))
            .toList();

    @Test
    void aReportThatSaysTheSameHasNoDifference() {
        var expected = ExpectedFigures.of(AUTHORITY, stories);
        assertEquals(List.of(), Differences.between(expected, JSON.valueToTree(expected)));
    }

    @Test
    void aWrongAndAMissingFigureAreNamedByTheirPlace() throws IOException {
        Map<String, Object> expected = Map.of("total", Map.of("audits", Map.of("started", 3)));
        assertEquals(
                List.of("report figure /total/audits/started: expected 3, reporting says 2"),
                Differences.between(expected, json("{'total':{'audits':{'started':2,'completed':1}}}")));
        assertEquals(
                List.of("report figure /total/audits/started: expected 3, reporting says nothing"),
                Differences.between(expected, json("{}")));
    }

    @Test
    void figuresFollowWhatHappened() {
        var story = stories.getFirst();
        story.start();
        story.submit(Instant.parse("2026-09-09T09:00:00Z"), true, false);
        var total = JSON.valueToTree(ExpectedFigures.of(AUTHORITY, stories)).path("total");
        assertEquals(
                List.of(18, 1, 1, 1, 17, 1, 0),
                List.of(
                        total.path("audits").path("allocated").asInt(),
                        total.path("audits").path("started").asInt(),
                        total.path("audits").path("completed").asInt(),
                        total.path("audits").path("onTime").asInt(),
                        total.path("audits").path("outstanding").asInt(),
                        total.path("feedback").path("familyObtained").asInt(),
                        total.path("feedback").path("practitionerObtained").asInt()));
    }

    @Test
    void eventsThatLackOrAreTooManyAreNamedByTheirType() {
        assertEquals(
                List.of(
                        "event audit.graded.v1: expected 2, the topics hold 1",
                        "event audit.started.v1: expected 0, the topics hold 1"),
                ExpectedEvents.differences(
                        Map.of("audit.graded.v1", 2), Map.of("audit.graded.v1", 1, "audit.started.v1", 1)));
    }

    @Test
    void everyMemberAndInvolvementIsExpectedOnceAndAgainWhereItChanged() {
        var before = AUTHORITY.before(Set.of("practice-supervisor"));
        var expected = ExpectedEvents.of(AUTHORITY, 2, AUTHORITY.staffChanged(before), stories);
        var supervisors = AUTHORITY.staff().stream()
                .filter(member -> member.jobRole().equals("practice-supervisor"))
                .count();
        assertEquals(2, expected.get("allocation.cycle-closed.v1"));
        assertEquals(
                AUTHORITY.staff().size() + supervisors, (long) expected.get("allocation.staff-member-recorded.v1"));
        assertEquals(AUTHORITY.involvements().size(), expected.get("allocation.involvement-recorded.v1"));
        assertEquals(18, expected.get("allocation.audit-allocated.v1"));
    }

    @Test
    void aTimelineThatIsMissingIsNamed() {
        var inadequate = stories.stream()
                .filter(story -> story.part().grade().equals("inadequate"))
                .findFirst()
                .orElseThrow();
        inadequate.submit(Instant.parse("2026-09-09T09:00:00Z"), true, true);
        assertEquals(
                List.of("timelines: expected [" + inadequate.of().audit() + "], reporting says []"),
                ExpectedTimelines.differences(stories, JSON.createArrayNode()));
    }

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
