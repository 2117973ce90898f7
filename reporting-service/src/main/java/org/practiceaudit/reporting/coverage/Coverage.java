package org.practiceaudit.reporting.coverage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practiceaudit.programme.Role;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.reporting.facts.StreamFacts.Staff;
import org.practiceaudit.reporting.known.AuditStory;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.reading.Scope;

/**
 * Which social workers had a case audited in the time asked for (CA-03). Known from the staff that allocation told of.
 *
 * @param workers practitioners by staff id, those without an audit first
 */
public record Coverage(Scope scope, Optional<Instant> knownUntil, int covered, int uncovered, List<Worker> workers)
        implements Reported {
    /**
     * @param team null where none was told, as {@code service}
     * @param allocated audits of their cases, cancelled and invalidated ones left out
     * @param completed of those
     */
    public record Worker(String staff, String team, String service, int allocated, int completed) {
        boolean covered() {
            return completed > 0;
        }
    }

    public static Coverage of(AuthorityFacts known, Scope scope) {
        var audits = known.stories().stream()
                .filter(story -> story.owed() || story.completed())
                .collect(Collectors.groupingBy(story -> story.allocation().worker()));
        var workers = known.only(Staff.class).stream()
                .filter(staff -> staff.roles().contains(Role.PRACTITIONER.code()))
                .filter(staff -> covers(scope, staff))
                .map(staff -> worker(staff, audits))
                .sorted(Comparator.comparing(Worker::covered).thenComparing(Worker::staff))
                .toList();
        var covered = (int) workers.stream().filter(Worker::covered).count();
        return new Coverage(scope, known.knownUntil(), covered, workers.size() - covered, workers);
    }

    private static Worker worker(Staff staff, Map<String, List<AuditStory>> audits) {
        var theirs = audits.getOrDefault(staff.staff(), List.of());
        return new Worker(staff.staff(), staff.team(), staff.service(), theirs.size(), (int)
                theirs.stream().filter(AuditStory::completed).count());
    }

    private static boolean covers(Scope scope, Staff staff) {
        return switch (scope) {
            case Scope.Authority _ -> true;
            case Scope.Service(var service, var _) -> service.equals(staff.service());
            case Scope.Team(var team, var _) -> team.equals(staff.team());
            case Scope.Own(var own) -> own.equals(staff.lineManager());
        };
    }

    @Override
    public Document document() {
        return CoverageDocument.of(this);
    }
}
