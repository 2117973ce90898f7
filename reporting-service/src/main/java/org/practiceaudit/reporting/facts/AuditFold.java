package org.practiceaudit.reporting.facts;

import java.util.Collection;
import java.util.Set;
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
import org.practiceaudit.reporting.facts.StreamFacts.Audit;
import org.practiceaudit.reporting.facts.StreamFacts.Audit.Concerns;
import org.practiceaudit.reporting.facts.StreamFacts.Audit.Course;
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
            case AuditStarted it ->
                audit.with(new Course(
                        it.startedAt(),
                        course.submittedAt(),
                        course.onTime(),
                        course.overdue(),
                        course.ending(),
                        course.finalGrade()));
            case AuditGraded it ->
                audit.with(new Grading(
                        it.overall(), it.familyFeedback(), it.practitionerFeedback(), plus(Set.of(), it.themes())));
            case AuditSubmitted it ->
                audit.with(new Course(
                        course.startedAt(), it.submittedAt(), it.onTime(), course.overdue(), Ending.NONE, null));
            case AuditFinalised it -> audit.with(ended(course, Ending.FINALISED, it.finalGrade()));
            case AuditReturned _ -> audit.with(ended(course, Ending.RETURNED, null));
            case AuditInvalidated _ -> audit.with(ended(course, Ending.INVALIDATED, null));
            case AuditCancelled _ -> audit.with(ended(course, Ending.CANCELLED, null));
            case AuditNotCompleted _ ->
                audit.with(new Course(
                        course.startedAt(),
                        course.submittedAt(),
                        course.onTime(),
                        true,
                        course.ending(),
                        course.finalGrade()));
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

    private static Course ended(Course was, Ending ending, String finalGrade) {
        return new Course(was.startedAt(), was.submittedAt(), was.onTime(), was.overdue(), ending, finalGrade);
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
