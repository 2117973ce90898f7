package org.practiceaudit.programme;

/**
 * What somebody is to an audit, a child's record or the programme: who may act, who is told, who is responsible. Not a
 * job title (those are programme data, see {@link Auditors}).
 */
public enum Role implements Coded {
    AUDITOR,
    MODERATOR,
    /** The worker allocated to the child. */
    PRACTITIONER,
    TEAM_MANAGER,
    SERVICE_MANAGER,
    GROUP_MANAGER,
    /** Head of the service area that holds the case. */
    HEAD_OF_SERVICE,
    HEAD_OF_QUALITY_ASSURANCE,
    HEAD_OF_LEARNING_ACADEMY,
    AUDIT_MANAGER,
    AUDIT_TEAM,
    PRINCIPAL_SOCIAL_WORKER,
    ASSISTANT_DIRECTOR,
    DIVISIONAL_DIRECTOR,
    STRATEGIC_LEAD,
    IRO,
    CP_CHAIR,
    /** A system that feeds the platform. */
    INTEGRATOR,
    /** Whoever runs the platform technically; has no business with records. */
    OPERATOR;

    /**
     * @throws IllegalArgumentException when no role has this code
     */
    public static Role of(String code) {
        return Coded.of(Role.class, code);
    }

    /** As people write it: {@code head of service}. */
    public String words() {
        return code().replace('-', ' ');
    }
}
