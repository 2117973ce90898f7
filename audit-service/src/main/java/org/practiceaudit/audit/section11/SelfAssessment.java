package org.practiceaudit.audit.section11;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.audit.recommendations.Recommendation;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;

/** How an organisation keeps its duty to safeguard children, by its own account and then the panel's (CA-16). */
sealed interface SelfAssessment {
    record NotBegun() implements SelfAssessment {}

    sealed interface Begun extends SelfAssessment {
        Place place();

        List<Answer> answers();

        default String code() {
            return switch (this) {
                case Draft _ -> "draft";
                case Submitted _ -> "submitted";
                case Reviewed _ -> "reviewed";
                case Planned it -> it.complete() ? "complete" : "planned";
            };
        }
    }

    /** How far a standard is met. */
    enum Compliance implements Coded {
        MET,
        PARTLY_MET,
        NOT_MET
    }

    /** @param dueOn last London day in time */
    record Place(
            String id,
            Campaign.Pinned pinned,
            String campaign,
            String chosen,
            String organisation,
            String openedBy,
            LocalDate dueOn) {}

    /**
     * @param compliance null while the work is in hand
     * @param evidence what shows it
     * @param improve what is to be done where it is not met
     */
    record Answer(String standard, Compliance compliance, Narrative evidence, Narrative improve) {}

    /** @param challenge what the panel asked or saw otherwise, empty where it agreed */
    record Judgement(String standard, Compliance compliance, Narrative challenge) {}

    /** @param members who were there */
    record Panel(
            LocalDate heldOn, List<String> members, List<Judgement> judgements, Narrative conclusions, Instant at) {
        public Panel {
            members = List.copyOf(members);
            judgements = List.copyOf(judgements);
        }
    }

    /** @param complete whether nothing more is to be followed */
    record Progress(LocalDate reviewedOn, Narrative progress, boolean complete, String by, Instant at) {}

    record Draft(Place place, List<Answer> answers) implements Begun {
        public Draft {
            answers = List.copyOf(answers);
        }
    }

    record Submitted(Place place, List<Answer> answers, boolean onTime, Instant at) implements Begun {
        public Submitted {
            answers = List.copyOf(answers);
        }
    }

    record Reviewed(Place place, List<Answer> answers, Panel panel) implements Begun {
        public Reviewed {
            answers = List.copyOf(answers);
        }
    }

    /** @param monitoredBy who follows the plan */
    record Planned(
            Place place,
            List<Answer> answers,
            Panel panel,
            List<Recommendation> plan,
            String monitoredBy,
            List<Progress> progress)
            implements Begun {
        public Planned {
            answers = List.copyOf(answers);
            plan = List.copyOf(plan);
            progress = List.copyOf(progress);
        }

        boolean complete() {
            return !progress.isEmpty() && progress.getLast().complete();
        }
    }
}
