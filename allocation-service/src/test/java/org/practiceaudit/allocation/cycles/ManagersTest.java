package org.practiceaudit.allocation.cycles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ManagersTest {
    private static final List<String> NONE = List.of();

    @Test
    void findsWhoIsResponsibleForTheTeam() {
        var managers = new Managers(Town.frame());
        var child = Town.children().getFirst();
        assertEquals("tm-2", managers.teamManager(child).orElseThrow());
        assertEquals("sm-1", managers.serviceManager(child));
        assertEquals("hos-1", managers.headOfService(child));
        assertEquals(NONE, managers.lacking());
    }

    @Test
    void fallsBackToTheTeamAndTheService() {
        var staff = List.of(
                Town.staff("tm-9", "team-manager", "t1"),
                Town.staff("sm-9", "service-manager", null),
                Town.staff("hos-9", "head-of-service", null),
                Town.staff("hos-8", "head-of-service", null));
        var child = Town.child("ch-1", "t1", "w-1", false);
        var managers = new Managers(Town.frame(List.of(child), staff, List.of(), List.of()));
        assertEquals("tm-9", managers.teamManager(child).orElseThrow());
        assertEquals("sm-9", managers.serviceManager(child));
        assertEquals("hos-8", managers.headOfService(child));
    }

    @Test
    void namesTheTeamsThatLackSomebody() {
        var staff = List.of(Town.staff("tm-1", "team-manager", "t1"), Town.staff("sm-1", "service-manager", null));
        var children = List.of(Town.child("ch-1", "t1", "w-1", false), Town.child("ch-2", "t2", "w-1", false));
        assertEquals(
                List.of(
                        "Team t1 has no head of service in the staff directory.",
                        "Team t2 has no head of service in the staff directory.",
                        "Team t2 has no team manager in the staff directory."),
                new Managers(Town.frame(children, staff, List.of(), List.of())).lacking());
    }
}
