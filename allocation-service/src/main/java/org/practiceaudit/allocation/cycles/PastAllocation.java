package org.practiceaudit.allocation.cycles;

import java.time.LocalDate;

/** An audit allocated in an earlier cycle, for balance over the year and for not auditing the same record again. */
public record PastAllocation(
        String audit, String child, String team, String worker, String auditor, String moderator, LocalDate dueOn) {}
