package org.practiceaudit.audit.jointaudits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.audit.recommendations.Recommendation;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;

/** Several agencies look at the same children, each at its own record (CA-15). */
sealed interface JointAudit {
    record NotOpened() implements JointAudit {}

    sealed interface Opened extends JointAudit {
        Setup setup();

        Named named();

        default Optional<Analysis> analysed() {
            return switch (this) {
                case Gathering _ -> Optional.empty();
                case Analysed it -> Optional.of(it.analysis());
                case Discussed it -> Optional.of(it.analysis());
                case Followed it -> Optional.of(it.analysis());
            };
        }

        /** Whether the agencies may know what came of it. */
        default boolean discussed() {
            return this instanceof Discussed || this instanceof Followed;
        }

        default String code() {
            return switch (this) {
                case Gathering _ -> "gathering";
                case Analysed _ -> "analysed";
                case Discussed _ -> "discussed";
                case Followed it -> it.complete() ? "complete" : "followed";
            };
        }
    }

    /** Agencies work on their records. */
    record Gathering(Setup setup, Named named) implements Opened {}

    record Analysed(Setup setup, Named named, Analysis analysis) implements Opened {}

    record Discussed(Setup setup, Named named, Analysis analysis, Meeting meeting) implements Opened {}

    /** Recommendations stand and are followed. */
    record Followed(
            Setup setup, Named named, Analysis analysis, Meeting meeting, Agreed agreed, List<Progress> progress)
            implements Opened {
        public Followed {
            progress = List.copyOf(progress);
        }

        boolean complete() {
            return !progress.isEmpty() && progress.getLast().complete();
        }
    }

    /** The programme version that it began with and keeps, and whose programme it is. */
    record Pinned(String authority, String programme, int version) {}

    /** @param audit of the own agency, and its auditor */
    record Child(String child, String audit, String auditor) {}

    /**
     * @param children as the cycle drew them
     * @param fewerBecause why there are fewer children than the programme asks for, empty where there are not
     * @param agencies that take part beside the own one
     * @param recordsDueOn last London day on which a record is in time
     */
    record Setup(
            String id,
            Pinned pinned,
            String cycle,
            String theme,
            List<Child> children,
            Narrative fewerBecause,
            List<String> agencies,
            String independentAuditor,
            LocalDate recordsDueOn,
            String openedBy,
            Instant at) {
        public Setup {
            children = List.copyOf(children);
            agencies = List.copyOf(agencies);
        }

        boolean has(String child) {
            return children.stream().anyMatch(each -> each.child().equals(child));
        }
    }

    /** Who audits the record of which child for which agency. */
    record Named(List<Place> places) {
        /** One child's record with one agency. */
        record Place(String agency, String child, String auditor) {}

        static final Named NOBODY = new Named(List.of());

        public Named {
            places = List.copyOf(places);
        }

        Optional<String> auditor(String agency, String child) {
            return places.stream()
                    .filter(each -> each.agency().equals(agency) && each.child().equals(child))
                    .map(Place::auditor)
                    .findFirst();
        }

        boolean names(String staff) {
            return places.stream().anyMatch(each -> each.auditor().equals(staff));
        }

        Named with(String agency, List<String> children, String auditor) {
            Map<String, Place> now = new LinkedHashMap<>();
            places.forEach(each -> now.put(each.agency() + "/" + each.child(), each));
            children.forEach(child -> now.put(agency + "/" + child, new Place(agency, child, auditor)));
            return new Named(List.copyOf(now.values()));
        }
    }

    enum FindingSort implements Coded {
        STRENGTH,
        LEARNING
    }

    /** @param agencies whom it concerns, none for all */
    record Finding(FindingSort sort, String theme, List<String> agencies, Narrative text) {
        public Finding {
            agencies = agencies == null ? List.of() : List.copyOf(agencies);
        }
    }

    record Analysis(List<Finding> findings, Narrative overall, Instant at) {
        public Analysis {
            findings = List.copyOf(findings);
        }
    }

    /** @param present staff ids of those who took part */
    record Meeting(LocalDate heldOn, List<String> present, Narrative conclusions, Instant at) {
        public Meeting {
            present = List.copyOf(present);
        }
    }

    /** @param monitoredBy who follows them */
    record Agreed(List<Recommendation> recommendations, String monitoredBy, Instant at) {
        public Agreed {
            recommendations = List.copyOf(recommendations);
        }
    }

    /**
     * How far the recommendations are carried out.
     *
     * @param next what is advised to do next
     * @param complete whether nothing more is to be followed
     */
    record Progress(
            LocalDate reviewedOn, Narrative progress, Narrative next, boolean complete, String by, Instant at) {}
}
