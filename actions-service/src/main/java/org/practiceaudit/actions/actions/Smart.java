package org.practiceaudit.actions.actions;

import org.practiceaudit.eventstore.Narrative;

/**
 * The text of an action that a manager opened here (BR-22).
 *
 * @param what is to be done
 * @param outcome what will be better for the child
 * @param seenBy how it will be seen to be done
 */
public record Smart(Narrative what, Narrative outcome, Narrative seenBy) {}
