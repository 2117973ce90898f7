package org.practiceaudit.reporting.facts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.practiceaudit.contracts.AuditEvent;
import org.practiceaudit.contracts.AuditEvent.AuditCancelled;
import org.practiceaudit.contracts.AuditEvent.AuditChallenged;
import org.practiceaudit.contracts.AuditEvent.AuditFinalised;
import org.practiceaudit.contracts.AuditEvent.AuditGraded;
import org.practiceaudit.contracts.AuditEvent.AuditInvalidated;
import org.practiceaudit.contracts.AuditEvent.AuditNotCompleted;
import org.practiceaudit.contracts.AuditEvent.AuditReturned;
import org.practiceaudit.contracts.AuditEvent.AuditShared;
import org.practiceaudit.contracts.AuditEvent.AuditStarted;
import org.practiceaudit.contracts.AuditEvent.AuditSubmitted;
import org.practiceaudit.contracts.AuditEvent.ChallengeAnswered;
import org.practiceaudit.contracts.AuditEvent.ChallengeUnresolved;
import org.practiceaudit.contracts.AuditEvent.PractitionerUnresponsive;
import org.practiceaudit.contracts.AuditEvent.SafeguardingConcernAddressed;
import org.practiceaudit.contracts.AuditEvent.SafeguardingConcernEscalated;
import org.practiceaudit.contracts.AuditEvent.SafeguardingConcernRaised;
import org.practiceaudit.contracts.SectionGrade;
import org.practiceaudit.reporting.facts.StreamFacts.Audit;
import org.practiceaudit.reporting.facts.StreamFacts.Audit.Concerns;
import org.practiceaudit.reporting.facts.StreamFacts.Audit.Ending;
import org.practiceaudit.reporting.facts.StreamFacts.Audit.Grading;

/** Audits. */
final class AuditFold {
    private AuditFold() {}

    static StreamFacts evolve(StreamFacts facts, AuditEvent event) {
        var audit = facts instanceof Audit known ? known : Audit.of(event.audit());
        var course = audit.course();
        var concerns = audit.concerns();
        return switch (event) {
            case AuditStarted it -> audit.with(course.started(it.startedAt()));
            case AuditGraded it ->
                audit.with(new Grading(
                        it.overall(),
                        sections(it.sections()),
                        it.familyFeedback(),
                        it.practitionerFeedback(),
                        plus(Set.of(), it.themes())));
            case AuditSubmitted it -> audit.with(course.submitted(it.submittedAt(), it.onTime(), it.score()));
            case AuditFinalised it -> audit.with(course.ended(Ending.FINALISED, it.finalisedAt(), it.finalGrade()));
            case AuditReturned it -> audit.with(course.ended(Ending.RETURNED, it.returnedAt(), null));
            case AuditInvalidated it -> audit.with(course.ended(Ending.INVALIDATED, it.invalidatedAt(), null));
            case AuditCancelled it -> audit.with(course.ended(Ending.CANCELLED, it.cancelledAt(), null));
            case AuditNotCompleted _ -> audit.with(course.notCompleted());
            case SafeguardingConcernRaised it ->
                audit.with(new Concerns(plus(concerns.open(), Set.of(it.concern())), concerns.addressed()));
            case SafeguardingConcernAddressed it ->
                audit.with(new Concerns(
                        minus(concerns.open(), it.concern()), plus(concerns.addressed(), Set.of(it.concern()))));
            case PractitionerUnresponsive _,
                    AuditChallenged _,
                    ChallengeAnswered _,
                    ChallengeUnresolved _,
                    SafeguardingConcernEscalated _,
                    AuditShared _ -> audit;
        };
    }

    private static Map<String, String> sections(List<SectionGrade> judged) {
        var sections = new TreeMap<String, String>();
        judged.forEach(section -> Optional.ofNullable(section.grade())
                .or(() -> Optional.ofNullable(section.level()))
                .ifPresent(judgement -> sections.put(section.section(), judgement)));
        return sections;
    }

    private static Set<String> plus(Set<String> to, Collection<String> more) {
        var sum = new TreeSet<>(to);
        sum.addAll(more);
        return sum;
    }

    private static Set<String> minus(Set<String> from, String one) {
        var rest = new TreeSet<>(from);
        rest.remove(one);
        return rest;
    }
}
