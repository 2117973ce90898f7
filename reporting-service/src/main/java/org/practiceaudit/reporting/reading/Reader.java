package org.practiceaudit.reporting.reading;

/**
 * Who reads a report.
 *
 * @param staff their staff id
 * @param scope which audits and actions they may know of
 */
public record Reader(String authority, String staff, Scope scope) {}
