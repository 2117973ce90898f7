package org.practiceaudit.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Programmes;

class SyntheticAuthorityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private static final Blueprint BLUEPRINT = new Blueprint(Programmes.shipped("bradford"));

    private final SyntheticAuthority authority = SyntheticAuthority.of(BLUEPRINT, 2026, TODAY);

    @Test
    void itHasTheSizeOfAnAuthority() {
        assertEquals(600, authority.children().size());
        assertEquals(12, BLUEPRINT.teams().size());
        assertEquals(
                60,
                authority.staff().stream()
                        .filter(member -> !member.jobRole().equals("social-worker"))
                        .count());
        assertTrue(authority.children().stream().anyMatch(SyntheticAuthority.Child::courtProceedings));
        assertTrue(authority.involvements().stream().anyMatch(each -> !each.to().isEmpty()));
    }

    @Test
    void theSameSeedMakesTheSameAuthority() {
        assertEquals(authority, SyntheticAuthority.of(BLUEPRINT, 2026, TODAY));
        assertNotEquals(authority, SyntheticAuthority.of(BLUEPRINT, 2027, TODAY));
    }

    @Test
    void everybodyNamedIsInTheDirectoryOnce() {
        var ids = authority.staff().stream().map(Member::staff).toList();
        assertEquals(new HashSet<>(ids).size(), ids.size());
        var named = new HashSet<String>(Set.of(""));
        named.addAll(ids);
        assertTrue(authority.children().stream()
                .allMatch(child -> named.contains(child.worker())
                        && named.contains(child.iro())
                        && named.contains(child.cpChair())));
        assertTrue(authority.staff().stream().allMatch(member -> named.contains(member.lineManager())));
        assertTrue(named.containsAll(Set.of(Cast.AUDIT_TEAM, Cast.AUDIT_MANAGER, Cast.HEAD_OF_QUALITY)));
    }

    @Test
    void everyJobThatAuditsIsThere() {
        var listed = Programmes.shipped("bradford").auditors();
        var jobs = authority.staff().stream()
                .map(Member::jobRole)
                .filter(listed::audits)
                .collect(Collectors.toSet());
        assertEquals(listed.roles().size(), jobs.size());
    }

    @Test
    void aFileHasALineForEachAndNoNames() {
        assertEquals(
                1 + authority.children().size(), authority.childrenCsv().lines().count());
        assertEquals(1 + authority.staff().size(), authority.staffCsv().lines().count());
        assertEquals(
                "child,staff,involvement,from,to",
                authority.involvementsCsv().lines().findFirst().orElseThrow());
    }
}
