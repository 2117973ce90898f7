package org.practiceaudit.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What a programme runs that is more than one auditor's record of one child. Each part is held, or is not. */
public record WiderWork(
        DipSamples dipSamples, PracticeWeek practiceWeek, JointAudits jointAudits, SelfAssessments selfAssessments) {

    /** What becomes of the quick samples of one line of enquiry (TH-07). */
    public sealed interface DipSamples {
        String source();

        /** The programme has none. */
        record NotHeld(String source) implements DipSamples {
            public NotHeld {
                new Checks().sourced(source).orThrow();
            }
        }

        /**
         * @param activity code of the activity that samples
         * @param agreedFor job roles that sample only where one of {@code agreedBy} above them has agreed
         * @param writtenBy roles that write the report
         * @param signedOffBy roles each of which signs it off once, two people of whom neither wrote it
         * @param readBy roles that read it, and are told of it, once it is signed off
         */
        record Held(
                String activity,
                List<String> agreedFor,
                List<Role> agreedBy,
                List<Role> writtenBy,
                List<Role> signedOffBy,
                List<Role> readBy,
                String source)
                implements DipSamples {
            public Held {
                agreedFor = List.copyOf(agreedFor);
                agreedBy = List.copyOf(agreedBy);
                writtenBy = List.copyOf(writtenBy);
                signedOffBy = List.copyOf(signedOffBy);
                readBy = List.copyOf(readBy);
                new Checks()
                        .code("activity", activity)
                        .distinct("agreedFor", agreedFor, job -> job)
                        .that(
                                agreedFor.isEmpty() || !agreedBy.isEmpty(),
                                "agreedBy",
                                "is empty",
                                "say who agrees, or leave agreedFor empty")
                        .some("writtenBy", writtenBy)
                        .some("signedOffBy", signedOffBy)
                        .distinct("signedOffBy", signedOffBy, Role::code)
                        .some("readBy", readBy)
                        .sourced(source)
                        .orThrow();
            }
        }

        default Optional<Held> held() {
            return this instanceof Held held ? Optional.of(held) : Optional.empty();
        }
    }

    /** Observations of practice and consultation with children and families beside a week's audits (CA-10). */
    public sealed interface PracticeWeek {
        String source();

        /** The programme has none. */
        record NotHeld(String source) implements PracticeWeek {
            public NotHeld {
                new Checks().sourced(source).orThrow();
            }
        }

        /**
         * @param activity code of the activity whose cycles they belong to
         * @param practice kinds of practice that are observed
         * @param ways of consulting
         * @param questions put to children and families
         */
        record Held(String activity, List<Term> practice, List<Term> ways, List<Term> questions, String source)
                implements PracticeWeek {
            public Held {
                practice = List.copyOf(practice);
                ways = List.copyOf(ways);
                questions = List.copyOf(questions);
                terms(
                                terms(
                                        terms(new Checks().code("activity", activity), "practice", practice),
                                        "ways",
                                        ways),
                                "questions",
                                questions)
                        .sourced(source)
                        .orThrow();
            }
        }

        default Optional<Held> held() {
            return this instanceof Held held ? Optional.of(held) : Optional.empty();
        }
    }

    /** Audits to which several agencies each bring their own record of the same children (CA-15). */
    public sealed interface JointAudits {
        String source();

        /** The programme has none. */
        record NotHeld(String source) implements JointAudits {
            public NotHeld {
                new Checks().sourced(source).orThrow();
            }
        }

        /**
         * @param activity code of the activity whose cycles draw the children
         * @param children how many; fewer only with a reason
         * @param ownAgency the agency whose record is the audit that was allocated
         * @param agencies that may take part, {@code ownAgency} among them
         * @param areas of practice that every agency judges
         * @param monitoredBy roles that follow the recommendations
         */
        record Held(
                String activity,
                int children,
                String ownAgency,
                List<Term> agencies,
                List<Term> areas,
                List<Role> monitoredBy,
                String source)
                implements JointAudits {
            public Held {
                agencies = List.copyOf(agencies);
                areas = List.copyOf(areas);
                monitoredBy = List.copyOf(monitoredBy);
                terms(terms(new Checks().code("activity", activity), "agencies", agencies), "areas", areas)
                        .range("children", children, 1, 100)
                        .that(
                                codes(agencies).contains(ownAgency),
                                "ownAgency",
                                "is '" + ownAgency + "', which is no agency",
                                "name a code of agencies")
                        .some("monitoredBy", monitoredBy)
                        .sourced(source)
                        .orThrow();
            }
        }

        default Optional<Held> held() {
            return this instanceof Held held ? Optional.of(held) : Optional.empty();
        }
    }

    /** Organisations that assess themselves, once a year with one chosen service, before a panel (CA-16). */
    public sealed interface SelfAssessments {
        String source();

        /** The programme has none. */
        record NotHeld(String source) implements SelfAssessments {
            public NotHeld {
                new Checks().sourced(source).orThrow();
            }
        }

        /**
         * @param activity code of the activity
         * @param sectors that organisations belong to
         * @param standards that every organisation answers
         * @param leastPanel members of a panel, at least
         * @param monitoredBy roles that follow the action plans
         */
        record Held(
                String activity,
                List<Term> sectors,
                List<Term> standards,
                int leastPanel,
                List<Role> monitoredBy,
                String source)
                implements SelfAssessments {
            public Held {
                sectors = List.copyOf(sectors);
                standards = List.copyOf(standards);
                monitoredBy = List.copyOf(monitoredBy);
                terms(terms(new Checks().code("activity", activity), "sectors", sectors), "standards", standards)
                        .range("leastPanel", leastPanel, 1, 20)
                        .some("monitoredBy", monitoredBy)
                        .sourced(source)
                        .orThrow();
            }
        }

        default Optional<Held> held() {
            return this instanceof Held held ? Optional.of(held) : Optional.empty();
        }
    }

    /** Whether a code is one of these. */
    public static boolean knows(List<Term> terms, String code) {
        return terms.stream().anyMatch(term -> term.code().equals(code));
    }

    private static Checks terms(Checks checks, String field, List<Term> terms) {
        return checks.some(field, terms).distinct(field, terms, Term::code);
    }

    private static HashSet<String> codes(List<Term> terms) {
        var codes = new HashSet<String>();
        terms.forEach(term -> codes.add(term.code()));
        return codes;
    }

    /** Each part that is held lies upon an activity of the programme. */
    void check(List<Activity> activities, Auditors auditors, Checks checks) {
        var kinds = activities.stream().map(Activity::code).toList();
        dipSamples.held().ifPresent(held -> {
            on("dipSamples", held.activity(), kinds, checks);
            for (int i = 0; i < held.agreedFor().size(); i++) {
                checks.that(
                        auditors.audits(held.agreedFor().get(i)),
                        "wider.dipSamples.agreedFor[" + i + "]",
                        "is '" + held.agreedFor().get(i) + "', which does not audit",
                        "name a code of auditors.roles");
            }
        });
        practiceWeek.held().ifPresent(held -> on("practiceWeek", held.activity(), kinds, checks));
        jointAudits.held().ifPresent(held -> on("jointAudits", held.activity(), kinds, checks));
        selfAssessments.held().ifPresent(held -> on("selfAssessments", held.activity(), kinds, checks));
    }

    private static void on(String part, String activity, List<String> kinds, Checks checks) {
        checks.that(
                kinds.contains(activity),
                "wider." + part + ".activity",
                "is '" + activity + "', which there is not",
                "use one of " + String.join(", ", kinds));
    }
}
