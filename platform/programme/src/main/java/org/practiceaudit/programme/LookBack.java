package org.practiceaudit.programme;

/**
 * How much of the record an audit looks at.
 *
 * @param months calendar months before the audit (BR-16)
 * @param historyExplained where the history is substantial the auditor says how it was recognised and what its
 *     legacy is
 */
public record LookBack(int months, boolean historyExplained, String source) {

    public LookBack {
        new Checks().range("months", months, 1, 60).sourced(source).orThrow();
    }
}
