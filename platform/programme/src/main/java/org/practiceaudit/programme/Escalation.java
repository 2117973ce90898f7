package org.practiceaudit.programme;

import java.util.List;

/** What happens when somebody who should take part in an audit does not answer. */
public sealed interface Escalation {

    String source();

    /** Nothing beyond the record of the attempts. */
    record NotEscalated(String source) implements Escalation {

        public NotEscalated {
            new Checks().sourced(source).orThrow();
        }
    }

    /**
     * Somebody is told, once for each person who does not answer (PQ-09).
     *
     * @param attempts that came to nothing
     * @param of roles whose silence is escalated
     * @param told roles that are told of it
     */
    record AfterAttempts(int attempts, List<Role> of, List<Role> told, String source) implements Escalation {

        public AfterAttempts {
            of = List.copyOf(of);
            told = List.copyOf(told);
            new Checks()
                    .range("attempts", attempts, 1, 10)
                    .some("of", of)
                    .distinct("of", of, Role::code)
                    .some("told", told)
                    .distinct("told", told, Role::code)
                    .sourced(source)
                    .orThrow();
        }
    }
}
