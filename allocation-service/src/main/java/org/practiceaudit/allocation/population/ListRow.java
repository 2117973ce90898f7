package org.practiceaudit.allocation.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one row of an inspection list says of a child.
 *
 * @param ended whether what the list is about is over, so that the row says nothing of today
 */
record ListRow(
        AnnexList list,
        int row,
        boolean ended,
        String team,
        String service,
        String worker,
        boolean courtProceedings,
        String iro,
        String cpChair,
        LocalDate lastAuditedOn,
        boolean consentRefused,
        boolean withheld,
        String rag,
        String movement,
        List<String> themes,
        Child.Person person) {
    /**
     * Codes of the looked-after return under which a court still has the case: interim care order, emergency protection
     * order, child assessment order. An order that is made for good ends proceedings.
     */
    private static final Set<String> BEFORE_COURT = Set.of("C1", "L2", "L3");

    private static final Pattern LEGAL_STATUS = Pattern.compile("([A-Z][0-9]).*");

    static ListRow of(AnnexList list, int row, Cells cells, LocalDate today) {
        var end = cells.optionalDate("endedOn");
        boolean ended = end != null && !end.isAfter(today)
                || cells.text("caseStatus").toLowerCase(Locale.ROOT).contains("closed");
        return new ListRow(
                list,
                row,
                ended,
                cells.optionalReference("team"),
                cells.optionalReference("service"),
                cells.optionalReference("worker"),
                cells.flag("courtProceedings") || beforeCourt(cells.text("legalStatus")),
                cells.optionalReference("iro"),
                cells.optionalReference("cpChair"),
                cells.notAfter("lastAuditedOn", today),
                cells.flag("consentRefused"),
                cells.flag("withheld"),
                cells.optionalOneOf("rag", Variants.RAG),
                cells.optionalOneOf("movement", Variants.MOVEMENT),
                cells.codes("themes"),
                ImportFiles.person(cells));
    }

    private static boolean beforeCourt(String legalStatus) {
        var matcher = LEGAL_STATUS.matcher(Cells.unlettered(legalStatus).toUpperCase(Locale.ROOT));
        return matcher.matches() && BEFORE_COURT.contains(matcher.group(1));
    }
}
