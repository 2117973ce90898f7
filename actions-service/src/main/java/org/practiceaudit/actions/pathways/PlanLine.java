package org.practiceaudit.actions.pathways;

import java.time.LocalDate;
import org.practiceaudit.actions.actions.Smart;

/**
 * A line of a meeting's plan, which becomes an action of its own (TH-22).
 *
 * @param action its id
 * @param owner staff id of who has to do it
 * @param dueOn the last London day in time
 */
public record PlanLine(String action, Smart smart, String owner, LocalDate dueOn, String theme) {}
