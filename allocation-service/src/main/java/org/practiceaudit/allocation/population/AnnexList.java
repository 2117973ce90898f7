package org.practiceaudit.allocation.population;

import static org.practiceaudit.allocation.population.Columns.optional;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The lists of the child-level data that inspectors of local authority children's services ask for (Ofsted, ILACS, Annex A).
 * A list of another number, such as 10 and 11 of adopters, holds nobody who is drawn.
 *
 * @see AnnexA
 */
enum AnnexList {
    CONTACTS(1, "contact", 1),
    EARLY_HELP(2, "early-help", 2),
    REFERRALS(3, "referral", 3),
    ASSESSMENTS(4, "assessment", 4),
    SECTION_47(5, "section-47", 5),
    CHILDREN_IN_NEED(6, "child-in-need", 7),
    CHILD_PROTECTION(7, "child-protection", 8),
    CHILDREN_IN_CARE(8, "child-in-care", 9),
    CARE_LEAVERS(9, "care-leaver", 6);

    /** What is read of a list; its other columns stay unread. Our own columns may stand beside those of the extract. */
    static final Columns COLUMNS = Columns.of(
                    ImportFiles.CHILD_ID,
                    ImportFiles.OPTIONAL_TEAM,
                    ImportFiles.OPTIONAL_SERVICE,
                    ImportFiles.OPTIONAL_WORKER,
                    optional("legalStatus", "legal status", "latest legal status", "current legal status"),
                    optional("caseStatus", "case status"),
                    optional(
                            "endedOn",
                            "cin closure date",
                            "child protection plan end date",
                            "date ceased to be looked after",
                            "date ceased to be looked-after"))
            .and(ImportFiles.OF_A_CHILD);

    private static final Pattern NUMBERED = Pattern.compile(".*list[ _.-]*0*(\\d{1,2})(?!\\d).*");

    private final int number;
    private final String planType;
    private final int weight;

    AnnexList(int number, String planType, int weight) {
        this.number = number;
        this.planType = planType;
        this.weight = weight;
    }

    int number() {
        return number;
    }

    /** The plan of a child whose weightiest open list this is. */
    String planType() {
        return planType;
    }

    int weight() {
        return weight;
    }

    static Optional<AnnexList> of(int number) {
        return Arrays.stream(values()).filter(list -> list.number == number).findFirst();
    }

    /** The number in a sheet's or a file's name: {@code List_6}, {@code list 06 - children in need.csv}. */
    static OptionalInt numberIn(String name) {
        var matcher = NUMBERED.matcher(name.toLowerCase(Locale.ROOT));
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
