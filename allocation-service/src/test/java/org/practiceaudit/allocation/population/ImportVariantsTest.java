package org.practiceaudit.allocation.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.allocation.population.ReadFile.all;
import static org.practiceaudit.allocation.population.ReadFile.children;
import static org.practiceaudit.allocation.population.ReadFile.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What authorities write is read as what they mean. */
class ImportVariantsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Child Unique ID,Allocated Team,Service,Allocated Worker",
                "child_id,TEAM,Service area,Social Worker",
                "\"Child  Unique-ID\",allocated team,service,Allocated social worker",
                "Unique child ID,Team,SERVICE,Allocated Personal Advisor"
            })
    void readsTheTitlesThatAuthoritiesUse(String header) {
        assertEquals("w-1", children(header + "\nch-1,t1,s1,w-1\n").getFirst().worker());
    }

    @ParameterizedTest
    @CsvSource({
        "a) Yes,true",
        "Y,true",
        "1,true",
        "yes,true",
        "TRUE,true",
        "b) No,false",
        "N,false",
        "0,false",
        "no,false",
        ",false"
    })
    void readsYesAndNoHoweverTheyAreWritten(String cell, boolean flag) {
        var text = cell == null ? "" : cell;
        assertEquals(
                flag,
                children("child,team,service,worker,withheld\nch-1,t1,s1,w-1," + text + "\n")
                        .getFirst()
                        .withheld());
    }

    @ParameterizedTest
    @CsvSource({"2026-02-03", "03/02/2026", "3/2/2026", "2026-02-03T00:00:00", "03/02/2026 00:00", "2026-02-03 00:00:00"
    })
    void readsDaysHoweverTheyAreWritten(String cell) {
        assertEquals(
                LocalDate.of(2026, 2, 3),
                children("child,team,service,worker,lastAuditedOn\nch-1,t1,s1,w-1," + cell + "\n")
                        .getFirst()
                        .lastAuditedOn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "02/13/2026", "2026-2-3", "46056", "3 Feb 2026"})
    void refusesWhatIsNoDay(String cell) {
        assertEquals(
                List.of("row 2, column lastAuditedOn is not a date."),
                refused("child,team,service,worker,lastAuditedOn\nch-1,t1,s1,w-1," + cell + "\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "Sex,a) M,male",
        "Gender,b) Female,female",
        "Sex,c) Not stated/recorded,not-stated",
        "gender,2,female",
        "sex,I,neither"
    })
    void readsGenderAndSexAsOne(String title, String cell, String code) {
        assertEquals(
                code,
                children("child,team,service,worker," + title + "\nch-1,t1,s1,w-1," + cell + "\n")
                        .getFirst()
                        .person()
                        .gender());
    }

    @ParameterizedTest
    @CsvSource({"a) WBRI", "WBRI", "wbri"})
    void readsEthnicityAsItsCode(String cell) {
        assertEquals(
                "WBRI",
                children("child,team,service,worker,ethnicity\nch-1,t1,s1,w-1," + cell + "\n")
                        .getFirst()
                        .person()
                        .ethnicity());
    }

    @Test
    void takesNoOtherFourLettersForAnEthnicity() {
        assertEquals(
                1,
                refused("child,team,service,worker,ethnicity\nch-1,t1,s1,w-1,Anna\n")
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "worker,worker",
        "Social Worker,worker",
        "Team manager,team-manager",
        "IRO,iro",
        "CP Chair,cp-chair",
        "cp-chair,cp-chair"
    })
    void readsInvolvementsHoweverTheyAreWritten(String cell, String code) {
        var csv = "Child Unique ID,Staff ID,Role,Start date,End date\nch-1,w-1," + cell + ",03/02/2026,\n";
        assertEquals(
                List.of(new Involvement("ch-1", "w-1", code, LocalDate.of(2026, 2, 3), null)),
                all(csv, ImportFiles::involvements));
    }
}
