package org.practiceaudit.allocation.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The three files that are imported, column by column. */
final class ImportFiles {
    static final CsvFile.Columns CHILDREN = new CsvFile.Columns(
            List.of("child", "team", "service", "worker"),
            List.of("planType", "courtProceedings", "iro", "cpChair", "lastAuditedOn", "consentRefused", "withheld"));
    static final CsvFile.Columns STAFF = new CsvFile.Columns(
            List.of("staff", "jobRole"),
            List.of("team", "service", "responsibleFor", "lineManager", "trainedOn", "contactReference"));
    static final CsvFile.Columns INVOLVEMENTS =
            new CsvFile.Columns(List.of("child", "staff", "involvement", "from"), List.of("to"));

    /** What somebody can be to a child. */
    static final List<String> INVOLVEMENT_CODES = List.of("worker", "team-manager", "iro", "cp-chair");

    private ImportFiles() {}

    /**
     * @param staff ids in the directory: whoever works with a child must be told of its audit
     */
    static List<Child> children(String csv, Set<String> staff, LocalDate today) {
        return CsvFile.read(csv, CHILDREN, cells -> child(cells, staff, today), Child::child);
    }

    static List<StaffMember> staff(String csv, LocalDate today) {
        return CsvFile.read(csv, STAFF, cells -> member(cells, today), StaffMember::staff);
    }

    static List<Involvement> involvements(String csv) {
        return CsvFile.read(csv, INVOLVEMENTS, ImportFiles::involvement, InvolvementStreams::idOf);
    }

    private static Child child(Cells cells, Set<String> staff, LocalDate today) {
        var child = new Child(
                cells.reference("child"),
                Child.CHILD,
                cells.reference("team"),
                cells.reference("service"),
                cells.optionalCode("planType"),
                cells.flag("courtProceedings"),
                cells.optionalReference("iro"),
                cells.optionalReference("cpChair"),
                cells.reference("worker"),
                notAfter(cells, "lastAuditedOn", today),
                cells.flag("consentRefused"),
                cells.flag("withheld"),
                null,
                null,
                List.of(),
                null);
        known(cells, "worker", child.worker(), staff);
        known(cells, "iro", child.iro(), staff);
        known(cells, "cpChair", child.cpChair(), staff);
        return child;
    }

    private static void known(Cells cells, String column, String id, Set<String> staff) {
        if (id != null && !id.isEmpty() && !staff.contains(id)) {
            cells.problem(column, "names nobody in the staff directory", "Import the staff first, or correct the id.");
        }
    }

    private static StaffMember member(Cells cells, LocalDate today) {
        var staff = cells.reference("staff");
        var contact = cells.optionalReference("contactReference");
        return new StaffMember(
                staff,
                cells.code("jobRole"),
                cells.optionalReference("team"),
                cells.optionalReference("service"),
                cells.references("responsibleFor"),
                cells.optionalReference("lineManager"),
                notAfter(cells, "trainedOn", today),
                contact == null ? staff : contact);
    }

    private static Involvement involvement(Cells cells) {
        var involvement = new Involvement(
                cells.reference("child"),
                cells.reference("staff"),
                cells.oneOf("involvement", INVOLVEMENT_CODES),
                cells.date("from"),
                cells.optionalDate("to"));
        if (involvement.from() != null
                && involvement.to() != null
                && involvement.to().isBefore(involvement.from())) {
            cells.problem("to", "is before the first day", "Give the last day, or leave it empty while it lasts.");
        }
        return involvement;
    }

    private static LocalDate notAfter(Cells cells, String column, LocalDate today) {
        var date = cells.optionalDate(column);
        if (date != null && date.isAfter(today)) {
            cells.problem(column, "lies in the future", "Give a day up to today.");
        }
        return date;
    }
}
