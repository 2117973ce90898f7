package org.practiceaudit.local.stack;

/** The stack cannot do what was asked, for a reason its user can mend: the message says how. */
public final class StackProblem extends RuntimeException {
    public StackProblem(String message) {
        super(message);
    }

    public StackProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
