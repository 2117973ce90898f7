package org.practiceaudit.programme;

import java.util.List;

/**
 * What supervision does with an audit, beside the open actions, which it always pulls through.
 *
 * @param findingsDiscussed each audit of a worker's case has a recorded discussion of its own at the next supervision (PQ-19)
 * @param satisfied roles of the case one of which must record that the case meets what is expected; until then every
 *     supervision has the audit before it, though all its actions are closed (CA-13). Empty: the actions alone decide
 */
public record Supervision(boolean findingsDiscussed, List<Role> satisfied, String source) {
    public Supervision {
        satisfied = List.copyOf(satisfied);
        new Checks()
                .distinct("satisfied", satisfied, Role::code)
                .sourced(source)
                .orThrow();
    }
}
