package org.practiceaudit.allocation.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.GivenWhenThen;

class PopulationDecidersTest {
    private static final Instant AT = Instant.parse("2026-08-20T09:00:00Z");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

    private final StaffDecider staffDecider = new StaffDecider();
    private final GivenWhenThen<StaffCommand, Staff, StaffEvent> staff =
            GivenWhenThen.of(staffDecider::initial, staffDecider::decide, staffDecider::evolve);
    private final InvolvementDecider involvementDecider = new InvolvementDecider();
    private final GivenWhenThen<InvolvementCommand, Connection, InvolvementEvent> involvement =
            GivenWhenThen.of(involvementDecider::initial, involvementDecider::decide, involvementDecider::evolve);
    private final ImportDecider importDecider = new ImportDecider();
    private final GivenWhenThen<ImportCommand, Import, ImportEvent> imports =
            GivenWhenThen.of(importDecider::initial, importDecider::decide, importDecider::evolve);

    @Test
    void recordsAMemberOfStaff() {
        staff.given()
                .when(new StaffCommand.RecordStaffMember(member("t1"), AT))
                .then(new StaffEvent.MemberRecorded(member("t1"), AT));
    }

    @Test
    void recordsWhatChangedAboutThem() {
        staff.given(new StaffEvent.MemberRecorded(member("t1"), AT))
                .when(new StaffCommand.RecordStaffMember(member("t2"), AT))
                .then(new StaffEvent.MemberRecorded(member("t2"), AT));
    }

    @Test
    void saysNothingOfAnUnchangedMember() {
        staff.given(new StaffEvent.MemberRecorded(member("t1"), AT))
                .when(new StaffCommand.RecordStaffMember(member("t1"), AT.plusSeconds(60)))
                .thenNothing();
    }

    @Test
    void recordsAnInvolvement() {
        involvement
                .given()
                .when(new InvolvementCommand.RecordInvolvement(worker(null), AT))
                .then(new InvolvementEvent.Recorded(worker(null), AT));
    }

    @Test
    void recordsTheEndOfAnInvolvement() {
        involvement
                .given(new InvolvementEvent.Recorded(worker(null), AT))
                .when(new InvolvementCommand.RecordInvolvement(worker(MAY.plusDays(9)), AT))
                .then(new InvolvementEvent.Recorded(worker(MAY.plusDays(9)), AT));
    }

    @Test
    void saysNothingOfAnUnchangedInvolvement() {
        involvement
                .given(new InvolvementEvent.Recorded(worker(null), AT))
                .when(new InvolvementCommand.RecordInvolvement(worker(null), AT.plusSeconds(60)))
                .thenNothing();
    }

    @Test
    void keepsTheTraceOfAnImport() {
        imports.given()
                .when(new ImportCommand.RecordImport("staff", 60, 4, 2, List.of("List 10"), "ab", AT))
                .then(new ImportEvent.FileImported("staff", 60, 4, 2, List.of("List 10"), "ab", AT));
    }

    @Test
    void refusesASecondFileUnderOneImport() {
        imports.given(new ImportEvent.FileImported("staff", 60, 4, 2, List.of("List 10"), "ab", AT))
                .when(new ImportCommand.RecordImport("staff", 61, 1, 0, List.of(), "cd", AT))
                .thenRejected("STATE");
    }

    private static StaffMember member(String team) {
        return new StaffMember("tm-1", "team-manager", team, "s1", List.of(team), "sm-1", MAY, "c-1");
    }

    private static Involvement worker(LocalDate to) {
        return new Involvement("ch-1", "w-1", "worker", MAY, to);
    }
}
