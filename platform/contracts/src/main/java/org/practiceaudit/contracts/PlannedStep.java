package org.practiceaudit.contracts;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One step of a pathway with the reason of its date.
 *
 * @param rule rule of the rule list that asks for the step
 * @param role role that must act
 * @param responsible staff id of who holds that role here
 * @param dueAt first instant that is too late: the end of dueOn in Europe/London
 */
public record PlannedStep(String step, String rule, String role, String responsible, Instant dueAt, LocalDate dueOn) {
    public PlannedStep {
        Present.require("step", step, "rule", rule, "role", role, "responsible", responsible, "dueAt", dueAt);
        Present.require("dueOn", dueOn);
    }
}
