package org.practiceaudit.programme;

/**
 * The rhythm of a programme.
 *
 * @param months calendar months from a cycle's first day to its last
 * @param allocationsSent the day by which allocations are made and sent (BR-04)
 * @param auditDue the day at whose end an audit is due (BR-05)
 */
public record Cycle(int months, DueRule allocationsSent, DueRule auditDue, String source) {

    public Cycle {
        new Checks().range("months", months, 1, 12).sourced(source).orThrow();
    }
}
