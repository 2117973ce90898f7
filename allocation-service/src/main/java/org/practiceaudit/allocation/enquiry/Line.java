package org.practiceaudit.allocation.enquiry;

import java.util.List;
import java.util.Optional;

/**
 * A key line of enquiry: what a cycle's audits look for (TH-02).
 *
 * @param code by which samples and public events name it
 * @param question as the meeting worded it, about practice and without names of people
 */
public record Line(String code, String question) {
    private static final String OF_ONE_LINE = "line-";

    /** Code of the line for which alone a record was drawn (TH-07); empty for one that is looked at for all. */
    public static Optional<String> onlyOne(String stratum) {
        return stratum.startsWith(OF_ONE_LINE)
                ? Optional.of(stratum.substring(OF_ONE_LINE.length()))
                : Optional.empty();
    }

    /** A record drawn for one line is looked at for that line (TH-07), every other one for all (TH-08). */
    public static List<Line> lookedAt(String stratum, List<Line> all) {
        return stratum.startsWith(OF_ONE_LINE)
                ? all.stream()
                        .filter(line -> stratum.equals(OF_ONE_LINE + line.code()))
                        .toList()
                : all;
    }
}
