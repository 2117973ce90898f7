package org.practiceaudit.programme;

/** How firmly a programme asks for somebody's part in an audit. */
public enum Expectation implements Coded {
    /** Nobody is asked: the audit looks at records only (TH-07). */
    NOT_ASKED,
    /** Wished for; what became of it is recorded, or why nothing did. */
    RECOMMENDED,
    /** Without it the audit may be invalidated. */
    EXPECTED,
    /** Nothing is submitted without it unless absence is recorded. */
    REQUIRED
}
