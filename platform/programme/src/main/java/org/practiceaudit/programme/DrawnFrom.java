package org.practiceaudit.programme;

import java.util.List;

/**
 * Which records an activity draws from.
 *
 * @param services as the child-level extract names them; none for all of them
 * @param planTypes codes of plans; none for all of them
 * @param themed whether each cycle is held on one theme, by which its records are chosen (CA-02)
 * @param notAuditedWithinMonths a record audited in the last so many calendar months is left out; 0 leaves none out
 */
public record DrawnFrom(
        Subject subject,
        List<String> services,
        List<String> planTypes,
        boolean themed,
        int notAuditedWithinMonths,
        String source) {

    /** Whose record it is. */
    public enum Subject implements Coded {
        CHILD,
        /** An approved foster carer (CA-17). */
        FOSTER_CARER,
        /** No record but an organisation's own arrangements, which it assesses itself (CA-16). */
        ORGANISATION
    }

    public DrawnFrom {
        services = List.copyOf(services);
        planTypes = List.copyOf(planTypes);
        new Checks()
                .range("notAuditedWithinMonths", notAuditedWithinMonths, 0, 60)
                .sourced(source)
                .orThrow();
    }
}
