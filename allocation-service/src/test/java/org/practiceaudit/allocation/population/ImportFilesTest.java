package org.practiceaudit.allocation.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practiceaudit.web.ProblemException;

class ImportFilesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final Set<String> STAFF = Set.of("w-1", "iro-1", "cp-1");

    @Test
    void readsChildrenWithEveryColumn() {
        var csv = """
                child,team,service,planType,courtProceedings,iro,cpChair,worker,lastAuditedOn,consentRefused,withheld
                ch-1,t1,s1,child-protection,Y,iro-1,cp-1,w-1,2026-02-03,N,yes
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
                        null,
                        null,
                        List.of(),
                        null)),
                ImportFiles.children(csv, STAFF, TODAY));
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
                ImportFiles.children(csv, STAFF, TODAY));
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
        var rows = IntStream.range(0, CsvFile.MOST_PROBLEMS + 5).mapToObj(i -> "ch-" + i + ",t1,s1,nobody\n");
        var csv = Stream.concat(Stream.of("child,team,service,worker\n"), rows).collect(Collectors.joining());
        var problems = refused(csv);
        assertEquals(CsvFile.MOST_PROBLEMS + 1, problems.size());
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
                ImportFiles.staff(csv, TODAY));
    }

    @Test
    void readsInvolvements() {
        assertEquals(
                List.of(new Involvement("ch-1", "w-1", "worker", TODAY.minusDays(3), null)),
                ImportFiles.involvements("child,staff,involvement,from,to\nch-1,w-1,worker,2026-08-29,\n"));
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
        var thrown = assertThrows(ProblemException.class, () -> ImportFiles.involvements(csv));
        assertEquals(
                List.of(
                        "row 2, column involvement is not one of the known codes.",
                        "row 2, column from is empty.",
                        "row 3, column to is before the first day.",
                        "row 5, column child repeats an earlier row."),
                details(thrown));
    }

    private static List<String> refused(String csv) {
        return details(assertThrows(ProblemException.class, () -> ImportFiles.children(csv, STAFF, TODAY)));
    }

    private static List<String> details(ProblemException thrown) {
        var problem = thrown.problem();
        return problem.problems().isEmpty()
                ? List.of(problem.detail())
                : problem.problems().stream().map(each -> each.detail()).toList();
    }
}
