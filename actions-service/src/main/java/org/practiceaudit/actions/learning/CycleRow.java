package org.practiceaudit.actions.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.practiceaudit.contracts.AllocationEvent.CyclePlanned;
import org.practiceaudit.contracts.EventMetadata;

/** A cycle that allocation has planned. Public, since proxies are made in another class loader. */
@Entity
@Table(name = "known_cycle")
@IdClass(CycleRow.Key.class)
public class CycleRow {
    record Key(String authority, String cycle) {}

    @Id
    String authority;

    @Id
    String cycle;

    String programme;

    @Column(name = "programme_version")
    int programmeVersion;

    @Column(name = "starts_on")
    LocalDate startsOn;

    @Column(name = "ends_on")
    LocalDate endsOn;

    static CycleRow of(EventMetadata about, CyclePlanned planned) {
        var row = new CycleRow();
        row.authority = about.authority();
        row.cycle = planned.cycle();
        row.programme = about.programme();
        row.programmeVersion = about.programmeVersion();
        row.startsOn = planned.startsOn();
        row.endsOn = planned.endsOn();
        return row;
    }

    Cycle cycle() {
        return new Cycle(authority, cycle, programme, programmeVersion, startsOn, endsOn);
    }
}
