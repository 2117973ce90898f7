package org.practiceaudit.allocation.agreements;

import java.time.Instant;

/**
 * Agrees that somebody samples in a cycle.
 *
 * @param activity code of the cycle's activity
 * @param jobRole of the member of staff, null where the directory does not know them
 * @param above whether the directory has {@code by} in the line above them
 */
record AgreementCommand(
        String cycle, String activity, String staff, String jobRole, boolean above, String by, Instant at) {}
