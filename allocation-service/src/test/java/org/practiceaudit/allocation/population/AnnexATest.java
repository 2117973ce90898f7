package org.practiceaudit.allocation.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.practiceaudit.allocation.population.ReadFile.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnexATest {
    private static final Directory DIRECTORY = new Directory(
            Set.of("w-1", "w-2"), Map.of("t1", Set.of("s1"), "t2", Set.of("s2"), "shared", Set.of("s1", "s2")));
    private static final Object[] CONTACTS = {
        "Child Unique ID",
        "Gender",
        "Ethnicity",
        "Date of Birth",
        "Age of Child (Years)",
        "Date of Contact",
        "Contact Source"
    };
    private static final Object[] IN_NEED = {
        "Child Unique ID",
        "Sex",
        "Ethnicity",
        "Date of Birth",
        "CIN Start Date",
        "CIN Closure Date",
        "Case Status",
        "Allocated Team",
        "Allocated Worker"
    };
    private static final Object[] IN_CARE = {
        "Child Unique ID",
        "Date Started to be Looked After",
        "Legal Status",
        "Date Ceased to be Looked After",
        "Allocated Team",
        "Allocated Worker",
        "Placement Postcode"
    };

    @TempDir
    Path folder;

    private final Rejects rejects = new Rejects();
    private List<String> ignored = List.of();

    @Test
    void mergesTheListsIntoOneChildEach() throws IOException {
        var sheets = new TreeMap<String, Object[][]>();
        sheets.put("List_1", new Object[][] {
            {"List 1: contacts in the last six months"},
            {},
            CONTACTS,
            {1001, "a) Male", "a) WBRI", LocalDate.of(2015, 3, 9), 11, LocalDate.of(2026, 5, 1), "1A"}
        });
        sheets.put("List_6", new Object[][] {
            IN_NEED,
            {1001, "M", "WBRI", "09/03/2015", LocalDate.of(2026, 5, 2), null, "c) Child in need plan", "t1", "w-1"},
            {"B.7", "f", null, null, "2026-01-05", null, null, "t2", "w-2"}
        });
        sheets.put("List_8", new Object[][] {IN_CARE, {1001, LocalDate.of(2026, 6, 1), "C1", null, "t2", "w-2", "X"}});
        sheets.put("List_10", new Object[][] {{"Adopters"}});
        sheets.put("Cover", new Object[][] {{"Anything"}});

        var children = xlsx(sheets);

        assertEquals(List.of(), rejects.kept());
        assertEquals(List.of("1001", "B.7"), children.stream().map(Child::child).toList());
        assertEquals(
                new Child(
                        "1001",
                        Child.CHILD,
                        "t2",
                        "s2",
                        "child-in-care",
                        true,
                        null,
                        null,
                        "w-2",
                        null,
                        false,
                        false,
                        null,
                        null,
                        List.of(),
                        new Child.Person(LocalDate.of(2015, 3, 9), "WBRI", "male")),
                children.getFirst());
        assertEquals("child-in-need", children.getLast().planType());
        assertEquals(List.of("List 10"), ignored);
    }

    @Test
    void readsAZipOfListsAsItReadsAWorkbook() throws IOException {
        var children = zip(Map.of(
                "extract/List 7 - child protection.csv",
                "Child Unique ID,Child Protection Plan Start Date,Child Protection Plan End Date,Allocated Team,"
                        + "Allocated Worker,Service,Consent refused,Themes,RAG\n"
                        + "ch-1,01/02/2026,,t1,w-1,s9,a) Yes,neglect,Red\n",
                "extract/notes.csv",
                "nothing"));

        assertEquals(List.of(), rejects.kept());
        assertEquals(
                new Child(
                        "ch-1",
                        Child.CHILD,
                        "t1",
                        "s9",
                        "child-protection",
                        false,
                        null,
                        null,
                        "w-1",
                        null,
                        true,
                        false,
                        "red",
                        null,
                        List.of("neglect"),
                        null),
                children.getFirst());
    }

    @Test
    void countsNoPlanThatHasEnded() throws IOException {
        var children = xlsx(Map.of(
                "List 6",
                        new Object[][] {
                            IN_NEED,
                            {"ch-1", null, null, null, "01/02/2026", null, null, "t1", "w-1"},
                            {"ch-2", null, null, null, "01/02/2026", null, "e) Closed episode", "t1", "w-1"}
                        },
                "List 8", new Object[][] {IN_CARE, {"ch-1", "01/02/2025", "C1", "31/01/2026", "t2", "left"}}));

        assertEquals(List.of(), rejects.kept());
        assertEquals("child-in-need", children.getFirst().planType());
        assertEquals("t1", children.getFirst().team());
        assertFalse(children.getFirst().courtProceedings());
        assertEquals(MergedChild.CLOSED, children.getLast().planType());
    }

    @ParameterizedTest
    @CsvSource({
        "C1,true",
        "a) C1,true",
        "L2,true",
        "C1 - interim care order,true",
        "C2,false",
        "E1,false",
        "V2,false",
        ",false"
    })
    void knowsFromTheLegalStatusWhetherACourtHasTheCase(String status, boolean before) throws IOException {
        var children =
                xlsx(Map.of("List 8", new Object[][] {IN_CARE, {"ch-1", "01/02/2025", status, null, "t1", "w-1"}}));
        assertEquals(before, children.getFirst().courtProceedings());
    }

    @Test
    void leavesOutAChildOfWhomAnyRowIsRejected() throws IOException {
        var children = xlsx(Map.of(
                "List 6",
                new Object[][] {
                    IN_NEED,
                    {"ch-1", null, null, null, null, null, null, "t1", "w-1"},
                    {"ch-2", null, null, null, null, null, null, "t1", "w-1"},
                    {null, null, null, null, null, null, null, "t1", "w-1"}
                },
                "List 8",
                new Object[][] {IN_CARE, {"ch-1", null, null, "31/02/2026", "t 1", "w-1"}}));

        assertEquals(List.of("ch-2"), children.stream().map(Child::child).toList());
        assertEquals(
                List.of(
                        "List 6, row 4, column Child Unique ID is empty.",
                        "List 8, row 2, column Date Ceased to be Looked After is not a date.",
                        "List 8, row 2, column Allocated Team is not a reference."),
                told());
    }

    @Test
    void rejectsAChildWithoutTeamWorkerOrService() throws IOException {
        xlsx(Map.of(
                "List 1", new Object[][] {CONTACTS, {"ch-1"}},
                "List 6", new Object[][] {IN_NEED, {"ch-2", null, null, null, null, null, null, "shared", "w-9"}}));

        assertEquals(
                List.of(
                        "List 1, row 2, column Allocated Team is empty in every list of this child.",
                        "List 1, row 2, column Allocated Worker is empty in every list of this child.",
                        "List 6, row 2, column Allocated Worker names nobody in the staff directory.",
                        "List 6, row 2, column Service is not given, and the staff directory has no one service for the team."),
                told());
        assertEquals(2, rejects.rows());
    }

    @Test
    void refusesColumnsOfNamesInAnyList() {
        assertThrows(
                RefusedFile.class,
                () -> xlsx(Map.of("List 6", new Object[][] {{"Child Unique ID", "Forename"}, {"ch-1", "Zacharias"}})));
        assertEquals(List.of("List 6, row 1, column Forename holds names, which are not taken in."), told());
    }

    @Test
    void refusesAListWithoutAHeaderAndQuotesNothing() {
        assertThrows(RefusedFile.class, () -> xlsx(Map.of("List 6", new Object[][] {{"ch-1", "Zacharias"}})));
        assertEquals(List.of("List 6 has no header row."), told());
    }

    @Test
    void refusesWhatHasNoListsOrTheSameTwiceOrIsNoWorkbook() throws IOException {
        assertThrows(RefusedFile.class, () -> xlsx(Map.of("Sheet1", new Object[][] {{"x"}})));
        assertThrows(RefusedFile.class, () -> zip(Map.of("list1.csv", "", "List 1 again.csv", "")));
        var text = Files.writeString(folder.resolve("text"), "child,team\n");
        assertThrows(RefusedFile.class, () -> ListFiles.workbook(text, rejects));
        assertThrows(RefusedFile.class, () -> ListFiles.zip(text, rejects));
        var archive = Files.write(folder.resolve("archive"), Workbook.zip(Map.of("List 1.csv", "x")));
        assertThrows(RefusedFile.class, () -> ListFiles.workbook(archive, rejects));
        assertEquals(
                List.of(
                        "The file has none of the lists 1 to 9.",
                        "List 1 is there more than once.",
                        "The file is not readable.",
                        "The file is not readable.",
                        "The file is not readable as XLSX."),
                told());
    }

    @ParameterizedTest
    @CsvSource({
        "List_1,1",
        "list 06 - children in need.csv,6",
        "Annex A List 11,11",
        "LIST-9,9",
        "List 100,-1",
        "Cover,-1"
    })
    void findsTheNumberOfAListInItsName(String name, int number) {
        assertEquals(number < 0 ? OptionalInt.empty() : OptionalInt.of(number), AnnexList.numberIn(name));
    }

    private List<String> told() {
        return rejects.kept().stream().map(Reject::detail).toList();
    }

    private List<Child> xlsx(Map<String, Object[][]> sheets) throws IOException {
        return read(ListFiles.workbook(Files.write(folder.resolve("x.xlsx"), Workbook.xlsx(sheets)), rejects));
    }

    private List<Child> zip(Map<String, String> files) throws IOException {
        return read(ListFiles.zip(Files.write(folder.resolve("x.zip"), Workbook.zip(files)), rejects));
    }

    private List<Child> read(ListFiles files) throws IOException {
        try (var annex = new AnnexA(files, DIRECTORY, TODAY, rejects)) {
            var children = annex.next(100);
            ignored = annex.ignored();
            return children;
        }
    }
}
