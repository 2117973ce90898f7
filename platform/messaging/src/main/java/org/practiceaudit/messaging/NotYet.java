package org.practiceaudit.messaging;

/**
 * Thrown by a reaction whose event needs something that has not arrived: its stream waits, and is tried again when that may
 * have come.
 */
public final class NotYet extends RuntimeException {
    /**
     * @param missing what is missing, in words for an operator and without personal data
     */
    public NotYet(String missing) {
        super(missing, null, false, false);
    }
}
