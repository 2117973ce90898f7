package org.practiceaudit.programme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What shows that a step of a pathway is done, and with it how the step is gone about. */
public sealed interface Proof {

    /** A record written by whoever is responsible. */
    record Note() implements Proof {}

    /**
     * A meeting, convened and recorded by whoever is responsible or leads it.
     *
     * @param required roles that have to be invited, and whose absence needs a reason (TH-23)
     * @param suggested roles that are proposed to whoever convenes it
     * @param ledBy the first of them in the chair
     * @param filed what the child's record says of it (TH-22)
     * @param recordReadBy roles that read what was recorded
     * @param plan whether a SMART plan is added to a plan that the child has already (TH-22)
     * @param mayRaiseGrade whether it may raise the grade on evidence of progress (TH-22)
     * @param source the rule on who attends first, that on what comes of it last
     */
    record Meeting(
            List<Role> required,
            List<Suggested> suggested,
            List<Role> ledBy,
            Filed filed,
            List<Role> recordReadBy,
            boolean plan,
            boolean mayRaiseGrade,
            String source)
            implements Proof {

        public Meeting {
            required = List.copyOf(required);
            suggested = List.copyOf(suggested);
            ledBy = List.copyOf(ledBy);
            recordReadBy = List.copyOf(recordReadBy);
            new Checks()
                    .distinct("required", required, Role::code)
                    .distinct(
                            "suggested",
                            suggested,
                            each -> each.role().code() + " " + each.when().code())
                    .some("ledBy", ledBy)
                    .distinct("ledBy", ledBy, Role::code)
                    .some("recordReadBy", recordReadBy)
                    .distinct("recordReadBy", recordReadBy, Role::code)
                    .sourced(source)
                    .orThrow();
        }

        /** The rule on who attends. */
        public String attendanceRule() {
            return Source.rule(source);
        }

        /** The rule on what comes of it. */
        public String outcomeRule() {
            return Source.lastRule(source);
        }
    }

    /** Somebody whose presence is proposed. */
    record Suggested(Role role, When when) {

        /** In which cases. */
        public enum When implements Coded {
            /** Where moderation or a decision changed the auditor's grade. */
            GRADE_CHANGED,
            /** Where the case has somebody in that role. */
            WHERE_THERE_IS_ONE
        }
    }

    /** What the child's record says of a meeting. */
    enum Filed implements Coded {
        /** That it took place and when; nothing of what was said. */
        TOOK_PLACE_ONLY,
        /** Its record is filed as well. */
        RECORDED
    }

    /**
     * A report on how the work goes on.
     *
     * @param to roles that get it
     */
    record Report(List<Role> to) implements Proof {

        public Report {
            to = List.copyOf(to);
            new Checks().some("to", to).distinct("to", to, Role::code).orThrow();
        }
    }

    /**
     * A recorded word that an earlier step satisfies; or that step is sent back and is due again (CA-12).
     *
     * @param sendsBackTo code of that step, from which the clock of this one counts
     */
    record Satisfaction(String sendsBackTo) implements Proof {

        public Satisfaction {
            new Checks().code("sendsBackTo", sendsBackTo).orThrow();
        }
    }

    /** The moderation of the audit, as moderation tells it: nobody records it here. */
    record Moderation() implements Proof {}

    /**
     * The result of another audit of the work, asked for as soon as the step is planned: nobody records it here.
     *
     * @param activity code of an activity of the programme that is held on demand
     */
    record ReAudit(String activity) implements Proof {

        public ReAudit {
            new Checks().code("activity", activity).orThrow();
        }
    }

    /**
     * Nobody does it: when its clock runs out and the work has not improved, the work is taken to a higher role (TH-32).
     *
     * @param to the role that it is taken to
     */
    record Escalation(Role to) implements Proof {}

    /** The activity that it asks for. */
    default Optional<String> reAudit() {
        return this instanceof ReAudit(var activity) ? Optional.of(activity) : Optional.empty();
    }

    /** The step that it may send back. */
    default Optional<String> sendsBack() {
        return this instanceof Satisfaction(var to) ? Optional.of(to) : Optional.empty();
    }

    /** Whether a person records it here; others prove themselves. */
    default boolean recorded() {
        return switch (this) {
            case Note _, Meeting _, Report _, Satisfaction _ -> true;
            case Moderation _, ReAudit _, Escalation _ -> false;
        };
    }

    /** Roles that have a part in it. */
    default Stream<Role> parts() {
        return switch (this) {
            case Meeting meeting -> Stream.concat(meeting.required().stream(), readBy().stream());
            case Report(var to) -> to.stream();
            case Escalation(var to) -> Stream.of(to);
            case Note _, Satisfaction _, Moderation _, ReAudit _ -> Stream.of();
        };
    }

    /** Roles that read what was recorded; empty where everybody who reads the pathway does. */
    default List<Role> readBy() {
        return switch (this) {
            case Meeting meeting ->
                Stream.concat(meeting.ledBy().stream(), meeting.recordReadBy().stream())
                        .distinct()
                        .toList();
            case Note _, Report _, Satisfaction _, Moderation _, ReAudit _, Escalation _ -> List.of();
        };
    }
}
