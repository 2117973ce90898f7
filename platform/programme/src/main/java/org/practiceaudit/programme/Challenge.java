package org.practiceaudit.programme;

import java.util.List;

/** What those audited may say against an audit before it is final (PQ-15). */
public sealed interface Challenge {
    String source();

    /** Nobody challenges before finalisation; a grade is disputed after moderation. */
    record None(String source) implements Challenge {
        public None {
            new Checks().sourced(source).orThrow();
        }
    }

    /**
     * The auditor answers first; what stays unresolved goes to moderation.
     *
     * @param by roles on the audit that may challenge it
     * @param window counted from submission; nothing is final before it is over
     * @param answer counted from the challenge: by when the auditor answers it
     * @param further counted from the answer: by when the challenger takes it further, or it is settled
     */
    record BeforeFinal(List<Role> by, Clock window, Clock answer, Clock further, String source) implements Challenge {
        /** The challenge and its answer, as clocks name them. */
        public static final String CHALLENGED = "challenged";

        public static final String ANSWERED = "answered";

        public BeforeFinal {
            by = List.copyOf(by);
            new Checks()
                    .some("by", by)
                    .distinct("by", by, Role::code)
                    .counts("window", window, Clock.SUBMITTED)
                    .counts("answer", answer, CHALLENGED)
                    .counts("further", further, ANSWERED)
                    .sourced(source)
                    .orThrow();
        }
    }

    default String rule() {
        return Source.rule(source());
    }
}
