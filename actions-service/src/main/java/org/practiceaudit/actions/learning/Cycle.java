package org.practiceaudit.actions.learning;

import java.time.LocalDate;

/** The cycle that something was learnt in, whose programme's version says who records it. */
record Cycle(
        String authority, String cycle, String programme, int programmeVersion, LocalDate startsOn, LocalDate endsOn) {}
