package org.practiceaudit.actions.actions;

/**
 * Who acts on an action.
 *
 * @param managesOwner whether the staff records name them as line manager of the action's owner
 */
public record By(String staff, boolean managesOwner) {}
