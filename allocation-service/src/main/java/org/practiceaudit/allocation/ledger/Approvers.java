package org.practiceaudit.allocation.ledger;

import org.practiceaudit.programme.Role;

/** Every role that a programme can let grant breaks or exemptions; which of them does, the decider says by the policy. */
final class Approvers {
    /** Whoever holds several acts in the first of them. */
    static final Role[] ANY = {
        Role.ASSISTANT_DIRECTOR,
        Role.STRATEGIC_LEAD,
        Role.DIVISIONAL_DIRECTOR,
        Role.HEAD_OF_SERVICE,
        Role.HEAD_OF_QUALITY_ASSURANCE,
        Role.HEAD_OF_LEARNING_ACADEMY,
        Role.PRINCIPAL_SOCIAL_WORKER,
        Role.AUDIT_MANAGER,
        Role.AUDIT_TEAM,
        Role.GROUP_MANAGER,
        Role.SERVICE_MANAGER,
        Role.TEAM_MANAGER
    };

    private Approvers() {}
}
