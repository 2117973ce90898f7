package org.practiceaudit.moderation.people;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody who would moderate or decide, as far as allocation has told who they are.
 *
 * @param known whether the staff directory has them
 * @param jobs codes of the jobs they hold
 * @param team null for those above teams, or unknown
 * @param service null for those above services, or unknown
 * @param involvements with the child of the case
 */
public record Candidate(
        String staff, boolean known, List<String> jobs, String team, String service, List<Involvement> involvements) {

    /** @param to last day, null while it lasts */
    public record Involvement(LocalDate from, LocalDate to) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    public Candidate {
        jobs = List.copyOf(jobs);
        involvements = List.copyOf(involvements);
    }

    /** Somebody of whom no more is known than their id. */
    public static Candidate unknown(String staff) {
        return new Candidate(staff, false, List.of(), null, null, List.of());
    }
}
