package org.practiceaudit.allocation.ledger;

import org.practiceaudit.allocation.cycles.Sources;
import org.practiceaudit.programme.ProgrammePolicy;

/** Which rules a programme's breaks and exemptions come from. */
final class SourceRules {
    private SourceRules() {}

    static String breaks(ProgrammePolicy policy) {
        return Sources.rule(policy.breaks().source());
    }

    static String exemptions(ProgrammePolicy policy) {
        return Sources.rule(policy.exemptions().source());
    }
}
