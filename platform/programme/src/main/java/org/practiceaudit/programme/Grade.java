package org.practiceaudit.programme;

/**
 * Every grade any programme knows, worst first; {@code compareTo} is the order of "Choices made" in the programmes
 * page. A programme's {@link GradeScale} says which of them it uses.
 */
public enum Grade implements Coded {
    INADEQUATE,
    REQUIRES_IMPROVEMENT,
    REQUIRES_IMPROVEMENT_WITH_GOOD_ELEMENTS,
    GOOD,
    OUTSTANDING;

    /**
     * @throws IllegalArgumentException when no grade has this code
     */
    public static Grade of(String code) {
        return Coded.of(Grade.class, code);
    }

    public boolean belowGood() {
        return compareTo(GOOD) < 0;
    }

    public boolean isBelow(Grade other) {
        return compareTo(other) < 0;
    }

    public boolean isAbove(Grade other) {
        return compareTo(other) > 0;
    }

    /** As people write it: {@code requires improvement with good elements}. */
    public String words() {
        return code().replace('-', ' ');
    }
}
