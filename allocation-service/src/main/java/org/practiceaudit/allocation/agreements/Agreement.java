package org.practiceaudit.allocation.agreements;

import java.time.Instant;

/** Whether a member of staff may sample in a cycle, by the word of somebody above them (TH-07). */
sealed interface Agreement {
    record NotGiven() implements Agreement {}

    record Given(String cycle, String staff, String by, Instant at) implements Agreement {}
}
