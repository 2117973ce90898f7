package org.practiceaudit.operations.verify;

/** Why nothing can be said about an installation. */
final class VerifyProblem extends RuntimeException {
    VerifyProblem(String message) {
        super(message);
    }

    VerifyProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
