package org.practiceaudit.allocation.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.allocation.population.ReadFile.DIRECTORY;
import static org.practiceaudit.allocation.population.ReadFile.TODAY;
import static org.practiceaudit.allocation.population.ReadFile.all;
import static org.practiceaudit.allocation.population.ReadFile.children;
import static org.practiceaudit.allocation.population.ReadFile.details;
import static org.practiceaudit.allocation.population.ReadFile.read;
import static org.practiceaudit.allocation.population.ReadFile.refused;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practiceaudit.web.ProblemException;

class ImportFilesTest {
    @Test
    void readsChildrenWithEveryColumn() {
        var csv = """
                child,team,service,planType,courtProceedings,iro,cpChair,worker,lastAuditedOn,consentRefused,withheld,\
                rag,movement,themes,dateOfBirth,ethnicity,gender
                ch-1,t1,s1,child-protection,Y,iro-1,cp-1,w-1,2026-02-03,N,yes,\
                A,Stepped up,neglect; Domestic abuse,01/02/2018,b) WIRI,F
                """;
        assertEquals(
                List.of(new Child(
                        "ch-1",
                        Child.CHILD,
                        "t1",
                        "s1",
                        "child-protection",
                        true,
                        "iro-1",
                        "cp-1",
                        "w-1",
                        LocalDate.of(2026, 2, 3),
                        false,
                        true,
                        "amber",
                        "stepped-up",
                        List.of("domestic-abuse", "neglect"),
                        new Child.Person(LocalDate.of(2018, 2, 1), "WIRI", "female"))),
                children(csv));
    }

    @Test
    void readsHeadersHoweverTheyAreWrittenAndLeavesOutWhatIsOptional() {
        var csv = "\uFEFFChild,TEAM,Service,Last audited_on,Worker\r\nch-1,t1,s1,03/02/2026,w-1\r\n\r\n";
        assertEquals(
                List.of(new Child(
                        "ch-1",
                        Child.CHILD,
                        "t1",
                        "s1",
                        null,
                        false,
                        null,
                        null,
                        "w-1",
                        LocalDate.of(2026, 2, 3),
                        false,
                        false,
                        null,
                        null,
                        List.of(),
                        null)),
                children(csv));
    }

    @Test
    void refusesColumnsOfNames() {
        assertEquals(
                List.of(
                        "row 1, column Child name holds names, which are not taken in.",
                        "row 1, column Surname holds names, which are not taken in."),
                refused("child,team,service,worker,Child name,Surname\nch-1,t1,s1,w-1,A,B\n"));
    }

    @Test
    void refusesUnknownRepeatedAndMissingColumns() {
        assertEquals(
                List.of(
                        "row 1, column shoe size is not a column of this file.",
                        "row 1, column team repeats a column.",
                        "row 1, column worker is a column that is missing."),
                refused("child,team,service,shoe size,team\n"));
    }

    @Test
    void refusesAFileWithoutAHeader() {
        assertEquals(4, refused("").size());
    }

    @Test
    void namesEveryFaultByRowAndColumn() {
        var csv = """
                child,team,service,worker,iro,cpChair,courtProceedings,lastAuditedOn,planType
                ,t1,s1,w-1,,,maybe,31/02/2026,Child Protection
                ch 2,t1,s1,w-9,x-1,x-2,N,2026-09-02,
                ch-3,t1,s1,w-1,,,N,,
                ch-3,t1,s1,w-1,,,N,,,surplus
                """;
        assertEquals(
                List.of(
                        "row 2, column child is empty.",
                        "row 2, column planType is not a code.",
                        "row 2, column courtProceedings is neither yes nor no.",
                        "row 2, column lastAuditedOn is not a date.",
                        "row 3, column child is not a reference.",
                        "row 3, column lastAuditedOn lies in the future.",
                        "row 3, column worker names nobody in the staff directory.",
                        "row 3, column iro names nobody in the staff directory.",
                        "row 3, column cpChair names nobody in the staff directory.",
                        "row 5 has 10 cells for 9 columns.",
                        "row 5, column child repeats an earlier row."),
                refused(csv));
    }

    @Test
    void listsAtMostSoManyFaultsAndCountsTheRest() {
        var rows = IntStream.range(0, Rejects.MOST_TOLD + 5).mapToObj(i -> "ch-" + i + ",t1,s1,nobody\n");
        var csv = Stream.concat(Stream.of("child,team,service,worker\n"), rows).collect(Collectors.joining());
        var problems = refused(csv);
        assertEquals(Rejects.MOST_TOLD + 1, problems.size());
        assertEquals("5 further problems are not listed.", problems.getLast());
    }

