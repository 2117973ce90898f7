package org.practiceaudit.allocation.assignment;

/**
 * Criteria in order of importance as one number: one unit of a criterion outweighs all that the ones after it can sum up to.
 *
 * @param units what one unit of each criterion weighs
 */
record Costs(long[] units) {
    /**
     * @param cases how many are assigned
     * @param most the greatest value of each criterion for one case, the most important first
     * @throws ArithmeticException where the numbers of a long do not suffice
     */
    static Costs inOrder(int cases, long... most) {
        var units = new long[most.length];
        long below = 1;
        for (int i = most.length - 1; i >= 0; i--) {
            units[i] = below;
            below = Math.multiplyExact(below, Math.addExact(Math.multiplyExact(most[i], cases), 1));
        }
        return new Costs(units);
    }

    long of(int criterion, long value) {
        return units[criterion] * value;
    }
}
