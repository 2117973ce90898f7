package org.practiceaudit.programme;

import java.util.List;
import java.util.Optional;

/**
 * What may become of an audit once it is handed in, by whom, and by when.
 *
 * @param check the completeness check and its return to the auditor (TH-14, PQ-16)
 * @param challenge what those audited may say against it before it is final (PQ-15)
 * @param invalidation of an audit that counts no more (TH-17)
 * @param cancellation of an audit that will not be done (PQ-22)
 * @param sharing with those outside the audit who work with the child, for each kind of audit at most once (TH-20)
 */
public record AfterSubmission(
        CompletenessCheck check,
        Challenge challenge,
        Finalising finalisation,
        Ending invalidation,
        Ending cancellation,
        Addressing concerns,
        ProcessConcerns processConcerns,
        List<Sharing> sharing) {

    public AfterSubmission {
        sharing = List.copyOf(sharing);
        var shared = sharing.stream().flatMap(each -> each.of().stream()).toList();
        new Checks().distinct("sharing", shared, activity -> activity).orThrow();
    }

    /** How the result of a kind of audit is shared; empty where it is not. */
    public Optional<Sharing> sharing(String activity) {
        return sharing.stream().filter(each -> each.of().contains(activity)).findFirst();
    }

    /**
     * Who makes an audit final.
     *
     * @param by the auditor counts as named on this audit, everybody else by their role
     */
    public record Finalising(List<Role> by, String source) {
        public Finalising {
            by = List.copyOf(by);
            new Checks()
                    .some("by", by)
                    .distinct("by", by, Role::code)
                    .sourced(source)
                    .orThrow();
        }
    }

    /** An end other than the final grade: who may bring it about, and for which reasons. */
    public record Ending(List<Role> by, List<Reason> reasons, List<Role> told, String source) {
        public Ending {
            by = List.copyOf(by);
            reasons = List.copyOf(reasons);
            told = List.copyOf(told);
            new Checks()
                    .some("by", by)
                    .distinct("by", by, Role::code)
                    .some("reasons", reasons)
                    .distinct("reasons", reasons, Reason::code)
                    .distinct("told", told, Role::code)
                    .sourced(source)
                    .orThrow();
        }

        public Optional<Reason> reason(String code) {
            return reasons.stream().filter(each -> each.code().equals(code)).findFirst();
        }

        public String rule() {
            return Source.rule(source);
        }
    }

    /**
     * Why an audit ends without a final grade.
     *
     * @param onlyIfNeverContacted whether it holds only where no contact with the practitioner is recorded (TH-17)
     */
    public record Reason(String code, String name, boolean onlyIfNeverContacted) {
        public Reason {
            new Checks().code("code", code).text("name", name).orThrow();
        }
    }

    /**
     * What is done about a safeguarding concern (BR-09, PQ-10).
     *
     * @param by roles on this audit whose word it is that it was dealt with; everybody named on it where empty
     * @param within counted from the day on which the concern was raised
     * @param escalatedTo told when nothing is recorded by then
     */
    public record Addressing(List<Role> by, Clock within, List<Role> escalatedTo, String source) {
        /** The raising of a concern, as the clock names it. */
        public static final String RAISED = "raised";

        public Addressing {
            by = List.copyOf(by);
            escalatedTo = List.copyOf(escalatedTo);
            new Checks()
                    .distinct("by", by, Role::code)
                    .counts("within", within, RAISED)
                    .some("escalatedTo", escalatedTo)
                    .distinct("escalatedTo", escalatedTo, Role::code)
                    .sourced(source)
                    .orThrow();
        }

        public String rule() {
            return Source.rule(source);
        }
    }

    /**
     * The route of a concern about how an audit was conducted: one step after the other until one resolves it (TH-27).
     *
     * @param raisedBy roles on the audit that may raise one
     * @param learningBy role that keeps what was learned from it for the auditing at large
     */
    public record ProcessConcerns(List<Role> raisedBy, List<Step> steps, List<Role> learningBy, String source) {
        public ProcessConcerns {
            raisedBy = List.copyOf(raisedBy);
            steps = List.copyOf(steps);
            learningBy = List.copyOf(learningBy);
            new Checks()
                    .some("raisedBy", raisedBy)
                    .distinct("raisedBy", raisedBy, Role::code)
                    .some("steps", steps)
                    .distinct("steps", steps, Step::code)
                    .some("learningBy", learningBy)
                    .sourced(source)
                    .orThrow();
        }

        public String rule() {
            return Source.rule(source);
        }

        /**
         * @param calledBy roles that call and record it
         * @param told roles told when the one before has not resolved it
         */
        public record Step(String code, String name, List<Role> calledBy, List<Role> told) {
            public Step {
                calledBy = List.copyOf(calledBy);
                told = List.copyOf(told);
                new Checks()
                        .code("code", code)
                        .text("name", name)
                        .some("calledBy", calledBy)
                        .distinct("calledBy", calledBy, Role::code)
                        .distinct("told", told, Role::code)
                        .orThrow();
            }
        }
    }

    /**
     * Who outside an audit gets its result, and when.
     *
     * @param of codes of the activities whose audits are shared so
     * @param services internal services that get it where the audit records them as involved with the child
     */
    public record Sharing(
            List<String> of, When when, List<Role> with, List<Role> copied, List<Term> services, String source) {

        /** The moment from which nothing holds it back. */
        public enum When implements Coded {
            CYCLE_CLOSED,
            FINAL
        }

        public Sharing {
            of = List.copyOf(of);
            with = List.copyOf(with);
            copied = List.copyOf(copied);
            services = List.copyOf(services);
            new Checks()
                    .some("of", of)
                    .distinct("of", of, code -> code)
                    .some("with", with)
                    .distinct("with", with, Role::code)
                    .distinct("copied", copied, Role::code)
                    .distinct("services", services, Term::code)
                    .sourced(source)
                    .orThrow();
        }

        public boolean names(String service) {
            return services.stream().anyMatch(each -> each.code().equals(service));
        }

        public String rule() {
            return Source.rule(source);
        }
    }
}