    @Test
    void readsStaffAndTheTeamsTheyAreResponsibleFor() {
        var csv = """
                staff,jobRole,team,service,responsibleFor,lineManager,trainedOn,contactReference
                sm-1,service-manager,,s1,t2; t1 ;t2,hos-1,2025-11-03,
                """;
        assertEquals(
                List.of(new StaffMember(
                        "sm-1",
                        "service-manager",
                        null,
                        "s1",
                        List.of("t1", "t2"),
                        "hos-1",
                        LocalDate.of(2025, 11, 3),
                        "sm-1")),
                all(csv, (rows, rejects) -> ImportFiles.staff(rows, TODAY, rejects)));
    }

    @Test
    void readsInvolvements() {
        assertEquals(
                List.of(new Involvement("ch-1", "w-1", "worker", TODAY.minusDays(3), null)),
                all("child,staff,involvement,from,to\nch-1,w-1,worker,2026-08-29,\n", ImportFiles::involvements));
    }

    @Test
    void refusesInvolvementsThatCannotBe() {
        var csv = """
                child,staff,involvement,from,to
                ch-1,w-1,friend,,
                ch-1,w-1,iro,2026-05-02,2026-05-01
                ch-1,w-1,worker,2026-05-02,2026-05-09
                ch-1,w-1,worker,2026-05-02,
                """;
        var thrown = assertThrows(ProblemException.class, () -> all(csv, ImportFiles::involvements));
        assertEquals(
                List.of(
                        "row 2, column involvement is not one of the known codes.",
                        "row 2, column from is empty.",
                        "row 3, column to is before the first day.",
                        "row 5, column child repeats an earlier row."),
                details(thrown));
    }

    @Test
    void quotesNothingOfAFileWithoutAHeader() {
        assertEquals(
                List.of(
                        "row 1, column child is a column that is missing.",
                        "row 1, column team is a column that is missing.",
                        "row 1, column service is a column that is missing.",
                        "row 1, column worker is a column that is missing."),
                refused("ch-1,t1,Zacharias,w-1\n"));
    }

    @Test
    void takesTheGoodRowsBesideTheBad() {
        var rejects = new Rejects();
        var csv = "child,team,service,worker\nch-1,t1,s1,w-1\nch-2,t1,s1,nobody\n\nch-3,,s1,nobody\nch-4,t1,s1,w-1\n";
        assertEquals(
                List.of("ch-1", "ch-4"),
                read(csv, rejects, (rows, noted) -> ImportFiles.children(rows, DIRECTORY, TODAY, noted)).stream()
                        .map(Child::child)
                        .toList());
        assertEquals(2, rejects.rows());
        assertEquals(3, rejects.faults());
        assertEquals(5, rejects.kept().getLast().row());
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        var latin = "child,team,service,worker\nch-1,t1,s1,Zo\u00eb\n".getBytes(StandardCharsets.ISO_8859_1);
        var rejects = new Rejects();
        assertThrows(
                RefusedFile.class,
                () -> ImportFiles.children(new CsvRows(new ByteArrayInputStream(latin)), DIRECTORY, TODAY, rejects)
                        .next(9));
        assertEquals(
                "The file is not readable as CSV.", rejects.kept().getFirst().detail());
    }

    @Test
    void readsFosterCarersAsRecordsOfTheirOwn() {
        var carer = all(
                        "Carer reference,team,service,Supervising social worker,approvedOn,lastAuditedOn\n"
                                + "fc-1,t1,s1,w-1,01/04/2019,\n",
                        (rows, rejects) -> ImportFiles.fosterCarers(rows, DIRECTORY, TODAY, rejects))
                .getFirst();
        assertEquals("fc-1", carer.child());
        assertEquals(Child.FOSTER_CARER, carer.subject());
        assertEquals("w-1", carer.worker());
    }

    /** Whatever is in the cells of a file, nothing of it is told. */
    @Test
    void tellsNothingOfAnyCell() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var secret = "Zq" + Long.toString(Math.abs(random.nextLong()), 36) + "\u00eb !";
            var cells = new ArrayList<String>();
            for (int i = 0; i < 16; i++) {
                cells.add(random.nextInt(3) == 0 ? "" : secret);
            }
            var header = "child,team,service,worker,planType,courtProceedings,iro,cpChair,lastAuditedOn,consentRefused,"
                    + "withheld,rag,movement,themes,dateOfBirth,ethnicity\n";
            var rejects = new Rejects();
            read(
                    header + String.join(",", cells) + "\nch-1,,,,,,,,,,,,,,," + secret + "," + secret + "\n",
                    rejects,
                    (rows, noted) -> ImportFiles.children(rows, DIRECTORY, TODAY, noted));
            assertTrue(rejects.any());
            assertEquals(
                    List.of(),
                    rejects.kept().stream()
                            .filter(each -> each.toString().contains(secret.substring(0, 6)))
                            .toList());
            assertFalse(rejects.problem().problem().toString().contains(secret.substring(0, 6)));
        }
    }
}
