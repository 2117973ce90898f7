package org.practiceaudit.audit.practiceweek;

/** The cycle of a practice week, and the programme version that it runs under. */
record PracticeWeekOf(String authority, String programme, int version, String cycle) {}
