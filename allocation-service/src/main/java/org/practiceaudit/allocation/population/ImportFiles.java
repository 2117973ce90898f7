package org.practiceaudit.allocation.population;

import static org.practiceaudit.allocation.population.Columns.needed;
import static org.practiceaudit.allocation.population.Columns.optional;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The files of ours that are imported, column by column. An inspection extract is read by {@link AnnexA}. */
final class ImportFiles {
    static final Columns.Column CHILD_ID =
            needed("child", "child unique id", "unique child id", "child id", "child reference");

    /** What our own columns say of a child, in a file of ours or beside those of an inspection extract. */
    static final Columns.Column[] OF_A_CHILD = {
        optional("courtProceedings", "in court proceedings", "court"),
        optional("iro", "independent reviewing officer", "allocated iro"),
        optional("cpChair", "child protection chair", "conference chair"),
        optional("lastAuditedOn", "last audited", "last audit date", "date of last audit"),
        optional("consentRefused", "consent refused", "audit consent refused"),
        optional("withheld", "restricted", "access restricted"),
        optional("rag", "rag rating"),
        optional("movement", "transfer or step"),
        optional("themes", "theme"),
        optional("dateOfBirth", "date of birth", "dob"),
        optional("ethnicity"),
        optional("gender", "sex")
    };

    private static final String[] WORKER = {
        "allocated worker",
        "social worker",
        "allocated social worker",
        "allocated personal advisor",
        "allocated personal adviser",
        "personal advisor",
        "personal adviser"
    };

    static final Columns.Column TEAM = needed("team", "allocated team");
    static final Columns.Column SERVICE = needed("service", "service area");
    static final Columns.Column OPTIONAL_TEAM = optional("team", "allocated team");
    static final Columns.Column OPTIONAL_SERVICE = optional("service", "service area");
    static final Columns.Column OPTIONAL_WORKER = optional("worker", WORKER);

    static final Columns CHILDREN = Columns.of(
                    CHILD_ID, TEAM, SERVICE, needed("worker", WORKER), optional("planType", "plan"))
            .and(OF_A_CHILD);

    static final Columns FOSTER_CARERS = Columns.of(
            needed("carer", "carer reference", "carer id", "foster carer", "foster carer id"),
            TEAM,
            SERVICE,
            needed("worker", "supervising social worker", "social worker", "allocated worker"),
            optional("approvedOn", "approved", "approval date", "date of approval"),
            optional("lastAuditedOn", "last audited", "last audit date", "date of last audit"),
            optional("withheld", "restricted", "access restricted"));

    static final Columns STAFF = Columns.of(
            needed("staff", "staff id", "worker id", "employee id"),
            needed("jobRole", "role", "job title"),
            OPTIONAL_TEAM,
            OPTIONAL_SERVICE,
            optional("responsibleFor", "teams responsible for", "responsible for teams"),
            optional("lineManager", "manager", "managed by"),
            optional("trainedOn", "audit training date", "date of audit training", "trained"),
            optional("contactReference", "contact"));

    static final Columns INVOLVEMENTS = Columns.of(
            CHILD_ID,
            needed("staff", "staff id", "worker id", "employee id"),
            needed("involvement", "role", "involvement type"),
            needed("from", "start date", "from date", "start"),
            optional("to", "end date", "to date", "end"));

    private ImportFiles() {}

    static Batches<Child> children(Rows rows, Directory directory, LocalDate today, Rejects rejects)
            throws IOException {
        return new FlatFile<>(
                "children", rows, CHILDREN, cells -> child(cells, directory, today), Child::child, rejects);
    }

    static Batches<Child> fosterCarers(Rows rows, Directory directory, LocalDate today, Rejects rejects)
            throws IOException {
        return new FlatFile<>(
                "foster-carers", rows, FOSTER_CARERS, cells -> carer(cells, directory, today), Child::child, rejects);
    }

    static Batches<StaffMember> staff(Rows rows, LocalDate today, Rejects rejects) throws IOException {
        return new FlatFile<>("staff", rows, STAFF, cells -> member(cells, today), StaffMember::staff, rejects);
    }

    static Batches<Involvement> involvements(Rows rows, Rejects rejects) throws IOException {
        return new FlatFile<>(
                "involvements", rows, INVOLVEMENTS, ImportFiles::involvement, InvolvementStreams::idOf, rejects);
    }

    private static Child child(Cells cells, Directory directory, LocalDate today) {
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
                cells.notAfter("lastAuditedOn", today),
                cells.flag("consentRefused"),
                cells.flag("withheld"),
                cells.optionalOneOf("rag", Variants.RAG),
                cells.optionalOneOf("movement", Variants.MOVEMENT),
                cells.codes("themes"),
                person(cells));
        cells.known("worker", child.worker(), directory);
        cells.known("iro", child.iro(), directory);
        cells.known("cpChair", child.cpChair(), directory);
        return child;
    }

    /** Null where none of it is given. */
    static Child.Person person(Cells cells) {
        var born = cells.optionalDate("dateOfBirth");
        var ethnicity = cells.optionalOneOf("ethnicity", Variants.ETHNICITY);
        var gender = cells.optionalOneOf("gender", Variants.GENDER);
        return born == null && ethnicity == null && gender == null ? null : new Child.Person(born, ethnicity, gender);
    }

    /** The day of approval is checked and not kept: no rule asks for it. */
    private static Child carer(Cells cells, Directory directory, LocalDate today) {
        cells.notAfter("approvedOn", today);
        var carer = new Child(
                cells.reference("carer"),
                Child.FOSTER_CARER,
                cells.reference("team"),
                cells.reference("service"),
                null,
                false,
                null,
                null,
                cells.reference("worker"),
                cells.notAfter("lastAuditedOn", today),
                false,
                cells.flag("withheld"),
                null,
                null,
                List.of(),
                null);
        cells.known("worker", carer.worker(), directory);
        return carer;
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
                cells.notAfter("trainedOn", today),
                contact == null ? staff : contact);
    }

    private static Involvement involvement(Cells cells) {
        var involvement = new Involvement(
                cells.reference("child"),
                cells.reference("staff"),
                cells.oneOf("involvement", Variants.INVOLVEMENT),
                cells.date("from"),
                cells.optionalDate("to"));
        if (involvement.from() != null
                && involvement.to() != null
                && involvement.to().isBefore(involvement.from())) {
            cells.problem("to", "is before the first day", "Give the last day, or leave it empty while it lasts.");
        }
        return involvement;
    }
}
