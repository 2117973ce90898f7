package org.practiceaudit.programme;

import java.time.YearMonth;

/**
 * The twelve months over which audits are counted and planned (CA-01, PQ-02).
 *
 * @param firstMonth 1 to 12; 4 for April to March
 */
public record AuditYear(int firstMonth, String source) {

    public AuditYear {
        new Checks().range("firstMonth", firstMonth, 1, 12).sourced(source).orThrow();
    }

    /** The first month of the audit year to which a month belongs. */
    public YearMonth startOf(YearMonth month) {
        var same = month.withMonth(firstMonth);
        return same.isAfter(month) ? same.minusYears(1) : same;
    }
}
