package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.AUDIT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What a programme does with audits once they are allocated, in its own way. */
sealed interface ProgrammePath permits BradfordPath, CamdenPath, EnfieldPath, QualityPath, TowerHamletsPath {
    /** The path of a shipped programme, where it is shown. */
    static Optional<ProgrammePath> of(String programme) {
        return switch (programme) {
            case "bradford" -> Optional.of(new BradfordPath());
            case "camden" -> Optional.of(new CamdenPath());
            case "enfield" -> Optional.of(new EnfieldPath());
            case "performance-and-quality" -> Optional.of(new QualityPath());
            case "tower-hamlets" -> Optional.of(new TowerHamletsPath());
            default -> Optional.empty();
        };
    }

    /** Takes some audits the whole way. */
    void walk(Walk walk);

    /**
     * With what a path is walked.
     *
     * @param cycles sent so far, the first one first
     */
    record Walk(Cast cast, BusinessTime time, PathLog log, SyntheticAuthority authority, List<Seen> cycles) {
        PathWork work(Seen cycle) {
            var occasion = cycle.occasion();
            return PathWork.of(
                    cast,
                    time,
                    occasion.policy().id(),
                    occasion.policy().version(),
                    occasion.activity().code());
        }

        /** A part of an audit that its auditor writes. */
        void put(PathCase of, String part, Object body) {
            var auditor = cast.as(of.auditor());
            auditor.put(
                    AUDIT, of.path() + "/" + part, auditor.get(AUDIT, of.path()).etag(), body);
        }

        /** So many working days further, to this time of day. */
        void moveOn(int workingDays, LocalTime to) {
            var days = first().occasion().policy().workingDays();
            time.moveTo(days.withinWorkingDays(time.today(), workingDays).date(), to);
        }

        /** What completes a moderation with this grade, talked over today. */
        Map<String, Object> completion(String grade, String rationale) {
            return Map.of(
                    "grade", grade,
                    "rationale", rationale,
                    "sections", List.of(),
                    "discussedOn", time.today().toString(),
                    "discussion", "Gone through with the auditor, section by section.",
                    "serviceActions", List.of(),
                    "auditorActions", List.of());
        }

        Seen first() {
            return cycles.getFirst();
        }

        /** The first of its audits, as the audit service has them. */
        List<PathCase> cases(int most) {
            return cases(_ -> true, most);
        }

        /** The first of its audits that was, or was not, drawn to be moderated. */
        PathCase drawn(boolean toModerate) {
            return cases(each -> each.path("inModerationSample").asBoolean() == toModerate, 1)
                    .getFirst();
        }

        private List<PathCase> cases(Predicate<JsonNode> which, int most) {
            return first().allocations().stream()
                    .filter(which)
                    .map(each -> each.path("audit").asText())
                    .sorted()
                    .limit(most)
                    .map(audit -> PathCase.read(cast, audit))
                    .toList();
        }

        /** As quality assurance reads it. */
        JsonNode seen(Service service, String path) {
            return cast.as(Cast.AUDIT_TEAM).get(service, path).body();
        }
    }
}
