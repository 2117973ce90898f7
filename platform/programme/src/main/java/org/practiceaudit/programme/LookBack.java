package org.practiceaudit.programme;

/**
 * How much of the record an audit looks at.
 *
 * @param months calendar months before the audit (BR-16)
 * @param historyExplained where the history is substantial the auditor says how it was recognised and what its
 *     legacy is
 * @param extensionReasoned records read further back are an extension, with its first day and its reason (PQ-11)
 */
public record LookBack(int months, boolean historyExplained, boolean extensionReasoned, String source) {

    public LookBack {
        new Checks().range("months", months, 1, 60).sourced(source).orThrow();
    }

    LookBack over(int others) {
        return new LookBack(others, historyExplained, extensionReasoned, source);
    }
}
