package org.practiceaudit.contracts;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One step of a pathway with the reason of its date.
 *
 * @param step code of the step; with {@code --r2} in the second round of the pathway and {@code --2} for the second time of
 *     a weekly one, and so on
 * @param rule rule of the rule list that asks for the step, or that it is our default
 * @param role role that must act
 * @param responsible staff id of who holds that role here; the role's code where the allocation names nobody
 * @param dueAt first instant that is too late: the end of the last day allowed in Europe/London
 * @param trigger what started its clock: the type and instant of an event, or an earlier step; null where it was said before
 *     that was told
 * @param reckoning how the day was counted from there, the days passed over named; null as the trigger
 */
public record PlannedStep(
        String step,
        String rule,
        String role,
        String responsible,
        Instant dueAt,
        LocalDate dueOn,
        String trigger,
        String reckoning) {
    public PlannedStep {
        Present.require("step", step, "rule", rule, "role", role, "responsible", responsible, "dueAt", dueAt);
        Present.require("dueOn", dueOn);
    }
}
