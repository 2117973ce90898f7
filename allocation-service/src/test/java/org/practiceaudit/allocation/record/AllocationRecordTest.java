package org.practiceaudit.allocation.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.testing.Rule;

class AllocationRecordTest {
    private static List<AllocationRecord.Row> record(LocalDate born, String ethnicity) {
        var population = List.of(SmallCycle.child("ch-1", new Child.Person(born, ethnicity, "female")));
        return AllocationRecord.of(
                SmallCycle.standing("tower-hamlets", null), SmallCycle.contents(), SmallCycle.LINES, population);
    }

    @Test
    @Rule("TH-06")
    void keepsEverythingThatTheAuditTeamMustKnowOfAnAudit() {
        assertEquals(
                """
                audit,child,dateOfBirth,age,ethnicity,socialWorker,team,teamManager,auditor,moderator,outcomeType,\
                courtProceedings,stratum,theme,linesOfEnquiry,reAuditOf
                audit-of-ch-2,ch-2,,,,w-1,t1,tm-1,tm-2,ap-1,child-in-need,N,line-repeats,neglect,repeats,audit-0
                audit-of-ch-1,ch-1,2015-10-02,10,"Bangladeshi, British",w-1,t1,tm-1,tm-2,ap-1,child-in-need,Y,\
                team-managers,neglect,thresholds;repeats,
                """.replace("\n", "\r\n"), RecordFile.of(record(LocalDate.of(2015, 10, 2), "Bangladeshi, British")));
    }

    @Test
    @Rule("TH-06")
    void countsFullYearsOfAgeOnTheCyclesFirstDay() {
        assertEquals(
                11, record(SmallCycle.STARTS_ON.minusYears(11), null).getLast().age());
        assertEquals(
                10,
                record(SmallCycle.STARTS_ON.minusYears(11).plusDays(1), null)
                        .getLast()
                        .age());
    }

    @Test
    void knowsNothingMoreOfAChildThatHasLeftThePopulation() {
        var gone = record(LocalDate.of(2015, 10, 2), "x").getFirst();
        assertEquals(null, gone.dateOfBirth());
        assertEquals(null, gone.age());
        assertEquals(null, gone.ethnicity());
    }

    @Test
    void neverLetsACellBecomeAFormula() {
        for (var start : List.of("=", "+", "-", "@", "\t", "\r", "\n")) {
            var file = RecordFile.of(record(LocalDate.of(2015, 10, 2), start + "HYPERLINK(1)"));
            assertTrue(file.contains("'" + start + "HYPERLINK(1)"), file);
        }
    }
}
