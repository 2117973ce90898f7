package org.practiceaudit.programme;

import java.util.List;

/**
 * Who may look at whose work.
 *
 * @param notResponsibleForTeam bars whoever is responsible for the child's team (BR-02)
 * @param exemptJobRoles job roles that {@code notResponsibleForTeam} does not bind
 * @param notOfTeam bars members of the child's team (TH-05, CA-04)
 * @param notOfService bars members of the child's service (PQ-17)
 * @param involvement bars worker, team manager, IRO and CP chair of the child
 * @param trained asks for completed audit training
 */
public record Independence(
        boolean notResponsibleForTeam,
        List<String> exemptJobRoles,
        boolean notOfTeam,
        boolean notOfService,
        Involvement involvement,
        boolean trained,
        String source) {

    /** How far back an involvement with the child bars somebody. */
    public enum Involvement implements Coded {
        ALLOWED,
        /** Bars those involved on the day of the draw. */
        NOT_CURRENT,
        /** Bars whoever was ever involved. */
        NEVER
    }

    public Independence {
        exemptJobRoles = List.copyOf(exemptJobRoles);
        new Checks()
                .distinct("exemptJobRoles", exemptJobRoles, role -> role)
                .sourced(source)
                .orThrow();
    }

    /** Whether being responsible for the team bars somebody in this job. */
    public boolean ownTeamBars(String jobRole) {
        return notResponsibleForTeam && !exemptJobRoles.contains(jobRole);
    }
}
