package org.practiceaudit.allocation.allocations;

/**
 * One reason of an allocation.
 *
 * @param rule id in the rule list, or {@code our default}
 */
public record Why(String rule, String says) {
    /** Stands where no source document speaks. */
    public static final String OUR_DEFAULT = "our default";
}
